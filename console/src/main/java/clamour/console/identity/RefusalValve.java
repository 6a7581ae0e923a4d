package clamour.console.identity;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the web server itself refuses, before any filter or view has seen it, in a sentence of ours: an address that
/// cannot be read, too much sent at once. Nothing of the request is repeated in the page.
final class RefusalValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalValve.class);

    private final I18NProvider messages;

    RefusalValve(I18NProvider messages) {
        this.messages = messages;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        if (!allowed.get()) {
            return;
        }
        HeadersFilter.HEADERS.forEach(response::setHeader);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(page(status, request.getLocale()));
                response.finishResponse();
            }
        } catch (IOException e) {
            LOG.debug("Whoever sent a refused request has gone.", e);
        }
    }

    String page(int status, Locale locale) {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="/">%s</a></p>
                </body>
                </html>
                """.formatted(
                        language(locale),
                        word("title", locale),
                        word("title", locale),
                        word(sentence(status), locale),
                        word("home", locale));
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404, 410 -> "missing";
            case 413, 414, 431 -> "large";
            default -> status < 500 ? "request" : "fault";
        };
    }

    private String language(Locale locale) {
        return messages.getProvidedLocales().stream()
                .map(Locale::getLanguage)
                .filter(locale.getLanguage()::equals)
                .findFirst()
                .orElse("en");
    }

    private String word(String name, Locale locale) {
        return messages.getTranslation("identity.refusal." + name, locale);
    }
}
