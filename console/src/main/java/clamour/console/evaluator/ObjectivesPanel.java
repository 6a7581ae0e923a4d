package clamour.console.evaluator;

import clamour.console.shell.EmptyState;
import clamour.console.shell.Panel;
import clamour.scenario.Objective;
import clamour.scenario.ObjectiveId;
import java.util.LinkedHashMap;
import java.util.Map;

/// The exercise evaluation guide: each objective with what to look for, a rating and a note.
final class ObjectivesPanel extends Panel {

    private final Map<ObjectiveId, ObjectiveRow> rows = new LinkedHashMap<>();
    private final Evaluating evaluating;

    ObjectivesPanel(Evaluating evaluating, Undoing undoing) {
        super("");
        this.evaluating = evaluating;
        setName(getTranslation("evaluator.objectives.title"));
        addClassName("evaluator-objectives");
        for (Objective objective : evaluating.scenario().objectives()) {
            var row = new ObjectiveRow(
                    objective,
                    evaluating.language(),
                    (rating, note) ->
                            undoing.done(evaluating.rate(objective.id(), rating, note), "evaluator.objectives.kept"));
            rows.put(objective.id(), row);
            body().add(row);
        }
        if (rows.isEmpty()) {
            body().add(new EmptyState(
                    getTranslation("evaluator.objectives.empty"), getTranslation("evaluator.objectives.empty-hint")));
        }
    }

    void show() {
        rows.forEach((id, row) -> row.show(evaluating.rating(id)));
    }
}
