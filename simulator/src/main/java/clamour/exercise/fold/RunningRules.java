package clamour.exercise.fold;

import clamour.exercise.Board.InjectState.Status;
import clamour.exercise.ExerciseClock;
import clamour.exercise.Payload;
import clamour.exercise.Payload.FloodDialled;
import clamour.exercise.Payload.InjectAnswered;
import clamour.exercise.Payload.PersonaPosted;
import clamour.exercise.Payload.QuestionAssigned;
import clamour.exercise.Payload.ScoreOverridden;
import clamour.exercise.Refusal;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.scenario.ObjectiveId;
import clamour.scenario.RumourId;
import clamour.scenario.read.LibraryContent;
import clamour.scenario.read.ScenarioReader;
import clamour.scoring.Part;
import java.util.Arrays;
import java.util.Optional;

/// What those who run, watch and rate an exercise may do now: clock, injects, personas, floods, ratings.
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
                ? Optional.of(new Refusal("clock-running", "The clock is running already.", ""))
                : Optional.empty();
    }

    Optional<Refusal> clockPaused() {
        return state.clock.running() && !state.storyOver()
                ? Optional.empty()
                : Optional.of(new Refusal("clock-paused", "The clock is not running.", ""));
    }

    Optional<Refusal> speedSet(int speed) {
        return speed >= 1 && speed <= ExerciseClock.FASTEST
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "speed",
                        "The clock cannot run at %d times its speed.".formatted(speed),
                        "Choose 1 to %d.".formatted(ExerciseClock.FASTEST)));
    }

    Optional<Refusal> clockMoved(ExerciseTime to) {
        if (!to.isAfter(state.now)) {
            return Optional.of(new Refusal(
                    "clock-backwards",
                    "The clock stands at %s and cannot go back to %s.".formatted(state.now, to),
                    "Choose a later time; the review can go back."));
        }
        return to.isAfter(state.scenario.end())
                ? Optional.of(new Refusal(
                        "past-the-end",
                        "%s is after the end of the story at %s.".formatted(to, state.scenario.end()),
                        "Choose a time before the end, or end the exercise."))
                : Optional.empty();
    }

    private Refusal storyOver() {
        return new Refusal(
                "story-over",
                "The story is over: it ends at %s.".formatted(state.scenario.end()),
                "End the exercise to see the review.");
    }

    Optional<Refusal> injectFired(InjectId id) {
        return inject(id, inject -> {
            var status = state.injects.status(id);
            if (status.filter(Status.FIRED::equals).isPresent()) {
                return Optional.of(new Refusal(
                        "already-fired",
                        "“%s” happened already at %s."
                                .formatted(
                                        inject.notes().title(),
                                        state.injects
                                                .firedAt(id)
                                                .map(Object::toString)
                                                .orElse("its time")),
                        "Clone it to let it happen again."));
            }
            return state.storyOver() ? Optional.of(storyOver()) : Optional.empty();
        });
    }

    Optional<Refusal> injectSkipped(InjectId id, String reason) {
        return inject(id, inject -> {
            if (state.injects.status(id).filter(Status.SKIPPED::equals).isPresent()) {
                return Optional.of(new Refusal(
                        "already-skipped",
                        "“%s” is skipped already.".formatted(inject.notes().title()),
                        ""));
            }
            if (!state.injects.pending(id)) {
                return Optional.of(new Refusal(
                        "already-fired",
                        "“%s” has happened and cannot be skipped."
                                .formatted(inject.notes().title()),
                        "Answer it as the white cell instead."));
            }
            return Texts.allowed("The reason", reason, Texts.LONGEST_NOTE);
        });
    }

    Optional<Refusal> injectMoved(InjectId id, ExerciseTime to) {
        return inject(id, inject -> {
            if (state.injects.status(id).filter(Status.FIRED::equals).isPresent()) {
                return Optional.of(new Refusal(
                        "already-fired",
                        "“%s” has happened and cannot be moved."
                                .formatted(inject.notes().title()),
                        "Clone it to let it happen again."));
            }
            if (to.isBefore(state.now)) {
                return Optional.of(new Refusal(
                        "in-the-past",
                        "%s is over: the clock stands at %s.".formatted(to, state.now),
                        "Choose a later time, or fire it now."));
            }
            return to.isAfter(state.scenario.end())
                    ? Optional.of(new Refusal(
                            "past-the-end",
                            "%s is after the end of the story at %s.".formatted(to, state.scenario.end()),
                            "Choose a time before the end."))
                    : Optional.empty();
        });
    }

    Optional<Refusal> injectChanged(InjectId id, String yaml) {
        return inject(id, inject -> {
            if (state.injects.fired(id)) {
                return Optional.of(new Refusal(
                        "already-fired",
                        "“%s” has happened and cannot be changed."
                                .formatted(inject.notes().title()),
                        "Clone it and change the clone."));
            }
            return readable(id, yaml);
        });
    }

    Optional<Refusal> injectAdded(InjectId id, String yaml) {
        if (state.injects.find(id).isPresent()) {
            return Optional.of(new Refusal(
                    "inject-exists", "There is an inject “%s” already.".formatted(id), "Give the new one another id."));
        }
        if (state.injects.injects().size() >= ExerciseFold.MOST_INJECTS) {
            return Optional.of(new Refusal(
                    "too-many-injects",
                    "An exercise may have at most %d injects.".formatted(ExerciseFold.MOST_INJECTS),
                    "Change one that is still to come."));
        }
        return readable(id, yaml);
    }

    private Optional<Refusal> readable(InjectId id, String yaml) {
        var reading = read(yaml);
        if (reading.inject().isEmpty()) {
            var problem = reading.problems().getFirst();
            var hint = problem.hint();
            return Optional.of(new Refusal(problem.code(), problem.message(), hint == null ? "" : hint));
        }
        var read = reading.inject().get();
        if (!read.id().equals(id)) {
            return Optional.of(new Refusal(
                    "other-id",
                    "The text is about the inject “%s”, not “%s”.".formatted(read.id(), id),
                    "Keep its id."));
        }
        return read.timing() instanceof Inject.Timing.At(var at) && at.isBefore(state.now)
                ? Optional.of(new Refusal(
                        "in-the-past",
                        "%s is over: the clock stands at %s.".formatted(at, state.now),
                        "Choose a later time, or “at: manual”."))
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
                .orElseGet(() -> Optional.of(new Refusal(
                        "unknown-inject", "There is no inject “%s”.".formatted(id), "Choose one from the timeline.")));
    }

    Optional<Refusal> personaPosted(PersonaPosted act) {
        var account = state.scenario.account(act.account());
        if (account.isEmpty()) {
            return Optional.of(new Refusal(
                    "unknown-account",
                    "There is no account “%s” in this exercise.".formatted(act.account()),
                    "Choose one of the scenario's accounts."));
        }
        if (account.get().team().isPresent()) {
            return Optional.of(new Refusal(
                    "trainees-account",
                    "“%s” speaks for the trainees.".formatted(account.get().name()),
                    "Choose an account that no team has."));
        }
        if (act.replyTo().filter(post -> state.post(post).isEmpty()).isPresent()) {
            return Optional.of(
                    new Refusal("unknown-post", "The post this answers is not there.", "Choose the post again."));
        }
        return Texts.required("The post", act.text(), account.get().channel().characterLimit());
    }

    Optional<Refusal> floodDialled(FloodDialled act) {
        if (act.percent() < 0 || act.percent() > Payload.LOUDEST) {
            return Optional.of(new Refusal(
                    "too-loud",
                    "A flood cannot be set to %d %%.".formatted(act.percent()),
                    "Choose 0 to %d %%.".formatted(Payload.LOUDEST)));
        }
        boolean known = act.topic().equals("*")
                || state.injects.injects().stream()
                        .anyMatch(inject -> inject.body() instanceof Inject.Flood flood
                                && flood.topic().equals(act.topic()));
        return known
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "unknown-topic",
                        "No flood of this exercise is about “%s”.".formatted(act.topic()),
                        "Choose one of the floods, or “*” for all."));
    }

    Optional<Refusal> rumourFlagged(RumourId id) {
        if (state.scenario.rumour(id).isEmpty()) {
            return Optional.of(WritingRules.unknownRumour(id));
        }
        return state.rumours.surfacedAt(id).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal("not-surfaced", "Nobody has said that yet.", "Wait until it is heard."));
    }

    Optional<Refusal> questionAssigned(QuestionAssigned act) {
        var question = state.questions.find(act.question());
        if (question.isEmpty()) {
            return Optional.of(new Refusal(
                    "unknown-question", "This question is not in the queue.", "Choose one from the queue."));
        }
        if (question.get().answered().isPresent()) {
            return Optional.of(new Refusal("already-answered", "This question has been answered.", "Choose another."));
        }
        return act.to()
                .filter(to -> !state.desk.participants.containsKey(to)
                        || state.desk.participants.get(to).left())
                .map(to -> new Refusal(
                        "unknown-participant", "That person is not in the exercise.", "Choose somebody else."));
    }

    Optional<Refusal> injectAnswered(InjectAnswered act) {
        return inject(act.inject(), inject -> {
            if (!(inject.body() instanceof Inject.Question(var text, var options))) {
                return Optional.of(
                        new Refusal("no-question", "This inject asks nothing.", "Answer it with a message."));
            }
            if (!state.injects.fired(act.inject())) {
                return Optional.of(new Refusal("not-asked", "This has not been asked yet.", "Wait until it is."));
            }
            if (act.option() < 0 || act.option() >= options.size()) {
                return Optional.of(new Refusal(
                        "unknown-option",
                        "“%s” has %d answers to choose from."
                                .formatted(text.in(state.settings.language()), options.size()),
                        "Choose one of them."));
            }
            return points("The confidence", act.confidence());
        });
    }

    Optional<Refusal> rating(ObjectiveId id, String note) {
        return state.scenario.objectives().stream()
                        .noneMatch(objective -> objective.id().equals(id))
                ? Optional.of(new Refusal(
                        "unknown-objective",
                        "There is no objective “%s”.".formatted(id),
                        "Choose one of the scenario's."))
                : Texts.allowed("The note", note, Texts.LONGEST_NOTE);
    }

    Optional<Refusal> note(Optional<ObjectiveId> objective, String note) {
        var unknown = objective.flatMap(id -> rating(id, note));
        return unknown.isPresent() ? unknown : Texts.required("The note", note, Texts.LONGEST_NOTE);
    }

    Optional<Refusal> overridden(ScoreOverridden act) {
        var message = state.messages.find(act.message());
        if (message.isEmpty()) {
            return Optional.of(new Refusal(
                    "unknown-message",
                    "There is no message “%s”.".formatted(act.message()),
                    "Choose one of those published."));
        }
        boolean known = Arrays.stream(Part.values()).anyMatch(part -> part.key().equals(act.dimension()))
                || message.get().judgement().score().dimensions().containsKey(act.dimension());
        if (!known) {
            return Optional.of(new Refusal(
                    "unknown-dimension",
                    "This message has no score for “%s”.".formatted(act.dimension()),
                    "Choose one of the scores shown."));
        }
        var points = points("The score", act.points());
        return points.isPresent() ? points : Texts.required("The reason", act.reason(), Texts.LONGEST_NOTE);
    }

    private static Optional<Refusal> points(String subject, int points) {
        return points >= 0 && points <= 100
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "points", "%s is %d; it can be 0 to 100.".formatted(subject, points), "Choose 0 to 100."));
    }
}
