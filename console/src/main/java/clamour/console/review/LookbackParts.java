package clamour.console.review;

import clamour.console.review.Scrubber.Phase;
import clamour.console.review.Scrubber.Pin;
import clamour.console.shell.Cards;
import clamour.console.shell.Keys;
import clamour.console.shell.Panel;
import clamour.console.shell.Times;
import clamour.exercise.Board.MessageState;
import clamour.exercise.EntryId;
import clamour.scenario.ExerciseTime;
import clamour.scoring.Band;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Scrubber, curves, messages and moment of one exercise; whatever is moved or chosen in one of them moves the others.
final class LookbackParts extends Div {

    private final Lookback lookback;
    private final Scrubber scrubber = new Scrubber();
    private final ReviewCharts charts;
    private final MessageList messages;
    private final MomentPanel moment;
    private final Consumer<ExerciseTime> clock;

    /// @param clock is set to the moment one looks at
    LookbackParts(Lookback lookback, Cards cards, Consumer<ExerciseTime> clock) {
        this.lookback = lookback;
        this.clock = clock;
        addClassName("review-parts");
        charts = new ReviewCharts(lookback);
        moment = new MomentPanel(lookback, cards);
        messages = new MessageList(lookback, getTranslation("review.messages.title"), this::choose);
        scrubber.onMoment(this::lookAt);
        scrubber.onPin(this::choose);
        charts.onMoment(this::lookAt);
        charts.onPin(this::choose);
        var columns = new Div(
                column(new Panel(getTranslation("review.curves.title"), charts)),
                column(new SummaryPanel(lookback, getTranslation("review.summary.title"), this::lookAt), messages),
                column(moment));
        columns.addClassName("review-columns");
        add(scrubber, columns, step("[", "review.keys.before", -1), step("]", "review.keys.after", 1));
        scrubber.show(lookback.at(), lookback.end(), phases(), pins());
        charts.draw();
        draw();
    }

    private void lookAt(ExerciseTime at) {
        lookback.lookAt(at);
        draw();
    }

    private void choose(EntryId message) {
        lookback.choose(message);
        charts.draw();
        draw();
    }

    private void draw() {
        clock.accept(lookback.at());
        scrubber.set(lookback.at());
        charts.moveCursor();
        messages.show();
        moment.show();
    }

    /// Answers a key only; the same can be clicked in the list of messages.
    private NativeButton step(String key, String name, int by) {
        var button = new NativeButton("", click -> lookback.step(by).ifPresent(message -> choose(message.id())));
        button.addClassName("key-only");
        button.setAriaLabel(getTranslation(name));
        button.setTabIndex(-1);
        return Keys.on(key, button);
    }

    private List<Phase> phases() {
        var phases = lookback.scenario().phases();
        var bands = new ArrayList<Phase>();
        for (int i = 0; i < phases.size(); i++) {
            int from = phases.get(i).from().seconds();
            int to = i + 1 < phases.size()
                    ? phases.get(i + 1).from().seconds()
                    : lookback.end().seconds();
            if (from < lookback.end().seconds()) {
                var title = phases.get(i).title().in(lookback.board().settings().language());
                bands.add(new Phase(
                        title, Math.max(0, from), Math.min(to, lookback.end().seconds())));
            }
        }
        return bands;
    }

    private List<Pin> pins() {
        return lookback.board().messages().stream().map(this::pin).toList();
    }

    private Pin pin(MessageState message) {
        var total = message.evaluation().scores().total();
        return new Pin(
                message.id().value(),
                message.at().seconds(),
                Times.story(lookback.scenario(), message.at()) + " · "
                        + getTranslation(
                                "shell.purpose." + message.score().purpose().key())
                        + (total.isPresent() ? " · " + total.getAsInt() : ""),
                total.isPresent() ? Band.of(total.getAsInt()).key() : "");
    }

    private static Div column(Component... panels) {
        var column = new Div(panels);
        column.addClassName("review-column");
        return column;
    }
}
