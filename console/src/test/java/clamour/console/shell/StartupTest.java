package clamour.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartupTest {

    /// With a caption or a text the browser would stop at a box; with neither, and no address, it loads the page anew.
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "nl", "es"})
    void a_page_whose_session_is_gone_is_loaded_anew_without_asking(String language) {
        var words = new Startup(new Messages()).systemMessages(Locale.of(language));

        assertThat(words.isSessionExpiredNotificationEnabled()).isFalse();
        assertThat(words.getSessionExpiredCaption()).isNull();
        assertThat(words.getSessionExpiredMessage()).isNull();
        assertThat(words.getSessionExpiredURL()).isNull();
    }
}
