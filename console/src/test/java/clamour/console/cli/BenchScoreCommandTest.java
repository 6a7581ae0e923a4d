package clamour.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BenchScoreCommandTest {

    @Test
    void a_run_tells_how_many_messages_a_second_were_judged() {
        var ran = CommandLineRun.of("bench", "score", "--runs", "1", "--json");

        assertThat(ran.exit()).as(ran.err()).isZero();
        var document = JsonMapper.shared().readTree(ran.out());
        assertThat(document.path("bench").asString()).isEqualTo("score");
        assertThat(document.path("runs").asInt()).isEqualTo(1);
        assertThat(document.path("messagesPerCpuSecond").asLong()).isPositive();
        assertThat(document.path("findings").asLong()).isPositive();
        assertThat(document.path("cpuMillisFor500Characters").asDouble())
                .as("the coach has 5 ms while somebody types")
                .isLessThan(5);
    }

    @Test
    void a_number_of_runs_that_cannot_be_made_is_refused() {
        assertThat(CommandLineRun.of("bench", "score", "--runs", "0").exit()).isEqualTo(2);
    }
}
