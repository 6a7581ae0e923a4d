package clamour.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void without_arguments_it_serves() {
        assertThat(Main.serves()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "--server.port=9000"})
    void it_serves_when_asked_or_when_given_a_setting(String first) {
        assertThat(Main.serves(first)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "--help", "--version", "-h", "server", ""})
    void everything_else_is_a_command(String first) {
        assertThat(Main.serves(first)).isFalse();
    }
}
