package clamour.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.scenario.ExerciseTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({"0,0 s", "59,59 s", "60,1 min", "3599,59 min", "3600,1 h", "9000,2 h 30 min", "-5,0 s"})
    void a_length_is_said_as_people_say_it(int seconds, String words) {
        assertThat(Times.length(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    @Test
    void exercise_time_has_no_seconds_on_the_screen() {
        assertThat(Times.exercise(new ExerciseTime(37 * 60 + 12))).isEqualTo("+00:37");
        assertThat(Times.exercise(new ExerciseTime(-90 * 60))).isEqualTo("-01:30");
    }
}
