package clamour.console.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.ConsoleTest;
import clamour.console.identity.People;
import clamour.console.identity.TestPeople;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Takes a picture of every view, light and dark, at three sizes, into `target/screens`, and the two of the README. To
/// be looked at by people.
@Tag("screens")
@ConsoleTest
class ScreensTest {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final Path README = Path.of("pictures");
    private static final double PATIENCE_MILLIS = 180_000;

    private static final List<String> MESSAGES = List.of(
            "Altenfurt Police: we are at the Riverside centre after reports of shots. Please stay away from the area and keep the roads clear. We do not yet know what happened. Next update at 18:15.",
            "There is no second attacker at the main station; officers have searched it and it is safe. The claim that there is one is false. Please share this, not the rumour. More here at 18:30.",
            "Thank you for your patience. Relatives can call 0800 555 01. We are sorry for everybody who is worried about somebody tonight.");

    private record Size(String name, int width, int height) {}

    private static final List<Size> SIZES =
            List.of(new Size("laptop", 1440, 900), new Size("wall", 1920, 1080), new Size("phone", 390, 844));

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Test
    void every_view_has_its_pictures() {
        try (var browsers = new Browsers(port)) {
            var trainee = browsers.person(1440, 900);
            trainee.navigate("/");
            assertThat(trainee.locator(".start-cards")).isVisible(soon());
            shoot(trainee, "start");

            trainee.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Practise")))
                    .nth(1)
                    .click();
            trainee.waitForURL(Pattern.compile(".*/desk"));
            trainee.getByText("60×", new Page.GetByTextOptions().setExact(true)).click();
            trainee.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the clock"))
                    .first()
                    .click();
            for (int i = 0; i < MESSAGES.size(); i++) {
                waitFor(trainee, 8 + 8 * i);
                trainee.keyboard().press("n");
                trainee.locator(".composer-text textarea").fill(MESSAGES.get(i));
                trainee.locator(".composer-publish").click();
                assertThat(trainee.locator(".we-said .said-row"))
                        .hasCount(i + 1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
            }
            waitFor(trainee, 34);
            assertThat(trainee.locator("vaadin-notification-card"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
            picture(trainee, README.resolve("desk.png"));
            shoot(trainee, "desk");
            trainee.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End exercise"))
                    .click();
            trainee.getByText("End and review").click();
            trainee.waitForURL(Pattern.compile(".*/review"));
            assertThat(trainee.locator(".review-charts canvas").first()).isVisible(soon());
            trainee.locator(".review-head").nth(1).click();
            trainee.waitForTimeout(1_000);
            picture(trainee, README.resolve("review.png"));
            shoot(trainee, "review");

            var facilitator = browsers.person(1440, 900);
            facilitator.navigate("/exercises");
            assertThat(facilitator.locator("input[name=username]")).isVisible(soon());
            shoot(facilitator, "sign-in");
            facilitator
                    .locator("input[name=username]")
                    .fill(TestPeople.facilitator(people, "Robin Keller").signIn());
            facilitator.locator("input[name=password]").fill(TestPeople.PASSWORD);
            facilitator.locator("vaadin-login-form vaadin-button").first().click();
            assertThat(facilitator.locator(".exercises-columns")).isVisible(soon());
            shoot(facilitator, "exercises");
            facilitator.locator(".scenario-card").nth(1).click();
            facilitator
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the exercise"))
                    .click();
            assertThat(facilitator.locator(".join-codes")).isVisible(soon());
            var traineeCode =
                    facilitator.locator(".join[data-role=trainee] .join-code").textContent();
            var evaluatorCode =
                    facilitator.locator(".join[data-role=evaluator] .join-code").textContent();
            shoot(facilitator, "lobby");
            facilitator.keyboard().press("Escape");
            assertThat(facilitator.locator(".join-codes"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE_MILLIS));
            facilitator
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Start").setExact(true))
                    .click();
            facilitator
                    .getByText("60×", new Page.GetByTextOptions().setExact(true))
                    .click();
            waitFor(facilitator, 25);
            shoot(facilitator, "facilitator");
            evaluated(browsers, facilitator, traineeCode, evaluatorCode);
            facilitator.navigate(facilitator.url().replaceAll("/run$", "/wall"));
            assertThat(facilitator.locator(".wall-view")).isVisible(soon());
            facilitator.waitForTimeout(3_000);
            shoot(facilitator, "room-display");
            assertThat(browsers.faults()).isEmpty();
        }
    }

    /// What an evaluator sees while it runs, and the review and the agreement after the end.
    private static void evaluated(Browsers browsers, Page facilitator, String traineeCode, String evaluatorCode) {
        var writer = browsers.person(1440, 900);
        join(writer, traineeCode, "Ada Byron");
        for (int i = 0; i < MESSAGES.size(); i++) {
            writer.keyboard().press("n");
            writer.locator(".composer-text textarea").fill(MESSAGES.get(i));
            writer.locator(".composer-publish").click();
            assertThat(writer.locator(".we-said .said-row"))
                    .hasCount(i + 1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
        }
        var evaluator = browsers.person(1440, 900);
        join(evaluator, evaluatorCode, "Eva Holt");
        for (int i = 0; i < MESSAGES.size(); i++) {
            var message = evaluator.locator(".evaluator-message").nth(i);
            message.click();
            assertThat(message)
                    .hasAttribute(
                            "aria-pressed",
                            "true",
                            new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
            assertThat(evaluator.locator(".evaluator-reading"))
                    .containsText(MESSAGES.get(i).substring(0, 40));
            for (String dimension : List.of("empathy", "clarity")) {
                var row = evaluator.locator(".scale-row[data-dimension=" + dimension + "]");
                row.locator(".scale-rate").click();
                row.locator("clamour-scale input").press(Integer.toString(2 + i));
                row.locator(".scale-editor textarea").fill("Relatives learn whom to call; nobody else is spoken to.");
                row.locator(".scale-editor textarea").press("Control+Enter");
                assertThat(row.locator(".scale-reason")).isVisible(soon());
            }
        }
        evaluator.locator(".objective-row .segments button").nth(1).click();
        assertThat(evaluator.locator("vaadin-notification-card"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
        evaluator.keyboard().press("e");
        assertThat(evaluator.locator(".scale-editor")).isVisible(soon());
        shoot(evaluator, "evaluator");
        evaluator.navigate(evaluator.url().replaceAll("/evaluate$", "/agreement"));
        assertThat(evaluator.locator("clamour-chart canvas").first()).isVisible(soon());
        shoot(evaluator, "agreement");
        writer.context().close();
        evaluator.context().close();
        assertThat(facilitator.locator(".trainees")).isVisible(soon());
    }

    private static void join(Page page, String code, String name) {
        page.navigate("/?code=" + code);
        page.getByLabel("Your name").fill(name);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Join").setExact(true))
                .click();
        page.waitForURL(Pattern.compile(".*/exercise/.*/(desk|evaluate)"));
    }

    private static void waitFor(Page page, int minute) {
        page.waitForFunction(
                "seconds => clamour.now() >= seconds",
                minute * 60,
                new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
    }

    private static void shoot(Page page, String view) {
        for (Size size : SIZES) {
            page.setViewportSize(size.width(), size.height());
            for (String scheme : List.of("light", "dark")) {
                page.evaluate("scheme => clamour.theme(scheme)", scheme);
                page.waitForTimeout(600);
                picture(page, SCREENS.resolve(view + "-" + size.name() + "-" + scheme + ".png"));
            }
        }
        page.evaluate("clamour.theme('light')");
        page.setViewportSize(1440, 900);
        page.waitForTimeout(600);
    }

    private static void picture(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(file).isNotEmptyFile();
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
    }
}
