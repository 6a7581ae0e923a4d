package clamour.console.facilitator;

import clamour.console.shell.Panel;
import clamour.exercise.Board;
import clamour.scenario.PhaseId;
import clamour.scenario.Scenario;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;

/// The questions of the phase, shown while the clock stands: tabletop mode is a pause with something to talk about.
final class DiscussionPanel extends Panel {

    private final Scenario scenario;
    private final String language;
    private final UnorderedList questions = new UnorderedList();

    private @Nullable PhaseId shown;

    DiscussionPanel(Scenario scenario, String language) {
        super("");
        this.scenario = scenario;
        this.language = language;
        setName(getTranslation("facilitator.discussion.title"));
        addClassName("discussion");
        body().add(questions);
        setVisible(false);
    }

    void show(Board board) {
        var phase = scenario.phaseAt(board.clock().at());
        var asked = phase.map(now -> scenario.discussion().get(now.id()));
        boolean now = !board.clock().running() && !board.ended() && asked.isPresent();
        setVisible(now);
        if (!now || phase.get().id().equals(shown)) {
            return;
        }
        shown = phase.get().id();
        setName(getTranslation(
                "facilitator.discussion.title-of", phase.get().title().in(language)));
        questions.removeAll();
        asked.get().forEach(question -> questions.add(new ListItem(question.in(language))));
    }
}
