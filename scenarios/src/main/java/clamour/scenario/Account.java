package clamour.scenario;

import java.util.Optional;

/// A handle on a channel that the scenario names.
///
/// @param handle without `@`, unique within the scenario; made from the name where the file gives none
/// @param persona a persona of the content library whose manner it posts in
/// @param team the team whose trainees publish from it; empty for everybody else's
/// @param official whether the public takes it for an authority
/// @param playedByWhiteCell whether the white cell speaks for it
/// @param community the community it belongs to; empty where it stands outside
public record Account(
        AccountId id,
        String name,
        String handle,
        Channel channel,
        Optional<String> persona,
        Optional<String> team,
        boolean official,
        int followers,
        boolean playedByWhiteCell,
        Optional<CommunityId> community,
        Optional<String> language) {}
