package clamour.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LauncherTest {

    @Test
    void an_older_java_can_load_it() throws IOException {
        try (var in = Objects.requireNonNull(Launcher.class.getResourceAsStream("Launcher.class"));
                var bytes = new DataInputStream(in)) {
            bytes.skipNBytes(6);

            assertThat(bytes.readUnsignedShort())
                    .as("class file version of Java 17")
                    .isEqualTo(61);
        }
    }

    @Test
    void an_older_java_is_told_which_one_is_needed() {
        assertThat(Launcher.refusal(17, "/usr/lib/java-17"))
                .startsWith("Clamour needs Java 25 or newer; this is Java 17, in /usr/lib/java-17.")
                .contains("java-25/bin/java -jar clamour.jar");
    }
}
