package clamour.console.trainee;

import clamour.console.shell.EmptyState;
import clamour.console.shell.Rows;
import clamour.console.shell.Times;
import clamour.exercise.Board;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Scenario;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What the team says to each other and what it decided, in one line of time.
final class TeamRoom extends Div {

    private record Line(ExerciseTime at, String by, String words, String reason, boolean decision) {}

    private final Scenario scenario;
    private final Div lines = new Div();
    private final Rows rows = new Rows();
    private final EmptyState nothing =
            new EmptyState(getTranslation("trainee.team.empty"), getTranslation("trainee.team.empty.text"));
    private final Component chatting;
    private final Component deciding;
    private final boolean mayTalk;
    private int shown;

    TeamRoom(Scenario scenario, boolean mayTalk, Desk desk) {
        this.scenario = scenario;
        addClassName("team-room");
        lines.addClassName("team-lines");
        lines.getElement().setAttribute("role", "log");
        lines.add(nothing, rows);
        chatting = chat(desk);
        deciding = decisions(desk);
        this.mayTalk = mayTalk;
        add(lines, chatting, deciding);
    }

    void show(Board board, boolean over) {
        chatting.setVisible(mayTalk && !over);
        deciding.setVisible(mayTalk && !over);
        var all = new ArrayList<Line>();
        board.chat().forEach(chat -> all.add(new Line(chat.at(), name(board, chat.by()), chat.text(), "", false)));
        board.decisions()
                .forEach(made ->
                        all.add(new Line(made.at(), name(board, made.by()), made.decision(), made.reason(), true)));
        all.sort(Comparator.comparing(Line::at));
        nothing.setVisible(all.isEmpty());
        var numbers = IntStream.range(0, all.size()).boxed().toList();
        rows.show(numbers, number -> number, all::get, number -> row(all.get(number)));
        if (all.size() != shown) {
            shown = all.size();
            lines.getElement().executeJs("this.scrollTop = this.scrollHeight");
        }
    }

    private Div row(Line line) {
        var head = new Div(new Span(Times.story(scenario, line.at())), new Span(line.by()));
        head.addClassName("team-head");
        var row = new Div(head, new Paragraph(line.words()));
        row.addClassName("team-line");
        row.getElement().setAttribute("data-decision", line.decision());
        if (line.decision()) {
            head.add(new Span(getTranslation("trainee.team.decision")));
            if (!line.reason().isBlank()) {
                var why = new Paragraph(line.reason());
                why.addClassName("team-why");
                row.add(why);
            }
        }
        return row;
    }

    private Div chat(Desk desk) {
        var field = new TextField();
        field.setPlaceholder(getTranslation("trainee.team.chat"));
        field.setAriaLabel(getTranslation("trainee.team.chat"));
        Runnable say = () -> {
            if (!field.getValue().isBlank()
                    && desk.act(new Payload.ChatSent(field.getValue().strip()))) {
                field.clear();
            }
        };
        field.addKeyPressListener(Key.ENTER, key -> say.run());
        return form("team-chat", field, new Button(getTranslation("trainee.team.send"), click -> say.run()));
    }

    private Div decisions(Desk desk) {
        var decision = new TextField();
        decision.setPlaceholder(getTranslation("trainee.team.decide"));
        decision.setAriaLabel(getTranslation("trainee.team.decide"));
        var reason = new TextField();
        reason.setPlaceholder(getTranslation("trainee.team.reason"));
        reason.setAriaLabel(getTranslation("trainee.team.reason"));
        var log = new Button(getTranslation("trainee.team.log"), click -> {
            if (!decision.getValue().isBlank()
                    && desk.act(new Payload.DecisionLogged(
                            decision.getValue().strip(), reason.getValue().strip()))) {
                decision.clear();
                reason.clear();
            }
        });
        return form("team-decide", decision, reason, log);
    }

    private static Div form(String name, Component... parts) {
        var form = new Div(parts);
        form.addClassName(name);
        return form;
    }

    private static String name(Board board, ParticipantId id) {
        return board.participants().stream()
                .filter(one -> one.id().equals(id))
                .map(Board.Participant::name)
                .findFirst()
                .orElse("–");
    }
}
