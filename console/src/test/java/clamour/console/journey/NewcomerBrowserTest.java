package clamour.console.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.ConsoleTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What somebody does who has never seen Clamour: two clicks to a running exercise, a first message, its score, the
/// review.
@ConsoleTest
class NewcomerBrowserTest {

    private static final String STATEMENT =
            "Northford Police and Fire are at Mill Street, where a warehouse is burning. Please stay inside and close your windows. We do not yet know the cause. Next update at 17:45.";
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @LocalServerPort
    private int port;

    @Test
    void practises_alone_publishes_sees_the_public_react_and_reads_the_review() {
        try (var browsers = new Browsers(port)) {
            var page = browsers.person(1440, 900);

            page.navigate("/");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Practise")))
                    .first()
                    .click();
            page.waitForURL(Pattern.compile(".*/exercise/.*/desk"));
            page.getByText("20×", new Page.GetByTextOptions().setExact(true)).click();
            startTheClock(page);
            page.waitForFunction("clamour.now() >= 180");

            page.keyboard().press("n");
            var writing = page.locator(".composer-text textarea");
            writing.fill(STATEMENT);
            page.locator(".composer-publish").click();

            var said = page.locator(".we-said .said-row").first();
            assertThat(said).isVisible(SOON);
            assertThat(said.locator(".score")).isVisible(SOON);
            var reaction = page.locator("clamour-feed .post")
                    .filter(new Locator.FilterOptions().setHasText("Replying to Northford Police"))
                    .first();
            assertThat(reaction).isVisible(SOON);
            said.click();
            assertThat(page.locator(".score-detail .finding").first()).isVisible(SOON);
            assertThat(page.locator(".score-detail .finding").first()).not().isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.locator(".score-detail")).isHidden();

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End exercise"))
                    .click();
            page.getByText("End and review").click();
            page.waitForURL(Pattern.compile(".*/exercise/.*/review"));
            assertThat(page.locator(".review-charts clamour-chart canvas").first())
                    .isVisible(SOON);
            assertThat(page.locator(".review-message .review-words").first()).containsText("Mill Street");

            assertThat(browsers.faults()).isEmpty();
        }
    }

    @Test
    void who_practises_and_comes_to_the_facilitators_door_is_told_so_and_finds_the_desk() {
        try (var browsers = new Browsers(port)) {
            var page = browsers.person(1440, 900);
            page.navigate("/");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Practise")))
                    .first()
                    .click();
            page.waitForURL(Pattern.compile(".*/exercise/.*/desk"));

            page.navigate(page.url().replace("/desk", "/run"));
            page.getByText("Go to your desk").click();

            page.waitForURL(Pattern.compile(".*/exercise/.*/desk"));
            assertThat(page.locator(".desk")).isVisible(SOON);
            assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("en.*"));
        }
    }

    /// A practice starts by itself or by its button, as the desk offers it.
    private static void startTheClock(Page page) {
        if (page.locator("clamour-clock[data-paused]").count() > 0) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the clock"))
                    .first()
                    .click();
        }
    }
}
