package clamour.console.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.ConsoleTest;
import clamour.console.identity.People;
import clamour.console.identity.TestPeople;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An exercise in a room: one who runs it, two who write, one who evaluates, each in a browser of their own.
@ConsoleTest
class RoomBrowserTest {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final LocatorAssertions.IsVisibleOptions WITHIN_A_SECOND =
            new LocatorAssertions.IsVisibleOptions().setTimeout(1_000);

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Test
    void a_facilitator_and_two_trainees_see_the_same_exercise() {
        var robin = TestPeople.facilitator(people, "Robin Keller");
        try (var browsers = new Browsers(port)) {
            var facilitator = browsers.person(1440, 900);
            signIn(facilitator, robin.signIn());
            facilitator
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the exercise"))
                    .click();
            var code =
                    facilitator.locator(".join[data-role=trainee] .join-code").textContent();
            var evaluators =
                    facilitator.locator(".join[data-role=evaluator] .join-code").textContent();
            facilitator.keyboard().press("Escape");

            var ada = join(browsers, code, "Ada Byron", "desk");
            var ben = join(browsers, code, "Ben Okri", "desk");
            var eva = join(browsers, evaluators, "Eva Holt", "evaluate");
            assertThat(facilitator.getByText("4 people")).isVisible(SOON);

            facilitator
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Start").setExact(true))
                    .click();
            facilitator
                    .getByText("4×", new Page.GetByTextOptions().setExact(true))
                    .click();
            var asked = new CopyOnWriteArrayList<String>();
            ada.onRequest(request -> asked.add(request.method()));
            for (Page desk : List.of(ada, ben)) {
                assertThat(post(desk, "Huge black smoke behind our house")).isVisible(SOON);
            }

            facilitator.locator(".voices textarea").fill("This is the white cell speaking as somebody.");
            facilitator
                    .locator(".voices vaadin-button")
                    .getByText("Post", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(post(ada, "This is the white cell speaking")).isVisible(SOON);
            assertThat(post(ben, "This is the white cell speaking")).isVisible(WITHIN_A_SECOND);

            ada.keyboard().press("n");
            ada.locator(".composer-text textarea")
                    .fill("Northford Police: we are at Mill Street. Please close your windows. Next update at 17:50.");
            ada.locator(".composer-publish").click();
            assertThat(ada.locator(".we-said .said-row").first()).isVisible(SOON);
            assertThat(post(ben, "we are at Mill Street")).isVisible(WITHIN_A_SECOND);
            assertThat(facilitator.locator("button.written").first()).isVisible(WITHIN_A_SECOND);
            assertThat(eva.locator(".evaluator-message")).hasCount(1);
            rate(eva, "empathy", "1", "Not a word to <i>those who wait</i>.");

            assertThat(asked)
                    .as("a page that hears the exercise")
                    .contains("POST")
                    .doesNotContain("HEAD");

            facilitator
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End exercise"))
                    .click();
            facilitator
                    .locator("vaadin-confirm-dialog")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End exercise"))
                    .click();
            for (Page desk : List.of(ada, ben)) {
                var review = desk.getByText("Open the review").first();
                assertThat(review).isVisible(SOON);
                review.click();
                assertThat(desk.locator(".review-charts clamour-chart canvas").first())
                        .isVisible(SOON);
            }
            assertThat(eva.getByText("Review", new Page.GetByTextOptions().setExact(true)))
                    .isVisible(SOON);
            rate(eva, "clarity", "5", "Short and plain.");
            ada.reload();
            ada.locator(".review-head").first().click();
            for (String words : List.of("Not a word to <i>those who wait</i>.", "Short and plain.", "Eva Holt")) {
                assertThat(ada.locator(".evaluator-words").getByText(words).first())
                        .isVisible(SOON);
            }
            eva.getByText("Review", new Page.GetByTextOptions().setExact(true)).click();
            eva.getByText("Agreement").first().click();
            assertThat(eva.locator(".agreement-table tbody tr")
                            .first()
                            .locator("td")
                            .first())
                    .hasText("2", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
            assertThat(eva.locator("clamour-chart canvas").first()).isVisible(SOON);
            assertThat(browsers.faults()).isEmpty();
        }
    }

    /// By the keys alone, as one does who listens to the room meanwhile.
    private static void rate(Page page, String dimension, String band, String reason) {
        var row = page.locator(".scale-row[data-dimension=" + dimension + "]");
        row.locator(".scale-rate").focus();
        page.keyboard().press("Enter");
        row.locator("clamour-scale input").focus();
        page.keyboard().press(band);
        row.locator(".scale-editor textarea").focus();
        page.keyboard().type(reason);
        page.keyboard().press("Control+Enter");
        assertThat(row.locator(".scale-reason"))
                .hasText(reason, new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    }

    private static void signIn(Page page, String name) {
        page.navigate("/exercises");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(TestPeople.PASSWORD);
        page.locator("vaadin-login-form vaadin-button").first().click();
        page.waitForURL(Pattern.compile(".*/exercises.*"));
    }

    private static Page join(Browsers browsers, String code, String name, String place) {
        var page = browsers.person(1440, 900);
        page.navigate("/?code=" + code);
        page.getByLabel("Your name").fill(name);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Join").setExact(true))
                .click();
        page.waitForURL(Pattern.compile(".*/exercise/.*/" + place));
        return page;
    }

    private static Locator post(Page page, String words) {
        return page.locator("clamour-feed .post")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }
}
