package clamour.console.trainee;

import clamour.console.shell.EmptyState;
import clamour.console.shell.Mark;
import clamour.console.shell.Times;
import clamour.exercise.Board;
import clamour.exercise.Board.RumourState;
import clamour.exercise.Payload.RumourFlag;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What is being said, how far it has got, what we hold it to be, and whether we have answered.
final class RumourBoard extends Div {

    /// What can be done with a claim.
    interface Orders {
        void flag(RumourId rumour, RumourFlag flag);

        void correct(RumourId rumour);

        /// Opens a column with the posts about it.
        void posts(RumourId rumour);
    }

    private final String language;
    private final int accounts;
    private final Orders orders;

    RumourBoard(int accounts, String language, Orders orders) {
        this.accounts = Math.max(1, accounts);
        this.language = language;
        this.orders = orders;
        addClassName("rumour-board");
    }

    void show(Board board, Scenario scenario) {
        removeAll();
        var surfaced = surfaced(board);
        if (surfaced.isEmpty()) {
            add(new EmptyState(getTranslation("trainee.rumours.empty"), getTranslation("trainee.rumours.empty.text")));
        }
        surfaced.forEach(rumour -> scenario.rumour(rumour.id())
                .ifPresent(known -> add(claim(rumour, known.claim().in(language), board, scenario))));
    }

    /// Claims that have been heard, the most believed first.
    static List<RumourState> surfaced(Board board) {
        return board.rumours().stream()
                .filter(rumour -> rumour.surfaced().isPresent())
                .sorted(Comparator.comparingInt(
                                (RumourState rumour) -> rumour.belief().believers())
                        .reversed())
                .toList();
    }

    private Article claim(RumourState rumour, String words, Board board, Scenario scenario) {
        var title = new H3(words);
        title.addClassName("claim-words");
        var since = new Span(getTranslation(
                "trainee.rumours.since",
                Times.story(scenario, rumour.surfaced().orElseThrow()),
                PublicNow.percent((double) rumour.belief().aware() / accounts),
                PublicNow.percent((double) rumour.belief().believers() / accounts)));
        since.addClassName("claim-spread");
        var spread = new Element("meter");
        spread.setAttribute("max", "1");
        spread.setAttribute("value", Double.toString((double) rumour.belief().believers() / accounts));
        spread.setAttribute("aria-label", getTranslation("trainee.rumours.believers"));
        var correct = new Button(getTranslation("trainee.rumours.correct"), click -> orders.correct(rumour.id()));
        correct.addThemeVariants(ButtonVariant.SMALL);
        var posts = new NativeButton(getTranslation("trainee.rumours.posts"), click -> orders.posts(rumour.id()));
        posts.addClassName("link-button");
        var foot = new Div(correct, posts);
        foot.addClassName("claim-foot");
        var article = new Article(title, since);
        article.addClassName("claim");
        article.getElement().setAttribute("data-flag", rumour.flag().name());
        article.getElement().appendChild(spread);
        article.add(flags(rumour), answered(rumour, board, scenario), foot);
        return article;
    }

    private Div flags(RumourState rumour) {
        var group = new Div();
        group.addClassName("segments");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation("trainee.rumours.flag"));
        for (RumourFlag flag : RumourFlag.values()) {
            var button = new NativeButton(
                    getTranslation("shell.flag." + flag.name().toLowerCase(Locale.ROOT)),
                    click -> orders.flag(rumour.id(), flag));
            button.getElement().setAttribute("type", "button");
            button.getElement().setAttribute("aria-pressed", Boolean.toString(rumour.flag() == flag));
            button.getElement().setAttribute("data-flag", flag.name());
            group.add(button);
        }
        return group;
    }

    private Div answered(RumourState rumour, Board board, Scenario scenario) {
        var line = new Div();
        line.addClassName("claim-answers");
        if (rumour.corrections().isEmpty()) {
            line.add(new Mark(getTranslation("trainee.rumours.unanswered"), Mark.Tone.WARN));
            return line;
        }
        var times = board.messages().stream()
                .filter(message -> rumour.corrections().contains(message.id()))
                .map(message -> Times.story(scenario, message.at()))
                .toList();
        line.add(new Mark(getTranslation("trainee.rumours.answered", String.join(", ", times)), Mark.Tone.GOOD));
        return line;
    }
}
