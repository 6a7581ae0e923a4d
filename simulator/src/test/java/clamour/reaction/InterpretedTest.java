package clamour.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.population.Population;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The compiler of the machine changes nothing: neither by reordering arithmetic nor by what it knows of constants.
class InterpretedTest {

    private static final int ACCOUNTS = 1_500;
    private static final int MINUTES = 60;

    /// Prints the hash of the town after an hour.
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            System.out.println(hash());
        }
    }

    private static long hash() {
        var town = Town.scenario();
        var crowd = SimulatedPublic.of(town, Population.of(town, ACCOUNTS, 5, 1), 5);
        new Town.Play(town, crowd, Town.exemplary(crowd)).to(MINUTES * 60);
        return Town.hash(crowd);
    }

    @Test
    void a_run_that_is_interpreted_comes_to_the_state_of_one_that_is_compiled()
            throws IOException, InterruptedException {
        for (int warm = 0; warm < 5; warm++) {
            hash();
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        var interpreted = new ProcessBuilder(
                        java, "-Xint", "-cp", System.getProperty("java.class.path"), Main.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var printed = new String(interpreted.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(interpreted.waitFor()).isZero();
        assertThat(printed.strip()).isEqualTo(Long.toString(hash()));
    }
}
