package clamour.console.evaluator;

import clamour.console.shell.Keys;
import clamour.console.shell.Notice;
import clamour.console.shell.Panel;
import clamour.console.shell.Times;
import clamour.scenario.ExerciseTime;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/// A note on a moment: that at which one begins to write, because what one saw was then.
final class MomentPanel extends Panel {

    private final TextField moment = new TextField();

    MomentPanel(Evaluating evaluating, Undoing undoing) {
        super("");
        setName(getTranslation("evaluator.moment.title"));
        addClassName("evaluator-moment");
        moment.setAriaLabel(getTranslation("evaluator.moment.at"));
        moment.setPlaceholder(Times.exercise(evaluating.now()));
        moment.addClassName("note-moment");
        var box = new NoteBox(evaluating, undoing, getTranslation("evaluator.moment.text"), this::keep);
        box.text().addFocusListener(focus -> {
            if (box.text().isEmpty()) {
                moment.setValue(Times.exercise(evaluating.now()));
            }
        });
        Keys.on("n", box.text());
        actions(moment);
        body().add(box);
    }

    private void keep(NoteBox box) {
        var written = moment.getValue().strip();
        var at = ExerciseTime.parse(written);
        if (at.isEmpty() && !written.isEmpty()) {
            Notice.problem(
                    getTranslation("evaluator.moment.no-time", written),
                    getTranslation("evaluator.moment.no-time-hint"));
            return;
        }
        box.keep(Optional.empty(), at);
    }
}
