package clamour.scenario.read;

import clamour.scenario.AccountId;
import clamour.scenario.CommunityId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Fact;
import clamour.scenario.FactId;
import clamour.scenario.LocalText;
import clamour.scenario.Objective;
import clamour.scenario.ObjectiveId;
import clamour.scenario.Phase;
import clamour.scenario.PhaseId;
import clamour.scenario.Rumour;
import clamour.scenario.RumourId;
import clamour.scenario.ScoreProfile;
import clamour.scenario.Source;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What the story holds besides its injects: facts, rumours, phases, objectives, questions to discuss, weights.
final class StoryReader {

    private static final Pattern UNKNOWN_UNTIL = Pattern.compile("unknown-until\\s*\\(\\s*([^)\\s]*)\\s*\\)");
    private static final List<String> TRUTHS = List.of("true", "false", "partly");

    private final Values values;
    private final ContentReferences content;

    StoryReader(Values values, ContentReferences content) {
        this.values = values;
        this.content = content;
    }

    List<Fact> facts(Tree tree) {
        return values.table(tree, "Facts", Limits.FACTS, entry -> {
            var fields = values.open("Fact “%s”".formatted(entry.key()), entry.value(), Keys.FACT);
            int errors = values.problems.errors();
            var known = fields.need("known").map(values::time).orElse(ExerciseTime.START);
            Fact.Release release = fields.need("release").map(this::release).orElse(new Fact.Release.Never());
            boolean certain = values.problems.errors() == errors;
            if (release instanceof Fact.Release.From(var at) && at.isBefore(known) && certain) {
                values.problems.error(
                        fields.at("release"),
                        "release-before-known",
                        "Fact “%s” may be said at %s, before anybody knows it at %s.".formatted(entry.key(), at, known),
                        "Put “release” at or after “known”.");
            }
            return new Fact(
                    new FactId(id(entry)),
                    fields.need("text").map(this::text).orElseGet(this::noText),
                    known,
                    release,
                    fields.get("sensitive").map(values::id),
                    fields.get("owner").map(this::text));
        });
    }

    private Fact.Release release(Tree tree) {
        return values.word(tree).equals("never") ? new Fact.Release.Never() : new Fact.Release.From(values.time(tree));
    }

    List<Rumour> rumours(Tree tree) {
        return values.table(tree, "Rumours", Limits.RUMOURS, entry -> {
            var fields = values.open("Rumour “%s”".formatted(entry.key()), entry.value(), Keys.RUMOUR);
            var claim = fields.need("claim").map(this::text).orElseGet(this::noText);
            var truth = fields.need("truth").map(this::truth).orElse(new Rumour.Truth.Known(Rumour.Verdict.FALSE));
            var about = fields.get("about").map(value -> new FactId(values.reference(value, Kind.FACT)));
            if (truth instanceof Rumour.Truth.UnknownUntil && about.isEmpty() && !fields.has("about")) {
                values.problems.error(
                        fields.at("truth"),
                        "truth",
                        "The truth of rumour “%s” is open, and no fact settles it.".formatted(entry.key()),
                        "Add “about: FACT”.");
            }
            return new Rumour(
                    new RumourId(id(entry)),
                    claim,
                    truth,
                    fields.need("starts").map(values::timeBeforeEnd).orElse(ExerciseTime.START),
                    fields.need("from")
                            .map(value -> values.list(value, Limits.LIST, this::source))
                            .orElse(List.of()),
                    fields.get("appeal").map(values::share).orElse(0.5),
                    about,
                    fields.get("says")
                            .map(value -> values.list(value, Limits.LIST, this::text))
                            .orElse(List.of(claim)));
        });
    }

    private Rumour.Truth truth(Tree tree) {
        var word = values.word(tree);
        var until = UNKNOWN_UNTIL.matcher(word);
        if (until.matches()) {
            var text = until.group(1);
            var time = ExerciseTime.parse(text);
            if (time.isEmpty()) {
                values.problems.error(
                        tree, "time", "“%s” is not a time.".formatted(text), "Write unknown-until(+01:10).");
            }
            return new Rumour.Truth.UnknownUntil(time.orElse(ExerciseTime.START));
        }
        var verdict = switch (word) {
            case "true" -> Rumour.Verdict.TRUE;
            case "partly" -> Rumour.Verdict.PARTLY;
            default -> Rumour.Verdict.FALSE;
        };
        if (!TRUTHS.contains(word) && !word.isEmpty()) {
            values.problems.error(
                    tree,
                    "truth",
                    "“%s” is not a truth.".formatted(word),
                    "Write true, false, partly or unknown-until(+01:10).");
        }
        return new Rumour.Truth.Known(verdict);
    }

