package clamour.console.shell;

import clamour.exercise.Board;
import clamour.scenario.LocalText;
import clamour.scenario.Scenario;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/// The questions of the phase, shown to everybody in the room while the clock stands: tabletop mode is a pause with
/// something to talk about.
public final class Discussion extends Panel {

    private final String language;
    private final UnorderedList questions = new UnorderedList();

    private List<LocalText> shown = List.of();

    public Discussion(String language) {
        super("");
        this.language = language;
        setName(getTranslation("shell.discussion.title"));
        addClassName("discussion");
        body().add(questions);
        setVisible(false);
    }

    /// @param scenario as it may be known now
    public void show(Scenario scenario, Board board) {
        var phase = scenario.phaseAt(board.clock().at());
        var asked = phase.map(now -> scenario.discussion().getOrDefault(now.id(), List.of()))
                .filter(found -> !board.clock().running() && !board.ended())
                .orElse(List.of());
        setVisible(!asked.isEmpty());
        if (asked.isEmpty() || asked.equals(shown)) {
            return;
        }
        shown = asked;
        phase.ifPresent(now ->
                setName(getTranslation("shell.discussion.title-of", now.title().in(language))));
        questions.removeAll();
        asked.forEach(question -> questions.add(new ListItem(question.in(language))));
    }
}
