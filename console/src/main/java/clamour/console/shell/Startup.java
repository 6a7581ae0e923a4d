package clamour.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What holds for every session: a fault is a sentence on the screen and a line in the log, never a stack trace; a lost
/// connection is said in the person's language.
@Component
class Startup implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    private final Messages messages;

    Startup(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(this::failed));
        service.setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
        service.addUIInitListener(started -> {
            connectionWords(started.getUI());
            sayLanguage(started.getUI());
        });
    }

    SystemMessages systemMessages(Locale locale) {
        var words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(false); // the page loads itself anew; drafts are kept
        words.setInternalErrorCaption(messages.getTranslation("shell.fault.title", locale));
        words.setInternalErrorMessage(messages.getTranslation("shell.fault.text", locale));
        return words;
    }

    /// The page as it is served calls itself English; readers of screens, and our clocks, go by what is said here.
    private static void sayLanguage(UI ui) {
        ui.getPage()
                .executeJs("document.documentElement.lang = $0", ui.getLocale().toLanguageTag());
    }

    private static void connectionWords(UI ui) {
        var lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(ui.getTranslation("shell.lost"));
        lost.setDialogTextGaveUp(ui.getTranslation("shell.lost.gave-up"));
        lost.setReconnectAttempts(10_000);
        lost.setReconnectInterval(2_000);
    }

    private void failed(ErrorEvent event) {
        LOG.error("a view failed", event.getThrowable());
        var ui = UI.getCurrent();
        if (ui != null) {
            Notice.problem(ui.getTranslation("shell.fault.title"), ui.getTranslation("shell.fault.text"));
        }
    }
}