    /// An account, or `~community` for one that the seed picks.
    Source source(Tree tree) {
        var word = values.word(tree);
        if (!word.startsWith("~")) {
            return new Source.Named(new AccountId(values.reference(tree, Kind.ACCOUNT)));
        }
        var id = word.substring(1);
        if (values.ids.has(Kind.COMMUNITY, id)) {
            return new Source.AnyOf(new CommunityId(id));
        }
        values.problems.error(
                tree,
                "unknown-community",
                "There is no community “%s”.".formatted(id),
                Spelling.hint(id, values.ids.all(Kind.COMMUNITY), "communities"));
        return new Source.AnyOf(PeopleReader.ONLY_COMMUNITY);
    }

    List<Phase> phases(Tree tree) {
        var phases = values.list(tree, Limits.PHASES, item -> {
            var fields = values.open("The phase", item, Keys.PHASE);
            return new Phase(
                    new PhaseId(fields.need("id").map(values::id).orElse("unreadable")),
                    fields.need("title").map(this::title).orElseGet(this::noText),
                    fields.need("from").map(values::timeBeforeEnd).orElse(ExerciseTime.START));
        });
        if (tree instanceof Tree.Items list) {
            tellDisorder(list.items());
        }
        return phases;
    }

    private void tellDisorder(List<Tree> phases) {
        var last = Optional.<ExerciseTime>empty();
        for (var phase : phases) {
            var from = phase instanceof Tree.Table table
                    ? table.get("from").flatMap(StoryReader::written)
                    : Optional.<ExerciseTime>empty();
            if (from.isPresent() && last.isPresent() && !from.get().isAfter(last.get())) {
                values.problems.error(
                        phase,
                        "phase-order",
                        "The phase begins at %s, not after the one before it at %s.".formatted(from.get(), last.get()),
                        "Put the phases in the order of their times.");
            }
            if (from.isPresent()) {
                last = from;
            }
        }
    }

    List<Objective> objectives(Tree tree) {
        return values.table(tree, "Objectives", Limits.OBJECTIVES, entry -> {
            var fields = values.open("Objective “%s”".formatted(entry.key()), entry.value(), Keys.OBJECTIVE);
            return new Objective(
                    new ObjectiveId(id(entry)),
                    fields.need("title").map(this::title).orElseGet(this::noText),
                    fields.get("capability").map(value -> values.text(value, Limits.TITLE_CHARACTERS)),
                    fields.get("tasks")
                            .map(value -> values.list(value, Limits.LIST, this::text))
                            .orElse(List.of()));
        });
    }

    SortedMap<PhaseId, List<LocalText>> discussion(Tree tree) {
        var discussion = new TreeMap<PhaseId, List<LocalText>>();
        values.table(tree, "Questions to discuss", Limits.PHASES, entry -> {
            if (values.ids.has(Kind.PHASE, entry.key())) {
                discussion.put(new PhaseId(entry.key()), values.list(entry.value(), Limits.LIST, this::text));
            } else {
                values.problems.error(
                        entry,
                        entry.value().path(),
                        "unknown-phase",
                        "There is no phase “%s”.".formatted(entry.key()),
                        Spelling.hint(entry.key(), values.ids.all(Kind.PHASE), "phases"));
            }
            return entry.key();
        });
        return discussion;
    }

    ScoreProfile score(Tree tree) {
        var fields = values.open("The score", tree, Keys.SCORE);
        var profile = fields.get("profile").map(content::profile).orElse(ScoreProfile.STANDARD.profile());
        var weights = new TreeMap<String, Integer>();
        fields.get("weights").ifPresent(table -> {
            var parts = values.open("The weights", table, Keys.WEIGHTS);
            for (var part : Keys.WEIGHTS) {
                parts.need(part).ifPresent(value -> weights.put(part, values.whole(value, 0, 100)));
            }
            int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
            if (weights.size() == Keys.WEIGHTS.size() && sum != 100) {
                values.problems.error(
                        table, "weights", "The weights add up to %s.".formatted(sum), "They must add up to 100.");
            }
        });
        return new ScoreProfile(profile, weights);
    }

    private static Optional<ExerciseTime> written(Tree tree) {
        return tree instanceof Tree.Scalar scalar
                ? ExerciseTime.parse(scalar.value().strip())
                : Optional.empty();
    }

    LocalText text(Tree tree) {
        return values.local(tree, Limits.TEXT_CHARACTERS);
    }

    private LocalText title(Tree tree) {
        return values.local(tree, Limits.TITLE_CHARACTERS);
    }

    private LocalText noText() {
        return LocalText.of(values.language(), "-");
    }

    private String id(Tree.Entry entry) {
        return values.id(
                entry.key(), entry.line(), entry.column(), entry.value().path());
    }
}
