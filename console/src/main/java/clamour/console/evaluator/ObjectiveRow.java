package clamour.console.evaluator;

import clamour.exercise.Board;
import clamour.exercise.Payload.Rating;
import clamour.scenario.Objective;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One objective: what to look for, P, S, M or U, and why.
final class ObjectiveRow extends Div {

    /// What the row wants done.
    @FunctionalInterface
    interface Order {
        boolean rate(Rating rating, String note);
    }

    private final Map<Rating, NativeButton> letters = new EnumMap<>(Rating.class);
    private final Span meaning = new Span();
    private final TextArea note = new TextArea();
    private final Button keep = new Button();

    private Optional<Board.Note> shown = Optional.empty();

    ObjectiveRow(Objective objective, String language, Order order) {
        addClassName("objective-row");
        getElement().setAttribute("data-objective", objective.id().value());
        var title = new Span(objective.id() + " · " + objective.title().in(language));
        title.addClassName("objective-name");
        var choice = new Div();
        choice.addClassName("segments");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", title.getText());
        for (Rating rating : Rating.values()) {
            var letter = new NativeButton(rating.name(), click -> order.rate(rating, note.getValue()));
            letter.getElement().setAttribute("type", "button");
            letter.setTitle(words(rating));
            letter.setAriaLabel(rating.name() + ": " + words(rating));
            letters.put(rating, letter);
            choice.add(letter);
        }
        meaning.addClassName("evaluator-soft");
        note.setPlaceholder(getTranslation("evaluator.objectives.note"));
        note.setAriaLabel(getTranslation("evaluator.objectives.note"));
        note.setMinRows(1);
        note.setWidthFull();
        keep.setText(getTranslation("evaluator.note.keep"));
        keep.addClickListener(
                click -> shown.flatMap(Board.Note::rating).ifPresent(rating -> order.rate(rating, note.getValue())));
        keep.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(note).resetFocusOnActiveElement();
        var head = new Div(title, choice);
        head.addClassName("objective-head");
        var line = new Div(note, keep);
        line.addClassName("note-box");
        add(head);
        if (!objective.tasks().isEmpty()) {
            add(tasks(objective, language));
        }
        add(meaning, line);
        draw();
    }

    private NativeDetails tasks(Objective objective, String language) {
        var list = new UnorderedList();
        objective.tasks().forEach(task -> list.add(new ListItem(task.in(language))));
        var details = new NativeDetails(getTranslation("evaluator.objectives.tasks"), list);
        details.addClassName("objective-tasks");
        return details;
    }

    void show(Optional<Board.Note> rating) {
        if (rating.equals(shown)) {
            return;
        }
        shown = rating;
        note.setValue(rating.map(Board.Note::note).orElse(""));
        draw();
    }

    private void draw() {
        var given = shown.flatMap(Board.Note::rating);
        letters.forEach((rating, letter) ->
                letter.getElement().setAttribute("aria-pressed", String.valueOf(given.equals(Optional.of(rating)))));
        meaning.setText(given.map(this::words).orElse(getTranslation("evaluator.objectives.not-rated")));
        // The note goes with a rating: before there is one, choosing it keeps both.
        keep.setVisible(given.isPresent());
    }

    private String words(Rating rating) {
        return getTranslation("review.rating." + rating.name().toLowerCase(Locale.ROOT));
    }
}
