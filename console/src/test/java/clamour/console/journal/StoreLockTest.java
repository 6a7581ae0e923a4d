package clamour.console.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class StoreLockTest {

    @TempDir
    private Path folder;

    private MockEnvironment environment(String url) {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", url)
                .withProperty("CLAMOUR_DATA", folder.toString());
    }

    @Test
    void a_store_that_is_locked_is_told_with_its_folder_and_what_can_be_done() throws IOException {
        var file = folder.resolve("clamour.mv.db");
        var environment = environment("jdbc:h2:retry:" + folder + "/clamour;WRITE_DELAY=0");

        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> StoreLock.check(environment))
                    .isInstanceOfSatisfying(
                            StoreLock.InUseException.class,
                            told -> assertThat(told.sentence())
                                    .startsWith("The store in “%s” is in use by another process".formatted(folder))
                                    .contains("CLAMOUR_DATABASE_URL"));
        }

        assertThatCode(() -> StoreLock.check(environment)).doesNotThrowAnyException();
    }

    @Test
    void a_store_that_is_not_there_yet_in_memory_or_on_a_server_is_left_alone() {
        assertThatCode(() -> {
                    StoreLock.check(environment("jdbc:h2:retry:" + folder + "/new;WRITE_DELAY=0"));
                    StoreLock.check(environment("jdbc:h2:mem:clamour"));
                    StoreLock.check(environment("jdbc:postgresql://db/clamour"));
                })
                .doesNotThrowAnyException();
    }
}
