package clamour.console.trainee;

import clamour.console.shell.EmptyState;
import clamour.console.shell.Mark;
import clamour.console.shell.Rows;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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
    private final boolean mayAnswer;
    private final Orders orders;
    private final Rows rows = new Rows();
    private final EmptyState nothing =
            new EmptyState(getTranslation("trainee.rumours.empty"), getTranslation("trainee.rumours.empty.text"));
    private final Map<RumourId, Spread> spreads = new HashMap<>();

    RumourBoard(int accounts, String language, boolean mayAnswer, Orders orders) {
        this.accounts = Math.max(1, accounts);
        this.language = language;
        this.mayAnswer = mayAnswer;
        this.orders = orders;
        addClassName("rumour-board");
        add(nothing, rows);
    }

    void show(Board board, Scenario scenario) {
        var surfaced = surfaced(board).stream()
                .filter(rumour -> scenario.rumour(rumour.id()).isPresent())
                .toList();
        nothing.setVisible(surfaced.isEmpty());
        // How far it has got changes all the time, and is set in the row that stands.
        rows.show(
                surfaced,
                RumourState::id,
                rumour -> List.of(rumour.flag(), rumour.corrections(), board.ended()),
                rumour -> claim(rumour, board, scenario));
        surfaced.forEach(rumour -> Objects.requireNonNull(spreads.get(rumour.id()))
                .show(
                        getTranslation(
                                "trainee.rumours.since",
                                Times.story(scenario, rumour.surfaced().orElseThrow()),
                                PublicNow.percent((double) rumour.belief().aware() / accounts),
                                PublicNow.percent((double) rumour.belief().believers() / accounts)),
                        (double) rumour.belief().believers() / accounts));
    }

    /// The moving part of a claim.
    private record Spread(Span words, Element meter) {
        void show(String since, double believing) {
            words.setText(since);
            meter.setAttribute("value", Double.toString(believing));
        }
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

    private Article claim(RumourState rumour, Board board, Scenario scenario) {
        var title = new H3(scenario.rumour(rumour.id()).orElseThrow().claim().in(language));
        title.addClassName("claim-words");
        var since = new Span();
        since.addClassName("claim-spread");
        var meter = new Element("meter");
        meter.setAttribute("max", "1");
        meter.setAttribute("aria-label", getTranslation("trainee.rumours.believers"));
        spreads.put(rumour.id(), new Spread(since, meter));
        boolean answerable = mayAnswer && !board.ended();
        var foot = new Div();
        foot.addClassName("claim-foot");
        if (answerable) {
            var correct = new Button(getTranslation("trainee.rumours.correct"), click -> orders.correct(rumour.id()));
            correct.addThemeVariants(ButtonVariant.SMALL);
            foot.add(correct);
        }
        var posts = new NativeButton(getTranslation("trainee.rumours.posts"), click -> orders.posts(rumour.id()));
        posts.addClassName("link-button");
        foot.add(posts);
        var article = new Article(title, since);
        article.addClassName("claim");
        article.getElement().setAttribute("data-flag", rumour.flag().name());
        article.getElement().appendChild(meter);
        article.add(answerable ? flags(rumour) : flag(rumour), answered(rumour, board, scenario), foot);
        return article;
    }

    /// What it is held to be, for those who only look.
    private Div flag(RumourState rumour) {
        return new Div(new Mark(
                getTranslation("shell.flag." + rumour.flag().name().toLowerCase(Locale.ROOT)),
                switch (rumour.flag()) {
                    case UNVERIFIED -> Mark.Tone.WARN;
                    case CONFIRMED -> Mark.Tone.GOOD;
                    case FALSE -> Mark.Tone.BAD;
                }));
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
