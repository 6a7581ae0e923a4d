package clamour.console.start;

import clamour.console.identity.Person;
import clamour.console.live.Admission;
import clamour.console.live.Exercises;
import clamour.console.live.Invitation;
import clamour.console.live.NotPossible;
import clamour.console.shell.RefusalWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The ways in, as the first page offers them: checks what was typed, asks for the seat, says what is wrong in a
/// sentence.
final class Entrance {

    /// Where the way in is shown.
    interface Screen {
        /// Below the fields of the join form.
        void showJoinProblem(String message, String hint);

        /// @param teams to choose from; empty where there is no choice
        void showInvitation(Invitation invitation, List<String> teams);

        void hideInvitation();

        void showProblem(String message, String hint);

        void enter(Admission admission);
    }

    /// The words of the screen.
    interface Words {
        String say(String key, Object... values);
    }

    private final Exercises exercises;
    private final String address;
    private final Optional<Person> person;
    private final Screen screen;
    private final Words words;

    private Optional<Invitation> invitation = Optional.empty();

    /// @param address of the caller, for the rate limit
    /// @param person who is signed in
    Entrance(Exercises exercises, String address, Optional<Person> person, Screen screen, Words words) {
        this.exercises = exercises;
        this.address = address;
        this.person = person;
        this.screen = screen;
        this.words = words;
    }

    /// A code as typed: spaces, dashes and small letters do not matter.
    static String tidy(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /// Looks where a code leads, so that the person sees it before joining.
    void look(String code) {
        try {
            invitation = tidy(code).isEmpty() ? Optional.empty() : exercises.invitation(tidy(code), address);
            if (invitation.isEmpty() && !tidy(code).isEmpty()) {
                screen.showJoinProblem(words.say("start.join.unknown"), words.say("start.join.unknown.hint"));
            }
        } catch (NotPossible tooOften) {
            invitation = Optional.empty();
            showJoinProblem(tooOften);
        }
        invitation.ifPresentOrElse(found -> screen.showInvitation(found, found.teams()), screen::hideInvitation);
    }

    void join(String code, String name, Optional<String> team) {
        if (tidy(code).isEmpty()) {
            screen.showJoinProblem(words.say("start.join.code-missing"), "");
            return;
        }
        if (name.isBlank()) {
            screen.showJoinProblem(words.say("start.join.name-missing"), "");
            return;
        }
        try {
            var chosen = team.or(() -> invitation
                    .filter(known -> known.teams().size() == 1)
                    .map(known -> known.teams().getFirst()));
            screen.enter(exercises.join(tidy(code), name.strip(), chosen, address, person));
        } catch (NotPossible problem) {
            if (!stillOpen(code)) {
                screen.hideInvitation();
            }
            showJoinProblem(problem);
        }
    }

    private void showJoinProblem(NotPossible problem) {
        var said = RefusalWords.of(problem.why(), words::say);
        screen.showJoinProblem(said.message(), said.hint());
    }

    /// Whether the code still leads somewhere: what was found before must not stand beside why it is not so.
    private boolean stillOpen(String code) {
        try {
            invitation = exercises.invitation(tidy(code), address);
            return invitation.isPresent();
        } catch (NotPossible tooOften) {
            return false;
        }
    }

    void practise(String scenario, String name, String language) {
        try {
            var who = name.isBlank() ? words.say("start.practise.name") : name.strip();
            screen.enter(exercises.practise(scenario, who, language, address));
        } catch (NotPossible problem) {
            var said = RefusalWords.of(problem.why(), words::say);
            screen.showProblem(said.message(), said.hint());
        }
    }
}
