package clamour.console.shell;

import clamour.console.live.NotPossible;
import clamour.console.live.Receipt;
import clamour.exercise.Refusal;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/// Short words at the edge of the screen: what was done, or why not.
public final class Notice {

    private static final int SHORT_MILLIS = 4_000;
    private static final int LONG_MILLIS = 12_000;

    private Notice() {}

    public static void done(String words) {
        show(words, SHORT_MILLIS, "notice-done");
    }

    /// With a way back.
    public static void done(String words, String undo, Runnable undoing) {
        var notification = show(words, LONG_MILLIS, "notice-done");
        var button = new Button(undo, click -> {
            notification.close();
            undoing.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        ((Div) notification.getChildren().findFirst().orElseThrow()).add(button);
    }

    public static void problem(String message, String hint) {
        show(hint.isEmpty() ? message : message + " " + hint, LONG_MILLIS, "notice-problem");
    }

    public static void problem(NotPossible problem) {
        problem(problem.why());
    }

    public static void problem(Receipt.Refused refused) {
        problem(refused.why());
    }

    private static void problem(Refusal why) {
        var words = RefusalWords.of(why, new Span()::getTranslation);
        problem(words.message(), words.hint());
    }

    private static Notification show(String words, int millis, String kind) {
        var line = new Div(new Span(words));
        line.addClassName("notice");
        var notification = new Notification(line);
        notification.setDuration(millis);
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.addClassName(kind);
        notification.open();
        return notification;
    }
}
