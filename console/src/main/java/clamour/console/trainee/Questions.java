package clamour.console.trainee;

import clamour.console.shell.Cards;
import clamour.console.shell.EmptyState;
import clamour.console.shell.Mark;
import clamour.console.shell.Rows;
import clamour.console.shell.Times;
import clamour.exercise.Board;
import clamour.exercise.Board.QuestionState;
import clamour.exercise.ParticipantId;
import clamour.exercise.PostId;
import clamour.scenario.ExerciseTime;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/// Who waits for an answer, the longest first; whose it is; the way to the answer.
final class Questions extends Div {

    private static final int MOST_SHOWN = 40;

    /// What can be done with a question.
    interface Orders {
        void reply(PostId question);

        void assign(PostId question, Optional<ParticipantId> to);
    }

    private final Cards cards;
    private final ParticipantId self;
    private final boolean mayAnswer;
    private final Orders orders;
    private final Rows rows = new Rows();
    private final Paragraph more = new Paragraph();
    private final EmptyState nothing =
            new EmptyState(getTranslation("trainee.questions.empty"), getTranslation("trainee.questions.empty.text"));

    Questions(Cards cards, ParticipantId self, boolean mayAnswer, Orders orders) {
        this.cards = cards;
        this.self = self;
        this.mayAnswer = mayAnswer;
        this.orders = orders;
        addClassName("questions");
        more.addClassName("questions-more");
        add(nothing, rows, more);
    }

    /// Questions without an answer, the longest waiting first.
    static List<QuestionState> waiting(Board board) {
        return board.questions().stream()
                .filter(question -> question.answered().isEmpty())
                .toList();
    }

    void show(Board board, ExerciseTime now, boolean over) {
        var waiting = waiting(board);
        nothing.setVisible(waiting.isEmpty());
        rows.show(
                waiting.stream().limit(MOST_SHOWN).toList(),
                question -> question.post().id(),
                question ->
                        List.of(question, Times.length(now.since(question.post().at())), over),
                question -> row(question, board, now, mayAnswer && !over));
        more.setVisible(waiting.size() > MOST_SHOWN);
        more.setText(getTranslation("trainee.questions.more", waiting.size() - MOST_SHOWN));
    }

    private Article row(QuestionState question, Board board, ExerciseTime now, boolean answerable) {
        var post = question.post();
        var name = new Span(cards.author(post).name());
        name.addClassName("question-name");
        var waits = new Mark(
                getTranslation("trainee.questions.waits", Times.length(now.since(post.at()))), tone(now, post.at()));
        var head = new Div(name, waits);
        head.addClassName("question-head");
        var text = new Paragraph(cards.text(post));
        text.getElement().setAttribute("dir", "auto");
        var article = new Article(head, text);
        article.addClassName("question");
        if (answerable) {
            var reply = new Button(getTranslation("trainee.questions.reply"), click -> orders.reply(post.id()));
            reply.addThemeVariants(ButtonVariant.SMALL);
            var foot = new Div(reply, assignment(question, board));
            foot.addClassName("question-foot");
            article.add(foot);
        }
        return article;
    }

    private NativeButton assignment(QuestionState question, Board board) {
        boolean mine = question.assigned().filter(self::equals).isPresent();
        var words = question.assigned()
                .map(to -> mine
                        ? getTranslation("trainee.questions.mine")
                        : getTranslation("trainee.questions.theirs", name(board, to)))
                .orElseGet(() -> getTranslation("trainee.questions.take"));
        var button = new NativeButton(
                words, click -> orders.assign(question.post().id(), mine ? Optional.empty() : Optional.of(self)));
        button.addClassName("link-button");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("aria-pressed", Boolean.toString(mine));
        return button;
    }

    private static String name(Board board, ParticipantId id) {
        return board.participants().stream()
                .filter(one -> one.id().equals(id))
                .map(Board.Participant::name)
                .findFirst()
                .orElse("–");
    }

    private static Mark.Tone tone(ExerciseTime now, ExerciseTime asked) {
        long minutes = now.since(asked).toMinutes();
        return minutes >= 15 ? Mark.Tone.BAD : minutes >= 5 ? Mark.Tone.WARN : Mark.Tone.PLAIN;
    }
}
