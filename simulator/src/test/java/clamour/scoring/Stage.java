package clamour.scoring;

import clamour.scenario.Account;
import clamour.scenario.AccountId;
import clamour.scenario.Channel;
import clamour.scenario.CommunityId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Expectation;
import clamour.scenario.Fact;
import clamour.scenario.FactId;
import clamour.scenario.LocalText;
import clamour.scenario.Phase;
import clamour.scenario.PhaseId;
import clamour.scenario.Place;
import clamour.scenario.Public;
import clamour.scenario.Rumour;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import clamour.scenario.ScoreProfile;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A small scenario for tests: one attacker, nine injured from +00:50, a victim's name never, and a false
/// rumour of a second attacker.
final class Stage {

    static final AccountId POLICE = new AccountId("police");
    static final AccountId CITY = new AccountId("city");
    static final RumourId SECOND = new RumourId("second-attacker");
    static final RumourId DAM = new RumourId("dam");

    private Stage() {}

    static Scenario scenario(List<String> themes, Expectation... expectations) {
        return new Scenario(
                "stage",
                en("Shots at the Riverside centre"),
                en("A test."),
                themes,
                3,
                "en",
                ZonedDateTime.parse("2026-06-12T17:50:00+02:00[Europe/Berlin]"),
                Duration.ofHours(3),
                1,
                new TreeMap<>(),
                new Place("Altenfurt", 310_000, Optional.empty(), new TreeMap<>()),
                new Public(
                        Duration.ofHours(24),
                        1000,
                        List.of(new Public.Community(new CommunityId("residents"), 1, 0.6, "en"))),
                List.of(Channel.MICROBLOG),
                List.of(account(POLICE, "Altenfurt Police"), account(CITY, "City of Altenfurt")),
                List.of(
                        fact(
                                "one-attacker",
                                "There was one attacker.",
                                "+00:55",
                                new Fact.Release.From(at("+01:10")),
                                null),
                        fact(
                                "hospital",
                                "Nine injured are at the city hospital.",
                                "+00:40",
                                new Fact.Release.From(at("+00:50")),
                                null),
                        fact(
                                "victim-name",
                                "The first victim is Lena Morgen.",
                                "+00:45",
                                new Fact.Release.Never(),
                                "victim-identity"),
                        fact(
                                "over",
                                "The police operation has ended and the danger is over.",
                                "+01:55",
                                new Fact.Release.From(at("+02:00")),
                                null)),
                List.of(
                        rumour(
                                SECOND,
                                inAll(
                                        "There is a second attacker at the main station.",
                                        "Am Hauptbahnhof ist ein zweiter Täter.",
                                        "Il y a un second assaillant à la gare centrale.",
                                        "Er is een tweede dader op het centraal station.",
                                        "Hay un segundo atacante en la estación central."),
                                new Rumour.Truth.Known(Rumour.Verdict.FALSE),
                                "one-attacker"),
                        rumour(
                                DAM,
                                en("The dam above Altenfurt has broken."),
                                new Rumour.Truth.Known(Rumour.Verdict.FALSE),
                                null)),
                List.of(
                        new Phase(new PhaseId("shock"), en("First"), at("+00:00")),
                        new Phase(new PhaseId("middle"), en("Then"), at("+00:30")),
                        new Phase(new PhaseId("calm"), en("Last"), at("+01:45"))),
                List.of(),
                List.of(),
                List.of(expectations),
                new TreeMap<>(),
                ScoreProfile.STANDARD);
    }

    static Scenario scenario() {
        return scenario(List.of("community"));
    }

    static ExerciseTime at(String time) {
        return ExerciseTime.parse(time).orElseThrow();
    }

    static Context context(String time) {
        return context(Situation.of(scenario(), at(time), POLICE));
    }

    static Context context(Situation situation) {
        return Context.of(Channel.MICROBLOG).withLanguage("en").in(situation);
    }

    private static LocalText en(String text) {
        return LocalText.of("en", text);
    }

    private static LocalText inAll(String... texts) {
        var byLanguage = new TreeMap<String, String>();
        for (int i = 0; i < texts.length; i++) {
            byLanguage.put(List.of("en", "de", "fr", "nl", "es").get(i), texts[i]);
        }
        return new LocalText(byLanguage);
    }

    private static Account account(AccountId id, String name) {
        return new Account(
                id,
                name,
                id.value(),
                Channel.MICROBLOG,
                Optional.empty(),
                Optional.of("comms"),
                true,
                84_000,
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static Fact fact(String id, String text, String known, Fact.Release release, @Nullable String sensitive) {
        var owner = id.equals("hospital") ? Optional.of(en("the ambulance service")) : Optional.<LocalText>empty();
        return new Fact(new FactId(id), en(text), at(known), release, Optional.ofNullable(sensitive), owner);
    }

    private static Rumour rumour(RumourId id, LocalText claim, Rumour.Truth truth, @Nullable String about) {
        return new Rumour(
                id,
                claim,
                truth,
                at("+00:09"),
                List.of(),
                0.8,
                Optional.ofNullable(about).map(FactId::new),
                List.of());
    }
}
