package clamour.console.trainee;

import clamour.exercise.Board;
import clamour.exercise.Board.DraftState;
import clamour.exercise.Board.DraftState.Stage;
import clamour.exercise.DraftId;
import clamour.exercise.ParticipantId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Says across the desk that a draft waits for this person: for their approval, or come back from it.
final class DraftBar extends Div {

    private final ParticipantId self;
    private final boolean approver;
    private final Runnable look;
    private final Consumer<DraftState> goOn;
    private List<DraftState> shown = List.of();

    /// @param look leads an approver to what waits
    /// @param goOn leads a writer to what came back
    DraftBar(ParticipantId self, boolean approver, Runnable look, Consumer<DraftState> goOn) {
        this.self = self;
        this.approver = approver;
        this.look = look;
        this.goOn = goOn;
        addClassNames("end-bar", "draft-bar");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /// What waits for this person's word or hand.
    static List<DraftState> waiting(Board board, ParticipantId self, boolean approver) {
        if (board.ended()) {
            return List.of();
        }
        return board.drafts().stream()
                .filter(draft -> switch (draft.stage()) {
                    case WRITING -> false;
                    case SUBMITTED -> approver;
                    case SENT_BACK, APPROVED -> draft.writer().equals(self);
                })
                .toList();
    }

    /// @param open the draft that is before its writer's eyes already
    void show(Board board, Optional<DraftId> open) {
        var waiting = waiting(board, self, approver).stream()
                .filter(draft -> !open.equals(Optional.of(draft.id())))
                .toList();
        if (waiting.equals(shown)) {
            return;
        }
        shown = waiting;
        removeAll();
        setVisible(!waiting.isEmpty());
        var submitted = waiting.stream()
                .filter(draft -> draft.stage() == Stage.SUBMITTED)
                .toList();
        if (!submitted.isEmpty()) {
            add(new Span(getTranslation("trainee.drafts.bar.approve", submitted.size())), button("look", look));
        } else if (!waiting.isEmpty()) {
            var newest = waiting.getLast();
            add(
                    new Span(
                            newest.stage() == Stage.APPROVED
                                    ? getTranslation("trainee.drafts.bar.approved")
                                    : getTranslation(
                                            "trainee.drafts.bar.sent-back",
                                            newest.note().orElse("–"))),
                    button("go-on", () -> goOn.accept(newest)));
        }
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation("trainee.drafts.bar." + key), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        return button;
    }
}
