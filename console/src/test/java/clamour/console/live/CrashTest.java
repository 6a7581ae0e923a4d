package clamour.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The console is killed in the middle of an exercise and started again, for real.
@Tag("long")
class CrashTest {

    private static final int SPEED = 4;
    private static final int MESSAGES = 12;

    @Test
    void after_a_kill_everything_acknowledged_is_there_and_the_clock_goes_on_where_it_stood(@TempDir Path data)
            throws Exception {
        String token;
        int seen;
        var acknowledged = new ArrayList<String>();
        try (var console = ForkedConsole.start(data)) {
            token = console.ask("practise", "token");
            console.ask("speed " + SPEED, "accepted");
            console.ask("start", "accepted");
            do {
                seen = seconds(console.ask("clock", "clock"));
            } while (seen < 40);
            for (int i = 0; i < MESSAGES; i++) {
                console.tell("publish message-" + i);
            }
            // The last ones are still on their way when it is killed: they may be there or not, but never half.
            for (int i = 0; i < MESSAGES / 2; i++) {
                acknowledged.add(console.answer("accepted"));
            }
            seen = Math.max(seen, seconds(console.ask("clock", "clock")));
            console.kill();
        }

        try (var console = ForkedConsole.start(data)) {
            assertThat(console.ask("resume " + token, "resumed")).isEqualTo("Ada");
            var clock = console.ask("clock", "clock");
            assertThat(List.of(console.ask("messages", "messages").split(" "))).containsAll(acknowledged);
            assertThat(clock).endsWith("true");
            assertThat(console.ask("publish message-0", "accepted")).isEqualTo("message-0");

            console.tell("journal");
            int paused = seconds(entry(console, "ClockPaused"));
            int started = seconds(entry(console, "ClockStarted"));
            assertThat(console.answer("chain")).isEqualTo("ok");
            assertThat(paused).as("against the clock last seen").isBetween(seen - 3 * SPEED, seen + 3 * SPEED);
            assertThat(started).as("the time of being away does not count").isEqualTo(paused);
            assertThat(seconds(clock)).isGreaterThanOrEqualTo(started);
        }
    }

    private static String entry(ForkedConsole console, String kind) {
        for (var line = console.answer("entry"); ; line = console.answer("entry")) {
            if (line.endsWith("system " + kind)) {
                return line;
            }
        }
    }

    private static int seconds(String answer) {
        return Integer.parseInt(answer.split(" ")[0]);
    }
}
