package clamour.console.review;

import clamour.exercise.Board;
import clamour.exercise.Board.MessageState;
import clamour.exercise.Curves;
import clamour.exercise.EntryId;
import clamour.exercise.Measures;
import clamour.exercise.file.Review;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Scenario;
import clamour.scoring.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// One exercise looked back on, and the moment and message one looks at.
final class Lookback {

    /// How many strengths and improvements are named.
    static final int MOST_LESSONS = 3;

    private final Scenario scenario;
    private final Review review;
    private final Board board;

    private ExerciseTime at;
    private Optional<EntryId> chosen = Optional.empty();

    /// A finding that came up in messages, with how often and how many points it was worth in all.
    record Lesson(Finding finding, int times, int points) {}

    Lookback(Scenario scenario, Review review) {
        this.scenario = scenario;
        this.review = review;
        this.board = review.board();
        this.at = review.end();
    }

    Scenario scenario() {
        return scenario;
    }

    Review review() {
        return review;
    }

    Board board() {
        return board;
    }

    Curves curves() {
        return review.curves();
    }

    ExerciseTime end() {
        return review.end();
    }

    ExerciseTime at() {
        return at;
    }

    /// Looks at another moment, within the exercise.
    void lookAt(ExerciseTime moment) {
        at = moment.isBefore(ExerciseTime.START) ? ExerciseTime.START : moment.isAfter(end()) ? end() : moment;
    }

    /// Looks at a message and the moment it was published.
    Optional<MessageState> choose(EntryId id) {
        var message =
                board.messages().stream().filter(state -> state.id().equals(id)).findFirst();
        message.ifPresent(state -> {
            chosen = Optional.of(id);
            lookAt(state.at());
        });
        return message;
    }

    Optional<EntryId> chosen() {
        return chosen;
    }

    /// The message before or after the one looked at; the first or last where none is.
    Optional<MessageState> step(int by) {
        var messages = board.messages();
        if (messages.isEmpty()) {
            return Optional.empty();
        }
        int here = -1;
        for (int i = 0; i < messages.size(); i++) {
            if (chosen.equals(Optional.of(messages.get(i).id()))) {
                here = i;
            }
        }
        int next = here < 0 ? (by > 0 ? 0 : messages.size() - 1) : Math.clamp(here + by, 0, messages.size() - 1);
        return choose(messages.get(next).id());
    }

    /// The public at the moment, to the minute.
    Optional<Measures> measures() {
        Measures last = null;
        for (Measures minute : curves().minutes()) {
            if (minute.at().isAfter(at)) {
                break;
            }
            last = minute;
        }
        return Optional.ofNullable(last);
    }

    /// What went well over all messages, most points first.
    List<Lesson> strengths() {
        return lessons(1);
    }

    /// What would have gained most, most points first.
    List<Lesson> improvements() {
        return lessons(-1);
    }

    private List<Lesson> lessons(int sign) {
        var byRule = new LinkedHashMap<String, Lesson>();
        for (MessageState message : board.messages()) {
            for (Finding finding : message.score().findings()) {
                if (Integer.signum(finding.effect()) == sign
                        && !message.evaluation().without(finding)) {
                    byRule.merge(
                            finding.rule(),
                            new Lesson(finding, 1, finding.effect()),
                            (old, more) -> new Lesson(old.finding(), old.times() + 1, old.points() + more.points()));
                }
            }
        }
        var lessons = new ArrayList<>(byRule.values());
        lessons.sort(Comparator.comparingInt((Lesson lesson) -> -Math.abs(lesson.points()))
                .thenComparing(lesson -> lesson.finding().rule()));
        return lessons.stream().limit(MOST_LESSONS).toList();
    }
}
