package clamour.console.trainee;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.Chromium;
import clamour.console.ConsoleTest;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a newcomer does first, in a real browser.
@ConsoleTest
class PractiseBrowserTest {

    private static final String TEXT = "Northford Police: we know of a fire in Mill Street and our officers are there."
            + " Please keep away, close windows and doors and stay inside. We do not yet know the cause."
            + " Next update here by 18:00.";

    private static final double SLOW_MILLIS = 60_000;

    @LocalServerPort
    private int port;

    @Test
    void two_clicks_lead_to_a_running_exercise_and_a_message_to_a_reaction_and_a_score() {
        try (var chromium = Chromium.start();
                var context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
            var page = context.newPage();
            page.setDefaultTimeout(SLOW_MILLIS);
            page.navigate("http://localhost:" + port + "/");
            page.locator("[data-scenario=first-steps] vaadin-button").click();
            page.locator(".briefing-start").click();
            page.locator(".practice-clock .segments button").nth(2).click();
            assertThat(page.locator("[data-kind=HOME] .post").first()).isVisible(slow());

            page.keyboard().press("n");
            page.keyboard().type(TEXT);
            assertThat(page.locator(".composer-saved")).hasText("Draft kept", slowText());
            page.locator(".composer-publish").click();

            var said = page.locator(".said-row");
            assertThat(said).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(SLOW_MILLIS));
            assertThat(page.locator("[data-kind=MENTIONS] .post-reply-to")
                            .filter(new Locator.FilterOptions().setHasText("Northford Police"))
                            .first())
                    .isVisible(slow());
            assertThat(faults(page)).isEmpty();

            said.click();
            assertThat(page.locator(".finding").first()).isVisible(slow());
            assertThat(page.locator(".scored-text mark").first()).isVisible(slow());
        }
    }

    private static LocatorAssertions.IsVisibleOptions slow() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(SLOW_MILLIS);
    }

    private static LocatorAssertions.HasTextOptions slowText() {
        return new LocatorAssertions.HasTextOptions().setTimeout(SLOW_MILLIS);
    }

    private static List<String> faults(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(violation -> violation.getId() + ": " + violation.getHelp())
                        .toList();
    }
}
