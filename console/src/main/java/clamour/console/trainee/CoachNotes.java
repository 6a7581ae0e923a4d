package clamour.console.trainee;

import clamour.console.shell.ScoreBadge;
import clamour.scoring.Finding;
import clamour.scoring.MessageScore;
import clamour.scoring.Part;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the coach says beside the text: the score so far, what is good, and at most three things to try.
final class CoachNotes extends Aside {

    private static final int MOST_NOTES = 3;

    private final Div notes = new Div();
    private final NativeButton off = new NativeButton();
    private boolean on = true;

    CoachNotes() {
        addClassName("coach");
        getElement().setAttribute("aria-label", getTranslation("trainee.coach.title"));
        var title = new Span(getTranslation("trainee.coach.title"));
        title.addClassName("coach-title");
        off.addClassName("link-button");
        off.getElement().setAttribute("type", "button");
        var head = new Div(title, off);
        head.addClassName("coach-head");
        notes.addClassName("coach-notes");
        add(head, notes);
    }

    /// Lets the writer switch it off and on.
    void onSwitch(Consumer<Boolean> action) {
        showSwitch();
        off.addClickListener(click -> {
            on = !on;
            showSwitch();
            action.accept(on);
        });
    }

    private void showSwitch() {
        off.setText(getTranslation(on ? "trainee.coach.off" : "trainee.coach.on"));
        off.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }

    void show(Optional<MessageScore> score) {
        notes.removeAll();
        if (score.isEmpty()) {
            notes.add(line("coach-quiet", getTranslation(on ? "trainee.coach.waiting" : "trainee.coach.silent")));
            return;
        }
        var judged = score.get();
        var head = new Div(
                new Span(getTranslation(
                        judged.purposeGuessed() ? "trainee.coach.as.guessed" : "trainee.coach.as",
                        getTranslation("shell.purpose." + judged.purpose().key()))),
                ScoreBadge.part(Part.TONE, judged.scores().tone()));
        head.addClassName("coach-score");
        notes.add(head);
        judged.findings().stream()
                .filter(finding -> finding.effect() > 0)
                .max(Comparator.comparingInt(Finding::effect))
                .ifPresent(best -> notes.add(note(best, "good")));
        for (Finding finding : worthTrying(judged.findings())) {
            notes.add(note(finding, "bad"));
        }
    }

    /// Those with most to gain first.
    static List<Finding> worthTrying(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.effect() < 0 || !finding.advice().isEmpty())
                .filter(finding -> finding.effect() <= 0)
                .sorted(Comparator.comparingInt(Finding::effect))
                .limit(MOST_NOTES)
                .toList();
    }

    private static Div note(Finding finding, String tone) {
        var note = line(
                "coach-note", finding.effect() > 0 || finding.advice().isEmpty() ? finding.reason() : finding.advice());
        note.getElement().setAttribute("data-tone", tone);
        if (!finding.text().isEmpty()) {
            var span = new Span("“" + finding.text() + "”");
            span.addClassName("coach-span");
            note.addComponentAsFirst(span);
        }
        return note;
    }

    private static Div line(String name, String words) {
        var line = new Div(new Span(words));
        line.addClassName(name);
        return line;
    }
}
