package clamour.exercise.fold;

import clamour.scenario.AccountId;
import clamour.scenario.CommunityId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import clamour.scenario.Purpose;
import clamour.scenario.RumourId;
import java.util.Optional;
import java.util.OptionalInt;

/// What conditions can ask about an exercise.
interface World {

    ExerciseTime now();

    /// When that account first published in public.
    Optional<ExerciseTime> firstMessage(AccountId from);

    boolean published(AccountId from, Optional<RumourId> about, Optional<Purpose> purpose);

    /// 0 to 1 of the whole public.
    double believed(RumourId rumour);

    boolean corrected(RumourId rumour);

    double trust(Optional<CommunityId> community);

    int postsPerMinute();

    int questionsWaiting();

    boolean fired(InjectId inject);

    /// `tone`, `timing`, `conduct` or `total`; empty where nothing was to be judged yet. The outcome is measured
    /// against
    /// other runs, which the fold does not know.
    OptionalInt score(String part);
}
