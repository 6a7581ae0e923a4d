package clamour.exercise.fold;

import clamour.exercise.Board.InjectState.Status;
import clamour.exercise.ExerciseClock;
import clamour.exercise.Payload;
import clamour.exercise.Payload.FloodDialled;
import clamour.exercise.Payload.InjectAnswered;
import clamour.exercise.Payload.PersonaPosted;
import clamour.exercise.Payload.QuestionAssigned;
import clamour.exercise.Refusal;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.scenario.RumourId;
import clamour.scenario.read.LibraryContent;
import clamour.scenario.read.ScenarioReader;
import java.util.Optional;

/// What those who run an exercise may do now: clock, injects, personas, floods.
final class RunningRules {

    private final State state;

    RunningRules(State state) {
        this.state = state;
    }

    Optional<Refusal> clockStarted() {
        if (state.storyOver()) {
            return Optional.of(storyOver());
        }
        return state.clock.running()
                ? Optional.of(Refusal.of("clock-running", "The clock is running already.", ""))
                : Optional.empty();
    }

    Optional<Refusal> clockPaused() {
        return state.clock.running() && !state.storyOver()
                ? Optional.empty()
                : Optional.of(Refusal.of("clock-paused", "The clock is not running.", ""));
    }

    Optional<Refusal> speedSet(int speed) {
        return speed >= 1 && speed <= ExerciseClock.FASTEST
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "speed",
                        "The clock cannot run at {0} times its speed.",
                        "Choose 1 to {1}.",
                        speed,
                        ExerciseClock.FASTEST));
    }

    Optional<Refusal> clockMoved(ExerciseTime to) {
        if (!to.isAfter(state.now)) {
            return Optional.of(Refusal.of(
                    "clock-backwards",
                    "The clock stands at {0} and cannot go back to {1}.",
                    "Choose a later time; the review can go back.",
                    state.now,
                    to));
        }
        return to.isAfter(state.scenario.end())
                ? Optional.of(Refusal.of(
                        "clock-past-the-end",
                        "{0} is after the end of the story at {1}.",
                        "Choose a time before the end, or end the exercise.",
                        to,
                        state.scenario.end()))
                : Optional.empty();
    }

    private Refusal storyOver() {
        return Refusal.of(
                "story-over",
                "The story is over: it ends at {0}.",
                "End the exercise to see the review.",
                state.scenario.end());
    }

    Optional<Refusal> injectFired(InjectId id) {
        return inject(id, inject -> {
            var status = state.injects.status(id);
            if (status.filter(Status.FIRED::equals).isPresent()) {
                return Optional.of(Refusal.of(
                        "already-fired",
                        "“{0}” happened already at {1}.",
                        "Copy it to let it happen again.",
                        inject.notes().title(),
                        state.injects.firedAt(id).orElse(state.now)));
            }
            return state.storyOver() ? Optional.of(storyOver()) : Optional.empty();
        });
    }

    Optional<Refusal> injectSkipped(InjectId id, String reason) {
        return inject(id, inject -> {
            if (state.injects.status(id).filter(Status.SKIPPED::equals).isPresent()) {
                return Optional.of(Refusal.of(
                        "already-skipped",
                        "“{0}” is skipped already.",
                        "",
                        inject.notes().title()));
            }
            if (!state.injects.pending(id)) {
                return Optional.of(Refusal.of(
                        "fired-not-skipped",
                        "“{0}” has happened and cannot be skipped.",
                        "Answer it as the white cell instead.",
                        inject.notes().title()));
            }
            return Texts.allowed(reason, Texts.LONGEST_NOTE);
        });
    }

    Optional<Refusal> injectMoved(InjectId id, ExerciseTime to) {
        return inject(id, inject -> {
            if (state.injects.status(id).filter(Status.FIRED::equals).isPresent()) {
                return Optional.of(Refusal.of(
                        "fired-not-moved",
                        "“{0}” has happened and cannot be moved.",
                        "Copy it to let it happen again.",
                        inject.notes().title()));
            }
            if (to.isBefore(state.now)) {
                return Optional.of(Refusal.of(
                        "in-the-past", "{0} is over: the clock stands at {1}.", "Choose a later time.", to, state.now));
            }
            return to.isAfter(state.scenario.end())
                    ? Optional.of(Refusal.of(
                            "past-the-end",
                            "{0} is after the end of the story at {1}.",
                            "Choose a time before the end.",
                            to,
                            state.scenario.end()))
                    : Optional.empty();
        });
    }

    Optional<Refusal> injectChanged(InjectId id, String yaml) {
        return inject(id, inject -> {
            if (state.injects.fired(id)) {
                return Optional.of(Refusal.of(
                        "fired-not-changed",
                        "“{0}” has happened and cannot be changed.",
                        "Copy it and change the copy.",
                        inject.notes().title()));
            }
            return readable(id, yaml);
        });
    }

    Optional<Refusal> injectAdded(InjectId id, String yaml) {
        if (state.injects.find(id).isPresent()) {
            return Optional.of(Refusal.of(
                    "inject-exists", "There is an inject “{0}” already.", "Give the new one another id.", id));
        }
        if (state.injects.injects().size() >= ExerciseFold.MOST_INJECTS) {
            return Optional.of(Refusal.of(
                    "too-many-injects",
                    "An exercise may have at most {0} injects.",
                    "Change one that is still to come.",
                    ExerciseFold.MOST_INJECTS));
        }
        return readable(id, yaml);
    }

    private Optional<Refusal> readable(InjectId id, String yaml) {
        var reading = read(yaml);
        if (reading.inject().isEmpty()) {
            var problem = reading.problems().getFirst();
            var hint = problem.hint();
            return Optional.of(
                    Refusal.of("unreadable-inject", "{0}", "{1}", problem.message(), hint == null ? "" : hint));
        }
        var read = reading.inject().get();
        if (!read.id().equals(id)) {
            return Optional.of(Refusal.of(
                    "other-id", "The text is about the inject “{0}”, not “{1}”.", "Keep its id.", read.id(), id));
        }
        return read.timing() instanceof Inject.Timing.At(var at) && at.isBefore(state.now)
                ? Optional.of(Refusal.of(
                        "in-the-past", "{0} is over: the clock stands at {1}.", "Choose a later time.", at, state.now))
                : Optional.empty();
    }

    ScenarioReader.InjectReading read(String yaml) {
        return new ScenarioReader(new LibraryContent(state.library, _ -> true)).readInject(state.scenarioNow(), yaml);
    }

    private interface Check {
        Optional<Refusal> of(Inject inject);
    }

    private Optional<Refusal> inject(InjectId id, Check check) {
        return state.injects
                .find(id)
                .map(check::of)
                .orElseGet(() -> Optional.of(Refusal.of(
                        "unknown-inject", "There is no inject “{0}”.", "Choose one from the timeline.", id)));
    }

    Optional<Refusal> personaPosted(PersonaPosted act) {
        var account = state.scenario.account(act.account());
        if (account.isEmpty()) {
            return Optional.of(Refusal.of(
                    "unknown-account",
                    "There is no account “{0}” in this exercise.",
                    "Choose another account.",
                    act.account()));
        }
        if (account.get().team().isPresent()) {
            return Optional.of(Refusal.of(
                    "trainees-account",
                    "“{0}” speaks for the trainees.",
                    "Choose an account that no team has.",
                    account.get().name()));
        }
        if (act.replyTo().filter(post -> state.post(post).isEmpty()).isPresent()) {
            return Optional.of(Refusal.of(
                    "unknown-post",
                    "The post this answers is not there.",
                    "Choose the post again, or write without answering one."));
        }
        return Texts.required(act.text(), account.get().channel().characterLimit());
    }

    Optional<Refusal> floodDialled(FloodDialled act) {
        if (act.percent() < 0 || act.percent() > Payload.LOUDEST) {
            return Optional.of(Refusal.of(
                    "too-loud",
                    "A flood cannot be set to {0} %.",
                    "Choose 0 to {1} %.",
                    act.percent(),
                    Payload.LOUDEST));
        }
        boolean known = act.topic().equals("*")
                || state.injects.injects().stream()
                        .anyMatch(inject -> inject.body() instanceof Inject.Flood flood
                                && flood.topic().equals(act.topic()));
        return known
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "unknown-topic",
                        "No flood of this exercise is about “{0}”.",
                        "Choose one of the floods, or “*” for all.",
                        act.topic()));
    }

    Optional<Refusal> rumourFlagged(RumourId id) {
        if (state.scenario.rumour(id).isEmpty()) {
            return Optional.of(WritingRules.unknownRumour(id));
        }
        return state.rumours.surfacedAt(id).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("not-surfaced", "Nobody has said that yet.", "Wait until it is heard."));
    }

    Optional<Refusal> questionAssigned(QuestionAssigned act) {
        var question = state.questions.find(act.question());
        if (question.isEmpty()) {
            return Optional.of(
                    Refusal.of("unknown-question", "This question is not in the queue.", "Choose one from the queue."));
        }
        if (question.get().answered().isPresent()) {
            return Optional.of(Refusal.of("already-answered", "This question has been answered.", "Choose another."));
        }
        return act.to()
                .filter(to -> !state.desk.participants.containsKey(to)
                        || state.desk.participants.get(to).left())
                .map(to -> Refusal.of(
                        "unknown-participant", "That person is not in the exercise.", "Choose somebody else."));
    }

    Optional<Refusal> injectAnswered(InjectAnswered act) {
        return inject(act.inject(), inject -> {
            if (!(inject.body() instanceof Inject.Question(var text, var options))) {
                return Optional.of(Refusal.of("no-question", "This inject asks nothing.", "Answer it with a message."));
            }
            if (!state.injects.fired(act.inject())) {
                return Optional.of(Refusal.of("not-asked", "This has not been asked yet.", "Wait until it is."));
            }
            if (act.option() < 0 || act.option() >= options.size()) {
                return Optional.of(Refusal.of(
                        "unknown-option",
                        "“{0}” has {1} answers to choose from.",
                        "Choose one of them.",
                        text.in(state.settings.language()),
                        options.size()));
            }
            return points(act.confidence());
        });
    }

    static Optional<Refusal> points(int points) {
        return points >= 0 && points <= 100
                ? Optional.empty()
                : Optional.of(
                        Refusal.of("points", "The value is {0}; it can be 0 to 100.", "Choose 0 to 100.", points));
    }
}
