package clamour.exercise;

import clamour.content.text.Mood;
import clamour.content.text.PostKind;
import clamour.content.text.Stance;
import clamour.scenario.AccountId;
import clamour.scenario.Channel;
import clamour.scenario.CommunityId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import clamour.scenario.RumourId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A post that people at the screens can see. Compact: the words of the simulated public are realised from the seed
/// when somebody looks.
///
/// @param author who posted it
/// @param text its words where they were written by people (scenario, trainees, white cell); otherwise null, see
/// [#wordsOf]
/// @param topic what it is about, such as `panic-station`; the rumour's id for rumours
/// @param replyTo the post it answers; for a reaction the official message
/// @param official whether it speaks with authority
public record SurfacedPost(
        PostId id,
        ExerciseTime at,
        Author author,
        Channel channel,
        PostKind kind,
        String topic,
        Stance stance,
        Mood mood,
        String language,
        long seed,
        Optional<PostId> replyTo,
        Optional<RumourId> rumour,
        Optional<InjectId> inject,
        Optional<EntryId> message,
        @Nullable String text,
        Optional<String> media,
        Optional<String> alt,
        boolean official) {

    /// @param number position in the population; scripted accounts come first
    /// @param account the scripted account, if it is one
    /// @param persona the manner it posts in
    /// @param seed of its name, handle and face where it is not scripted
    public record Author(
            int number, Optional<AccountId> account, CommunityId community, String persona, long seed, int followers) {}
}
