package clamour.console.facilitator;

import clamour.console.live.Room;
import clamour.console.shell.EmptyState;
import clamour.console.shell.Mark;
import clamour.console.shell.Teams;
import clamour.exercise.Board;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who is here and how others get in: the join code in letters one can read from the back of the room, and to scan.
final class Lobby extends Dialog {

    private record Shown(List<Board.Participant> people, Set<ParticipantId> present) {}

    /// An address that leads other devices to themselves.
    private static final Pattern LOCAL = Pattern.compile("://(localhost|127\\.|\\[::1])");

    private final Room room;
    private final Div people = new Div();

    private @Nullable Shown shown;

    /// @param origin the console's address as this browser sees it, such as `http://console.local:8080`
    Lobby(WhiteCell cell, String origin) {
        this.room = cell.room();
        setHeaderTitle(getTranslation("facilitator.lobby.title"));
        addClassName("lobby");
        people.addClassName("people");
        var codes = new Div();
        codes.addClassName("join-codes");
        room.joinCodes().forEach((role, code) -> codes.add(code(role, code, origin)));
        add(codes);
        if (LOCAL.matcher(origin).find()) {
            var local = new Paragraph(getTranslation("facilitator.lobby.local"));
            local.addClassName("lobby-local");
            add(local);
        }
        add(new H3(getTranslation("facilitator.lobby.people")), people);
        buttons(cell);
        show(room.board());
    }

    /// The way out; before the first start also the way on.
    private void buttons(WhiteCell cell) {
        var close = new Button(getTranslation("shell.close"), click -> close());
        getFooter().add(close);
        var clock = room.board().clock();
        if (clock.at().seconds() == 0 && !clock.running() && !room.board().ended()) {
            var start = new Button(getTranslation("facilitator.clock.start"), click -> {
                if (room.board().clock().running() || cell.act(new Payload.ClockStarted())) {
                    close();
                }
            });
            start.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(start);
        }
    }

    void show(Board board) {
        var now = new Shown(board.participants(), Set.copyOf(room.present()));
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        people.removeAll();
        for (Board.Participant person : board.participants()) {
            if (!person.left()) {
                people.add(row(person, now.present().contains(person.id())));
            }
        }
        if (board.participants().size() < 2) {
            people.add(new EmptyState(
                    getTranslation("facilitator.lobby.empty"), getTranslation("facilitator.lobby.empty-hint")));
        }
    }

    private Div row(Board.Participant person, boolean here) {
        var name = new Span(person.name());
        name.addClassName("person-name");
        var role = new Span(role(person.role()));
        role.addClassName("person-role");
        var row = new Div(name, role);
        person.team().ifPresent(team -> row.add(new Mark(Teams.name(team, this), Mark.Tone.PLAIN)));
        row.add(new Mark(
                getTranslation(here ? "facilitator.lobby.here" : "facilitator.lobby.away"),
                here ? Mark.Tone.GOOD : Mark.Tone.PLAIN));
        row.addClassName("person");
        return row;
    }

    private Div code(Role role, String code, String origin) {
        var address = origin + "/?code=" + code;
        var letters = new Span(code);
        letters.addClassName("join-code");
        var box = new Div(
                new H3(getTranslation("facilitator.lobby.as", role(role))),
                new QrCode(address, getTranslation("facilitator.lobby.qr", code)),
                letters,
                new Paragraph(address));
        box.addClassName("join");
        box.getElement().setAttribute("data-role", role.name().toLowerCase(Locale.ROOT));
        return box;
    }

    private String role(Role role) {
        return getTranslation("shell.role." + role.name().toLowerCase(Locale.ROOT));
    }
}
