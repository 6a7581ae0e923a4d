package clamour.console.trainee;

import clamour.console.shell.ScoreBadge;
import clamour.exercise.ExerciseId;
import clamour.scoring.PartScores;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/// Says across the desk that the exercise is over, or that it has stopped by a fault.
final class EndBar extends Div {

    private boolean ended;
    private Optional<String> trouble = Optional.empty();
    private Runnable whenEnded = () -> {};

    EndBar() {
        addClassName("end-bar");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void onEnded(Runnable action) {
        whenEnded = action;
    }

    void show(boolean over, ExerciseId exercise, PartScores scores, Optional<String> fault) {
        if (over == ended && fault.equals(trouble)) {
            return;
        }
        ended = over;
        trouble = fault;
        removeAll();
        setVisible(over || fault.isPresent());
        getElement().setAttribute("data-trouble", fault.isPresent());
        fault.ifPresent(words -> add(new Span(words)));
        if (over) {
            whenEnded.run();
            var review = new Anchor("exercise/" + exercise.value() + "/review", getTranslation("trainee.end.review"));
            review.addClassName("button-link");
            add(new Span(getTranslation("trainee.end.over")), new ScoreBadge(scores.total()), review);
        }
    }
}
