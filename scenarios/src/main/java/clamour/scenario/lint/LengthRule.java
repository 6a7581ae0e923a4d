package clamour.scenario.lint;

import clamour.scenario.Channel;
import clamour.scenario.Inject;
import clamour.scenario.LocalText;
import clamour.scenario.Scenario;
import java.util.regex.Pattern;

/// Nobody can post more than a channel allows, so no inject should.
final class LengthRule implements Rule {

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    @Override
    public void check(Scenario scenario, Warnings warnings) {
        for (int i = 0; i < scenario.injects().size(); i++) {
            if (scenario.injects().get(i).body() instanceof Inject.Post post) {
                check(post.text(), post.channel(), Warnings.inject(i) + ".text", warnings);
            }
        }
        var loudest = scenario.channels().stream().filter(Channel::seenByPublic).findFirst();
        for (var rumour : scenario.rumours()) {
            for (int i = 0; i < rumour.says().size() && loudest.isPresent(); i++) {
                var path = "rumours.%s.says[%s]".formatted(rumour.id(), i);
                check(rumour.says().get(i), loudest.get(), path, warnings);
            }
        }
    }

    private static void check(LocalText text, Channel channel, String path, Warnings warnings) {
        text.byLanguage().forEach((language, words) -> {
            int length = (int) CHARACTER.matcher(words).results().count();
            if (length > channel.characterLimit()) {
                warnings.add(
                        path,
                        "longer-than-channel",
                        "The text (%s) has %s characters; the channel “%s” allows %s."
                                .formatted(language, length, channel.key(), channel.characterLimit()),
                        "Shorten it, or use another channel.");
            }
        });
    }
}
