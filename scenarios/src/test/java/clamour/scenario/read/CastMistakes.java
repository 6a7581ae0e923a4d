package clamour.scenario.read;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// Mistakes in what a scenario says before anything happens. Each row: code, what is replaced, by what, path, part of
/// the message,
/// part of the hint.
final class CastMistakes {

    private CastMistakes() {}

    static Stream<Arguments> all() {
        return Stream.of(
                // The head
                arguments("newer-version", "clamour: 1", "clamour: §2", "clamour", "version 2", "newer Clamour"),
                arguments("version", "clamour: 1", "clamour: §one", "clamour", "“one”", "clamour: 1"),
                arguments("missing-key", "clamour: 1\n", "§", "", "no “clamour”", "clamour: …"),
                arguments("missing-key", "title: A burst pipe\n", "", "", "no “title”", "title: …"),
                arguments("unknown-key", "summary:", "§sumary:", "sumary", "“sumary”", "“summary”"),
                arguments("duplicate-key", "seed: 3", "seed: 3\n§seed: 4", "seed", "second time", "Keep one"),
                arguments("empty-value", "seed: 3", "§seed:", "seed", "no value", "delete the key"),
                arguments("wrong-type", "title: A burst pipe", "title: §[A, B]", "title", "a list", "quotes"),
                arguments("too-long", "A burst pipe", "§" + "x".repeat(201), "title", "201", "Shorten"),
                arguments("unknown-theme", "[flood]", "[§floood]", "themes[0]", "“floood”", "“flood”"),
                arguments("number", "difficulty: 2", "difficulty: §9", "difficulty", "1 to 5", "between"),
                arguments("number", "accounts: 5000", "accounts: §5,000", "public.accounts", "“5,000”", "5000"),
                arguments(
                        "unknown-language", "language: en\nstory", "language: §eng\nstory", "language", "“eng”", "en"),
                arguments(
                        "unknown-language",
                        "text: \"Where?\"",
                        "text: {en: Where, §xx: Wo}",
                        "injects[1].text.xx",
                        "xx",
                        "{en: …, de: …}"),
                arguments(
                        "story-start",
                        "2026-06-12T17:50 Europe/Berlin",
                        "§Friday evening",
                        "story-start",
                        "Friday",
                        "2026-06-12T17:50"),
                arguments(
                        "story-start",
                        "2026-06-12T17:50 Europe/Berlin",
                        "§2026-02-30T17:50 Europe/Berlin",
                        "story-start",
                        "calendar",
                        "Check"),
                arguments(
                        "time-zone",
                        "Europe/Berlin",
                        "Europe/Berlino",
                        "story-start",
                        "Europe/Berlino",
                        "Europe/Berlin"),
                arguments("duration", "duration: 1h", "duration: §one hour", "duration", "one hour", "2h30m"),
                arguments("too-long", "duration: 1h", "duration: §15d", "duration", "14 days", "Shorten"),
                // Variables
                arguments(
                        "undefined-variable",
                        "Water everywhere {tag}",
                        "Water {tga}",
                        "injects[0].text",
                        "{tga}",
                        "“tag”"),
                arguments(
                        "unused-variable",
                        "with: {force: N",
                        "with: {§city: Here, force: N",
                        "with.city",
                        "{city}",
                        "Use it"),
                arguments(
                        "variable-value",
                        "force: Northford Police",
                        "force: §" + "x".repeat(201),
                        "with.force",
                        "200",
                        "Shorten"),
                arguments("id", "with: {force", "with: {§1st: x, force", "with.1st", "“1st”", "force"),
                // Place and public
                arguments("spot", "[0.4, 0.6]", "§[0.4]", "place.spots.market", "two numbers", "[0.42, 0.61]"),
                arguments("share", "market: [0.4, 0.6]", "market: [0.4, §6]", "place.spots.market[1]", "“6”", "0 to 1"),
                arguments("unknown-media", "map: town-map", "map: §town-mop", "place.map", "town-mop", "town-map"),
                arguments("media-file", "map: town-map", "map: §plan.svg", "place.map", "beside", "Put it there"),
                arguments(
                        "media-file",
                        "map: town-map",
                        "map: §../plan.svg",
                        "place.map",
                        "plain name",
                        "without folders"),
                arguments("shares", "share: 0.8", "share: 0.7", "public.communities", "0.9", "add up to 1"),
                // Accounts
                arguments("unknown-channel", "press, phone", "press, §fone", "channels[3]", "“fone”", "phone"),
                arguments(
                        "channel-not-listed", "press, phone", "phone", "accounts.gazette.channel", "press", "channels"),
                arguments(
                        "unknown-persona",
                        "persona: reporter",
                        "persona: §reprter",
                        "accounts.gazette.persona",
                        "reprter",
                        "reporter"),
                arguments(
                        "true-or-false",
                        "official: true, followers",
                        "official: §yes, followers",
                        "accounts.police.official",
                        "“yes”",
                        "true"),
                arguments(
                        "played-by",
                        "played-by: white-cell",
                        "played-by: §white cell",
                        "accounts.council.played-by",
                        "white cell",
                        "white-cell"),
                arguments(
                        "played-by",
                        "played-by: white-cell",
                        "played-by: §white-cell, team: comms",
                        "accounts.council.played-by",
                        "team",
                        "Keep one"),
                arguments(
                        "handle",
                        "handle: gazette",
                        "handle: §the gazette",
                        "accounts.gazette.handle",
                        "the gazette",
                        "without spaces"),
                arguments(
                        "duplicate-handle",
                        "name: Anna K.,",
                        "name: Anna K., handle: Gazette,",
                        "accounts",
                        "same handle",
                        "Change one"),
                arguments(
                        "unknown-community",
                        "community: residents",
                        "community: §resident",
                        "accounts.anna.community",
                        "resident",
                        "residents"),
                arguments("id", "  owner: {", "  §the owner: {", "facts.the owner", "the owner", "the-owner"),
                // Facts and rumours
                arguments(
                        "release-before-known",
                        "release: +00:10",
                        "release: §+00:04",
                        "facts.pipe.release",
                        "+00:04",
                        "known"),
                arguments("time", "known: +00:05", "known: §0:05", "facts.pipe.known", "“0:05”", "+00:05"),
                arguments("truth", "truth: false", "truth: §wrong", "rumours.dam.truth", "wrong", "partly"),
                arguments(
                        "time",
                        "truth: false",
                        "truth: §unknown-until(soon)",
                        "rumours.dam.truth",
                        "soon",
                        "unknown-until(+01:10)"),
                arguments("unknown-fact", "about: pipe", "about: §pip", "rumours.dam.about", "pip", "pipe"),
                arguments("unknown-account", "from: [anna, ~", "from: [§ana, ~", "rumours.dam.from[0]", "ana", "anna"),
                arguments(
                        "unknown-community",
                        "~residents]",
                        "§~residnts]",
                        "rumours.dam.from[1]",
                        "residnts",
                        "residents"),
                arguments(
                        "wrong-type",
                        "rumours:\n  dam:\n",
                        "rumours:\n  dam: §flood\n  other:\n",
                        "rumours.dam",
                        "a single value",
                        "claim"),
                // Phases, discussion, score
                arguments(
                        "phase-order",
                        "- {id: calm, title: Calm, from: +00:40}",
                        "- §{id: calm, title: Calm, from: +00:00}",
                        "phases[1]",
                        "+00:00",
                        "order"),
                arguments("unknown-phase", "  alarm: [Who", "  §alarn: [Who", "discussion.alarn", "alarn", "alarm"),
                arguments(
                        "unknown-profile",
                        "profile: standard",
                        "profile: §standart",
                        "score.profile",
                        "standart",
                        "standard"),
                arguments("weights", "weights: {tone: 25", "weights: §{tone: 30", "score.weights", "105", "100"));
    }
}
