package clamour.console.shell;

import clamour.exercise.Refusal;

/// Why something was not done, in the language of whoever reads it: `refusal.CODE` and `refusal.CODE.hint` of the
/// messages. What has no words of its own there, such as a fault in a scenario's text, stays English.
///
/// @param hint empty where nothing helps
public record RefusalWords(String message, String hint) {

    /// The words of the screen.
    @FunctionalInterface
    public interface Words {
        /// @return something that begins with `!` where the key is unknown
        String say(String key, Object... values);
    }

    public static RefusalWords of(Refusal why, Words words) {
        var key = "refusal." + why.code();
        return new RefusalWords(
                said(why.message(), key, why, words),
                why.hint().isEmpty() ? "" : said(why.hint(), key + ".hint", why, words));
    }

    private static String said(String english, String key, Refusal why, Words words) {
        var said = words.say(key, why.values().toArray());
        return said.startsWith("!") ? english : said;
    }
}
