package clamour.reaction;

import clamour.scenario.Account;
import clamour.scenario.Channel;
import clamour.scenario.CommunityId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Fact;
import clamour.scenario.Rumour;
import clamour.scenario.Rumour.Truth;
import clamour.scenario.Rumour.Verdict;
import clamour.scenario.Scenario;
import clamour.scenario.ScoreProfile;
import clamour.scenario.Source;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A morning in the town with one rumour, nothing else, and a house that is followed by a share of the public.
///
/// @param followed share of the public that follows the house
/// @param newsroom whether there is one; a tenth of the public and more follows it
record OneRumour(
        Truth truth,
        double appeal,
        Source from,
        Duration duration,
        double followed,
        Optional<Fact> about,
        boolean newsroom) {

    static final int START_MINUTE = 1;
    static final Source RESIDENT = new Source.AnyOf(new CommunityId("residents"));
    private static final int INHABITANTS = 310_000;

    static OneRumour known(Verdict verdict, double appeal, Source from, Duration duration) {
        return new OneRumour(new Truth.Known(verdict), appeal, from, duration, 0.27, Optional.empty(), true);
    }

    OneRumour followedBy(double share) {
        return new OneRumour(truth, appeal, from, duration, share, about, newsroom);
    }

    OneRumour about(Fact fact) {
        return new OneRumour(truth, appeal, from, duration, followed, Optional.of(fact), newsroom);
    }

    OneRumour withoutNewsroom() {
        return new OneRumour(truth, appeal, from, duration, followed, about, false);
    }

    Scenario scenario() {
        var town = Town.scenario();
        var rumour = new Rumour(
                Town.SECOND,
                Town.text("They say so."),
                truth,
                ExerciseTime.ofMinutes(START_MINUTE),
                List.of(from),
                appeal,
                about.map(Fact::id),
                List.of(Town.text("so they say")));
        return new Scenario(
                town.name(),
                town.title(),
                town.summary(),
                town.themes(),
                town.difficulty(),
                town.language(),
                ZonedDateTime.of(2026, 6, 12, 8, 0, 0, 0, ZoneId.of("Europe/Berlin")),
                duration,
                town.seed(),
                new TreeMap<>(),
                town.place(),
                town.audience(),
                town.channels(),
                accounts(town),
                about.stream().toList(),
                List.of(rumour),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                ScoreProfile.STANDARD);
    }

    private List<Account> accounts(Scenario town) {
        var accounts = new ArrayList<>(town.accounts());
        accounts.set(
                0,
                new Account(
                        Town.POLICE,
                        "The house",
                        "house",
                        Channel.MICROBLOG,
                        Optional.empty(),
                        Optional.of("comms"),
                        true,
                        (int) (followed * INHABITANTS),
                        false,
                        Optional.empty(),
                        Optional.empty()));
        if (!newsroom) {
            accounts.removeIf(account -> account.channel() == Channel.PRESS);
        }
        return accounts;
    }
}
