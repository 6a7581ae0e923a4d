package clamour.console.shell;

import clamour.content.text.PostKind;
import clamour.exercise.SurfacedPost;
import clamour.scenario.Scenario;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/// The times a post may name, all of them true when it is posted: it is a function of the post and the story's start.
final class PostTimes {

    /// Whoever waits longer no longer counts.
    private static final int MOST_MINUTES = 90;

    private static final int LEAST_MINUTES = 2;
    private static final int QUARTER = 15;

    /// A queue or a call of every day, which has nothing to do with the event.
    private static final int LEAST_QUEUE = 10;

    private static final int MOST_QUEUE = 45;

    private PostTimes() {}

    /// `clock`, `clock-before`, `clock-next`, `weekday` and `minutes`, written as its language writes them.
    static Map<String, String> of(Scenario scenario, SurfacedPost post) {
        var now = scenario.storyTime(post.at());
        int elapsed = Math.max(0, post.at().seconds() / 60);
        var format = format(post.language());
        return Map.of(
                "clock", now.format(format),
                "clock-before",
                        now.minusMinutes(within(post.seed(), 0, elapsed)).format(format),
                "clock-next", next(now).format(format),
                "weekday", now.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.of(post.language())),
                "minutes", Long.toString(minutes(post, elapsed)));
    }

    /// Something between half of the time that has passed and all of it; before the event, and in small talk, whatever
    /// a day brings.
    private static long minutes(SurfacedPost post, int elapsed) {
        if (post.at().seconds() < 0 || post.kind() == PostKind.CHATTER) {
            return within(post.seed(), LEAST_QUEUE, MOST_QUEUE);
        }
        int most = Math.clamp(elapsed, LEAST_MINUTES, MOST_MINUTES);
        return within(post.seed(), Math.max(LEAST_MINUTES, most / 2), most);
    }

    private static long within(long seed, int least, int most) {
        return least + Math.floorMod(seed, most - least + 1L);
    }

    /// The first whole quarter of an hour that leaves time to find something out.
    private static ZonedDateTime next(ZonedDateTime now) {
        return now.plusMinutes(2L * QUARTER - now.getMinute() % QUARTER);
    }

    private static DateTimeFormatter format(String language) {
        return DateTimeFormatter.ofPattern(
                switch (language) {
                    case "fr" -> "HH' h 'mm";
                    case "nl" -> "HH.mm";
                    default -> "HH:mm";
                },
                Locale.ROOT);
    }
}
