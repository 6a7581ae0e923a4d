package clamour.console.trainee;

import clamour.console.shell.ScoreBadge;
import clamour.exercise.Board;
import clamour.exercise.ExerciseId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.OptionalInt;

/// Says across the desk that the exercise is over, or that it has stopped by a fault.
final class EndBar extends Div {

    /// What there is to say; the bar changes only with it.
    private record Said(boolean ended, boolean timeOver, OptionalInt total, Optional<String> trouble) {}

    private final ExerciseId exercise;
    private final Optional<Runnable> finish;
    private Optional<Said> shown = Optional.empty();
    private Runnable whenEnded = () -> {};

    /// @param finish ends the exercise, where this person may
    EndBar(ExerciseId exercise, Optional<Runnable> finish) {
        this.exercise = exercise;
        this.finish = finish;
        addClassName("end-bar");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void onEnded(Runnable action) {
        whenEnded = action;
    }

    void show(Board board, boolean ended, Optional<String> trouble) {
        var now = new Said(ended, board.storyOver(), board.scores().total(), trouble);
        if (shown.equals(Optional.of(now)) || (shown.isEmpty() && !ended && !now.timeOver() && trouble.isEmpty())) {
            return;
        }
        shown = Optional.of(now);
        removeAll();
        setVisible(ended || now.timeOver() || trouble.isPresent());
        getElement().setAttribute("data-trouble", trouble.isPresent());
        trouble.ifPresent(stopped -> add(new Span(getTranslation("refusal.restoring"))));
        if (ended) {
            whenEnded.run();
            var review = new Anchor("exercise/" + exercise.value() + "/review", getTranslation("trainee.end.review"));
            review.addClassName("button-link");
            add(new Span(getTranslation("trainee.end.over")), new ScoreBadge(now.total()), review);
        } else if (now.timeOver()) {
            add(new Span(getTranslation(finish.isPresent() ? "trainee.end.time" : "trainee.end.time.wait")));
            finish.ifPresent(action -> {
                var end = new Button(getTranslation("trainee.end.yes"), click -> action.run());
                end.addThemeVariants(ButtonVariant.PRIMARY);
                add(end);
            });
        }
    }
}
