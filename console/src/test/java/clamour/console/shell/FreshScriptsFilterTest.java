package clamour.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FreshScriptsFilterTest {

    private static final String AN_HOUR = "max-age=3600";

    @ParameterizedTest
    @CsvSource({
        "/shell/clamour-chart.js, no-cache",
        "/webjars/chart.js/4.5.1/dist/chart.umd.js, max-age=3600",
        "/VAADIN/build/index-1a2b.js, max-age=3600",
        "/shell/clamour.css, max-age=3600"
    })
    void our_own_scripts_are_asked_for_again(String path, String control) throws Exception {
        var response = new MockHttpServletResponse();

        new FreshScriptsFilter()
                .doFilter(
                        new MockHttpServletRequest("GET", path),
                        response,
                        (request, sent) -> ((HttpServletResponse) sent).setHeader("Cache-Control", AN_HOUR));

        assertThat(response.getHeader("Cache-Control")).isEqualTo(control);
    }
}
