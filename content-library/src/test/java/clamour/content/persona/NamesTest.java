package clamour.content.persona;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.ContentLibrary;
import clamour.content.media.MediaReader;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static final ContentLibrary LIBRARY = ContentLibrary.standard();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "nl", "es", "xx"})
    void accounts_have_many_names_and_handles_that_networks_take(String language) {
        var handles = new HashSet<String>();
        var names = new HashSet<String>();
        for (Persona persona : LIBRARY.personas()) {
            for (long seed = 0; seed < 12; seed++) {
                Identity identity = LIBRARY.names().identity(persona, language, seed);

                assertThat(identity.handle()).matches("[A-Za-z0-9_]{3,15}");
                assertThat(identity.name())
                        .isNotBlank()
                        .isEqualTo(identity.name().strip());
                assertThat(identity.bio()).isNotBlank();
                handles.add(identity.handle());
                names.add(identity.name());
            }
        }
        assertThat(handles).hasSizeGreaterThan(700);
        assertThat(names).hasSizeGreaterThan(500);
    }

    @Test
    void the_same_seed_is_the_same_person() {
        Persona persona = LIBRARY.persona("bystander").orElseThrow();

        assertThat(LIBRARY.names().identity(persona, "de", 42))
                .isEqualTo(LIBRARY.names().identity(persona, "de", 42))
                .isNotEqualTo(LIBRARY.names().identity(persona, "de", 43));
    }

    @Test
    void avatars_are_many_small_and_harmless() {
        var pictures = new HashSet<String>();
        for (Persona persona : LIBRARY.personas()) {
            for (long seed = 0; seed < 30; seed++) {
                String svg = Avatar.svg(persona, "Zoë <&> Äpfel", seed);

                assertThat(MediaReader.isHarmless(svg)).isTrue();
                assertThat(svg).hasSizeLessThan(2_500);
                pictures.add(svg);
            }
        }
        assertThat(pictures.size()).isGreaterThan(1_000);
    }
}
