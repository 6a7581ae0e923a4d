package clamour.console.review;

import clamour.console.live.Exercises;
import clamour.console.live.NotPossible;
import clamour.console.live.Seat;
import clamour.console.shell.ConsoleLayout;
import clamour.console.shell.EmptyState;
import clamour.console.shell.RefusalWords;
import clamour.console.shell.StoryClock;
import clamour.console.shell.TopBar;
import clamour.exercise.ExerciseId;
import clamour.scenario.Scenario;
import clamour.scenario.Slug;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// How far evaluators and the scorer agree: by scale and over time, in this exercise and in all that one may see.
@Route(value = "exercise/:exercise/agreement", layout = ConsoleLayout.class)
@AnonymousAllowed
@StyleSheet("context://review/agreement.css")
class AgreementView extends Div implements BeforeEnterObserver, ConsoleLayout.Page, HasDynamicTitle {

    private final Agreements agreements;
    private final Exercises exercises;

    private TopBar bar = new TopBar();

    AgreementView(Agreements agreements, Exercises exercises) {
        this.agreements = agreements;
        this.exercises = exercises;
        addClassName("agreement");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var seat = event.getRouteParameters()
                .get("exercise")
                .filter(Slug::fits)
                .map(ExerciseId::new)
                .flatMap(agreements::seat)
                .orElseThrow(() -> new NotFoundException(getTranslation("review.no-such-exercise")));
        removeAll();
        bar = TopBar.of(agreements.title(seat), getTranslation("review.agreement.title"));
        if (!agreements.mayLook(seat)) {
            add(new EmptyState(
                    getTranslation("review.not-ended.title"),
                    getTranslation("review.agreement.not-ended"),
                    new Anchor(seat.page(), getTranslation("review.not-ended.back"))));
            return;
        }
        try {
            build(seat, exercises.room(seat).scenario());
        } catch (NotPossible problem) {
            throw new NotFoundException(
                    RefusalWords.of(problem.why(), this::getTranslation).message());
        }
    }

    private void build(Seat seat, Scenario scenario) {
        var back = new Anchor("exercise/" + seat.exercise() + "/review", getTranslation("review.title"));
        back.addClassName("review-link");
        bar.end(back);
        // The curve's axis shows the story's clock.
        var clock = new StoryClock(scenario);
        clock.show(exercises.room(seat).clock(), true);
        bar.middle(clock);
        add(new AgreementParts(agreements, seat));
    }

    @Override
    public TopBar topBar() {
        return bar;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.agreement.title") + " · Clamour";
    }
}
