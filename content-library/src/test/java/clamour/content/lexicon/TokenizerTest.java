package clamour.content.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.pack.ShippedFiles;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is written, the reading of it ends.
class TokenizerTest {

    private static final Vocabulary ENGLISH = Vocabulary.read(new ShippedFiles(), "en");

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void every_character_can_stand_alone_between_words_and_in_a_row() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            var character = Character.toString(point);
            for (var text : new String[] {character, character + character, "a" + character + "b", "1" + character}) {
                assertThat(Tokenizer.read(ENGLISH, text).count())
                        .as("U+%04X", point)
                        .isLessThanOrEqualTo(text.length());
            }
            if (point == 0x3_2000) {
                point = 0xE_0000 - 1; // planes without characters
            } else if (point == 0xE_0200) {
                return; // planes for private use
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "stay_inside_now, 3",
        "_, 0",
        "call ____ now, 2",
        "_ _, 0",
        "__init__, 1",
        "Ring _name_ today, 3",
        "𝟏𝟖 people, 2"
    })
    void underscores_and_ornamental_digits_are_read(String text, int words) {
        assertThat(Tokenizer.read(ENGLISH, text).wordCount()).isEqualTo(words);
    }
}
