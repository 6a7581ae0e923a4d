package clamour.console.review;

import clamour.console.identity.SignedIn;
import clamour.console.live.Exercises;
import clamour.console.live.NotPossible;
import clamour.console.live.Seat;
import clamour.console.live.Seats;
import clamour.console.shell.Cards;
import clamour.console.shell.ConsoleLayout;
import clamour.console.shell.EmptyState;
import clamour.console.shell.Keys;
import clamour.console.shell.StoryClock;
import clamour.console.shell.TopBar;
import clamour.content.ContentLibrary;
import clamour.exercise.ExerciseClock;
import clamour.exercise.ExerciseId;
import clamour.scenario.Slug;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The look back on an ended exercise, for everybody who had a seat in it.
@Route(value = "exercise/:exercise/review", layout = ConsoleLayout.class)
@AnonymousAllowed
@StyleSheet("context://review/review.css")
class ReviewView extends Div implements BeforeEnterObserver, ConsoleLayout.Page, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewView.class);

    private final Reviews reviews;
    private final Exercises exercises;
    private final Seats seats;
    private final SignedIn signedIn;

    private TopBar bar = new TopBar();

    ReviewView(Reviews reviews, Exercises exercises, Seats seats, SignedIn signedIn) {
        this.reviews = reviews;
        this.exercises = exercises;
        this.seats = seats;
        this.signedIn = signedIn;
        addClassName("review");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("exercise").filter(Slug::fits).map(ExerciseId::new);
        var seat = id.flatMap(this::seat)
                .orElseThrow(() -> new NotFoundException(getTranslation("review.no-such-exercise")));
        bar = TopBar.of(reviews.title(seat), getTranslation("review.title"));
        try {
            var ui = event.getUI();
            var past = reviews.of(seat);
            working();
            var shown = past.whenComplete((found, failure) -> bring(ui, () -> show(seat, found, failure)));
            LOG.debug("Review of exercise {} asked for, ready: {}", seat.exercise(), shown.isDone());
        } catch (NotPossible notEnded) {
            add(new EmptyState(
                    getTranslation("review.not-ended.title"),
                    getTranslation("review.not-ended.text"),
                    new Anchor(seat.page(), getTranslation("review.not-ended.back"))));
        }
    }

    @Override
    public TopBar topBar() {
        return bar;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.title") + " · Clamour";
    }

    private Optional<Seat> seat(ExerciseId exercise) {
        return seats.in(exercise).or(() -> signedIn.person().flatMap(person -> exercises.seatOf(person, exercise)));
    }

    private static void bring(UI ui, Command action) {
        try {
            ui.accessSynchronously(action);
        } catch (UIDetachedException gone) {
            LOG.debug("Nobody waits for the review any more", gone);
        }
    }

    private void working() {
        var progress = new ProgressBar();
        progress.setIndeterminate(true);
        var box = new Div(new Span(getTranslation("review.working")), progress);
        box.addClassName("review-working");
        box.getElement().setAttribute("role", "status");
        add(box);
    }

    private void show(Seat seat, Reviews.@Nullable Past past, @Nullable Throwable failure) {
        removeAll();
        if (past == null) {
            LOG.error("Review of exercise {} could not be made", seat.exercise(), failure);
            add(new EmptyState(getTranslation("review.failed.title"), getTranslation("review.failed.text")));
            return;
        }
        build(seat, past, new Lookback(past.scenario(), past.review()));
    }

    private void build(Seat seat, Reviews.Past past, Lookback lookback) {
        var clock = new StoryClock(lookback.scenario());
        var keys = new Keys()
                .with("p", getTranslation("review.keys.play"))
                .with("[", getTranslation("review.keys.before"))
                .with("]", getTranslation("review.keys.after"))
                .with("?", getTranslation("shell.keys.title"));
        var agreement =
                new Anchor("exercise/" + seat.exercise() + "/agreement", getTranslation("review.agreement.title"));
        agreement.addClassName("review-link");
        bar.middle(clock).end(agreement, export(seat, past), keys.button());
        if (Agreements.rates(seat)) {
            var rate = new Anchor("exercise/" + seat.exercise() + "/evaluate", getTranslation("review.rate"));
            rate.addClassName("review-link");
            bar.end(rate);
        }
        var cards = new Cards(ContentLibrary.standard(), lookback.scenario(), past.settings(), this::getTranslation);
        cards.know(lookback.board());
        add(new LookbackParts(lookback, cards, at -> clock.show(new ExerciseClock(at, false, 1), true)));
    }

    private Anchor export(Seat seat, Reviews.Past past) {
        var name = "exercise-" + seat.exercise() + ".zip";
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] zip = reviews.file(seat, past).write();
                    return new DownloadResponse(new ByteArrayInputStream(zip), name, "application/zip", zip.length);
                }),
                getTranslation("review.export"));
        link.addClassName("review-link");
        return link;
    }
}
