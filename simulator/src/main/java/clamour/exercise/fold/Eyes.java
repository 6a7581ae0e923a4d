package clamour.exercise.fold;

import clamour.exercise.Measures;
import clamour.reaction.SimulatedPublic;
import clamour.scenario.AccountId;
import clamour.scenario.CommunityId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import clamour.scenario.Purpose;
import clamour.scenario.RumourId;
import clamour.scoring.PartScores;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What conditions see. The public and the scores are looked at only where a condition asks, and at most every
/// [#FRESH_SECONDS]: which ticks that are follows from the state alone, so every fold looks at the same moments.
final class Eyes implements World {

    static final int FRESH_SECONDS = 10;

    private final State state;
    private final Judge judge;
    private final SimulatedPublic audience;

    private @Nullable Measures measures;
    private @Nullable PartScores scores;
    private int scoredAt;

    Eyes(State state, Judge judge, SimulatedPublic audience) {
        this.state = state;
        this.judge = judge;
        this.audience = audience;
    }

    Eyes copy(State ownState, Judge ownJudge, SimulatedPublic ownAudience) {
        var copy = new Eyes(ownState, ownJudge, ownAudience);
        copy.measures = measures;
        copy.scores = scores;
        copy.scoredAt = scoredAt;
        return copy;
    }

    private Measures measures() {
        var known = measures;
        if (known == null || state.now.seconds() - known.at().seconds() >= FRESH_SECONDS) {
            known = audience.measures();
            measures = known;
        }
        return known;
    }

    @Override
    public ExerciseTime now() {
        return state.now;
    }

    @Override
    public Optional<ExerciseTime> firstMessage(AccountId from) {
        return state.messages.firstOf(from);
    }

    @Override
    public boolean published(AccountId from, Optional<RumourId> about, Optional<Purpose> purpose) {
        return state.messages.published(from, about, purpose);
    }

    @Override
    public double believed(RumourId rumour) {
        var belief = measures().rumours().get(rumour);
        return belief == null ? 0 : (double) belief.believers() / state.settings.accounts();
    }

    @Override
    public boolean corrected(RumourId rumour) {
        return state.messages.corrected(rumour);
    }

    @Override
    public double trust(Optional<CommunityId> community) {
        var now = measures();
        return community
                .map(id -> now.trustByCommunity().getOrDefault(id, now.trust()))
                .orElse(now.trust());
    }

    @Override
    public int postsPerMinute() {
        return measures().postsPerMinute();
    }

    @Override
    public int questionsWaiting() {
        return state.questions.waitingCount();
    }

    @Override
    public boolean fired(InjectId inject) {
        return state.injects.fired(inject);
    }

    @Override
    public OptionalInt score(String part) {
        var known = scores;
        if (known == null || state.now.seconds() - scoredAt >= FRESH_SECONDS) {
            known = judge.scores(OptionalInt.empty());
            scores = known;
            scoredAt = state.now.seconds();
        }
        return switch (part) {
            case "tone" -> known.tone();
            case "timing" -> known.timing();
            case "conduct" -> known.conduct();
            case "total" -> known.total();
            default -> OptionalInt.empty();
        };
    }
}
