package clamour.console.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Debian's Chromium, driven as a person would. Every page collects what went wrong in it.
final class Browsers implements AutoCloseable {

    private static final Path CHROMIUM =
            Path.of(System.getenv().getOrDefault("CLAMOUR_TEST_CHROMIUM", "/usr/bin/chromium"));
    private static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<String> faults = new ArrayList<>();

    /// @param port the console listens on
    Browsers(int port) {
        if (!Files.isExecutable(CHROMIUM)) {
            throw new IllegalStateException(
                    "Browser tests need Chromium at %s. On Debian: apt-get install chromium. Elsewhere name it with CLAMOUR_TEST_CHROMIUM."
                            .formatted(CHROMIUM));
        }
        address = "http://localhost:" + port;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /// A browser of somebody's own, with nothing in it.
    Page person(int width, int height) {
        return person(width, height, ColorScheme.LIGHT);
    }

    Page person(int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setColorScheme(scheme)
                .setViewportSize(width, height));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        var page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.onRequest(request -> {
            var url = request.url();
            if (!url.startsWith(address)
                    && !url.startsWith(address.replace("http", "ws"))
                    && !url.startsWith("data:")
                    && !url.startsWith("blob:")) {
                faults.add("asked somebody else: " + url);
            }
        });
        return page;
    }

    /// Errors in pages, and requests to anybody but the console.
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
