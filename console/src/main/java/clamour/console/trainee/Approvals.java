package clamour.console.trainee;

import clamour.console.shell.EmptyState;
import clamour.console.shell.Mark;
import clamour.console.shell.Rows;
import clamour.exercise.Board;
import clamour.exercise.Board.DraftState;
import clamour.exercise.Board.DraftState.Stage;
import clamour.exercise.DraftId;
import clamour.exercise.ParticipantId;
import clamour.scenario.Account;
import clamour.scenario.Scenario;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;

/// Texts that wait: for an approver's word, or for their writer to go on.
final class Approvals extends Div {

    /// What can be done with a draft.
    interface Orders {
        void approve(DraftState draft, boolean publish);

        void sendBack(DraftId draft, String note);

        void goOn(DraftState draft);
    }

    private final Scenario scenario;
    private final ParticipantId self;
    private final boolean approver;
    private final Orders orders;
    private final Rows waiting = new Rows();
    private final H3 mineTitle = new H3();
    private final Rows mine = new Rows();
    private final Div nothing = new Div();

    Approvals(Scenario scenario, ParticipantId self, boolean approver, Orders orders) {
        this.scenario = scenario;
        this.self = self;
        this.approver = approver;
        this.orders = orders;
        addClassName("approvals");
        mineTitle.setText(getTranslation("trainee.drafts.mine"));
        nothing.add(new EmptyState(
                getTranslation(approver ? "trainee.drafts.empty.none" : "trainee.drafts.empty"),
                getTranslation(approver ? "trainee.drafts.empty.approver" : "trainee.drafts.empty.text")));
        add(waiting, nothing, mineTitle, mine);
    }

    static List<DraftState> toApprove(Board board) {
        return board.drafts().stream()
                .filter(draft -> draft.stage() == Stage.SUBMITTED)
                .toList();
    }

    private List<DraftState> mine(Board board) {
        return board.drafts().stream()
                .filter(draft ->
                        draft.writer().equals(self) && !draft.message().text().isBlank())
                .toList();
    }

    void show(Board board) {
        var submitted = approver ? toApprove(board) : List.<DraftState>of();
        var own =
                mine(board).stream().filter(draft -> !submitted.contains(draft)).toList();
        waiting.show(submitted, DraftState::id, draft -> draft, draft -> toDecide(draft, board));
        mineTitle.setVisible(!own.isEmpty());
        mine.show(own.reversed(), DraftState::id, draft -> draft, this::own);
        nothing.setVisible(submitted.isEmpty() && own.isEmpty());
    }

    private Article toDecide(DraftState draft, Board board) {
        var article = draft(draft, name(board, draft.writer()));
        var approve =
                new Button(getTranslation("trainee.drafts.approve-publish"), click -> orders.approve(draft, true));
        approve.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        var only = new Button(getTranslation("trainee.drafts.approve"), click -> orders.approve(draft, false));
        only.addThemeVariants(ButtonVariant.SMALL);
        var note = new TextField();
        note.setPlaceholder(getTranslation("trainee.drafts.note"));
        note.setAriaLabel(getTranslation("trainee.drafts.note"));
        note.setManualValidation(true);
        note.addValueChangeListener(typed -> note.setInvalid(false));
        var back = new Button(getTranslation("trainee.drafts.send-back"), click -> {
            if (note.getValue().isBlank()) {
                note.setErrorMessage(getTranslation("trainee.drafts.note.missing"));
                note.setInvalid(true);
                note.focus();
            } else {
                orders.sendBack(draft.id(), note.getValue().strip());
            }
        });
        back.addThemeVariants(ButtonVariant.SMALL);
        var deciding = new Div(approve, only);
        deciding.addClassName("draft-deciding");
        var sending = new Div(note, back);
        sending.addClassName("draft-sending");
        article.add(deciding, sending);
        return article;
    }

    private Article own(DraftState draft) {
        var article = draft(draft, "");
        article.add(new Mark(
                getTranslation("trainee.stage.short." + draft.stage().name().toLowerCase(Locale.ROOT)),
                tone(draft.stage())));
        draft.note().ifPresent(note -> article.add(new Paragraph(note)));
        var goOn = new Button(getTranslation("trainee.drafts.go-on"), click -> orders.goOn(draft));
        goOn.addThemeVariants(ButtonVariant.SMALL);
        article.add(goOn);
        return article;
    }

    private Article draft(DraftState draft, String writer) {
        var account = scenario.account(draft.message().account());
        var by = new Span(writer);
        by.setVisible(!writer.isEmpty());
        var head = new Div(
                by,
                new Span(account.map(Account::name).orElse("")
                        + account.map(known -> " · "
                                        + getTranslation("shell.channel."
                                                + known.channel().key()))
                                .orElse("")));
        head.addClassName("draft-head");
        var text = new Paragraph(draft.message().text());
        text.getElement().setAttribute("dir", "auto");
        var article = new Article(head, text);
        article.addClassName("draft");
        return article;
    }

    private static Mark.Tone tone(Stage stage) {
        return switch (stage) {
            case WRITING, SUBMITTED -> Mark.Tone.PLAIN;
            case APPROVED -> Mark.Tone.GOOD;
            case SENT_BACK -> Mark.Tone.WARN;
        };
    }

    private static String name(Board board, ParticipantId id) {
        return board.participants().stream()
                .filter(one -> one.id().equals(id))
                .map(Board.Participant::name)
                .findFirst()
                .orElse("–");
    }
}
