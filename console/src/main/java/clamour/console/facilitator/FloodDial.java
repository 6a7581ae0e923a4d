package clamour.console.facilitator;

import clamour.console.shell.EmptyState;
import clamour.exercise.Board;
import clamour.exercise.Payload;
import clamour.scenario.Inject;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How loud the public is: one dial for everything, and one for each flood in a dialog.
final class FloodDial extends Div {

    /// Stands for every topic.
    static final String ALL = "*";

    private static final int AS_WRITTEN = 100;
    private static final int STEP_PERCENT = 10;
    private static final int SHOWN_LOUDEST = 300;

    private final WhiteCell cell;
    private final Dial all;
    private final List<Dial> topics = new ArrayList<>();

    FloodDial(WhiteCell cell) {
        this.cell = cell;
        addClassName("dial");
        all = new Dial(cell, ALL, getTranslation("facilitator.flood.dial"));
        var byTopic = new Button(getTranslation("facilitator.flood.by-topic"), click -> open());
        byTopic.addThemeVariants(ButtonVariant.TERTIARY);
        add(all, byTopic);
    }

    void show(Map<String, Integer> percents) {
        all.show(percents);
        topics.forEach(topic -> topic.show(percents));
    }

    /// The topics of all floods, each once, in the order they come.
    static List<String> topics(Board board) {
        return board.injects().stream()
                .map(state -> state.inject().body())
                .filter(Inject.Flood.class::isInstance)
                .map(body -> ((Inject.Flood) body).topic())
                .distinct()
                .toList();
    }

    private void open() {
        topics.clear();
        topics(cell.board()).forEach(topic -> topics.add(new Dial(cell, topic, topic.replace('-', ' '))));
        var list = new Div();
        list.addClassName("topic-dials");
        topics.forEach(list::add);
        if (topics.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("facilitator.flood.no-topics"), getTranslation("facilitator.flood.no-topics-hint")));
        }
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("facilitator.flood.title"));
        dialog.add(new Paragraph(getTranslation("facilitator.flood.text")), list);
        dialog.getFooter().add(new Button(getTranslation("shell.close"), click -> dialog.close()));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                topics.clear();
            }
        });
        show(cell.board().floodPercent());
        dialog.open();
    }

    /// A range with its name and its value.
    private static final class Dial extends Div {

        private final String topic;
        private final RangeInput range = new RangeInput();
        private final Span value = new Span();

        Dial(WhiteCell cell, String topic, String name) {
            this.topic = topic;
            addClassName("dial-row");
            range.setId("dial-" + (topic.equals(ALL) ? "all" : topic));
            range.setMin(0);
            range.setMax(SHOWN_LOUDEST);
            range.setStep((double) STEP_PERCENT);
            range.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            range.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    cell.act(new Payload.FloodDialled(topic, change.getValue().intValue()));
                }
            });
            var label = new NativeLabel(name);
            label.setFor(range);
            label.addClassName("dial-label");
            value.addClassName("dial-value");
            add(label, range, value);
        }

        void show(Map<String, Integer> percents) {
            int percent = percents.getOrDefault(topic, AS_WRITTEN);
            range.setValue((double) percent);
            value.setText(getTranslation("facilitator.flood.percent", percent));
        }
    }
}
