package clamour.content.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><script>x()</script></svg>",
                "<svg ONLOAD = 'x()'/>",
                "<svg><a href='https://example.org'/></svg>",
                "<svg><image xlink:href='x.png'/></svg>",
                "<svg><rect fill=\"url(https://example.org/#a)\"/></svg>",
                "<svg><style>@import 'x'</style></svg>",
                "<svg><foreignObject/></svg>",
                "<svg><use/></svg>",
                "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg/>",
                "<html/>"
            })
    void a_picture_that_could_act_is_refused(String svg) {
        assertThat(MediaReader.isHarmless(svg)).isFalse();
    }

    @Test
    void shapes_and_text_are_fine() {
        assertThat(
                        MediaReader.isHarmless(
                                "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Come on, set it to one</text><rect fill=\"url(#a)\"/></svg>"))
                .isTrue();
    }
}
