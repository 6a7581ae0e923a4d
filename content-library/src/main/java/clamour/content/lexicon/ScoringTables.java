package clamour.content.lexicon;

import clamour.content.pack.DataNode;
import clamour.content.pack.PackFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Numbers of the scoring that are the same in every language: weights, slots, timing, profiles,
/// severities, sources.
///
/// @param purposes by the key of the purpose, such as `holding`
/// @param phases kind of phase (`initial`, `maintenance`, `resolution`) to dimension to percent of its weight
/// @param conductLifts how many points faultless conduct may add to the rest of a message
/// @param harmWeighs how many times more a dimension of tone at 0 weighs than one in the middle
/// @param sources by key
public record ScoringTables(
        SortedMap<String, PurposeTable> purposes,
        SortedMap<String, SortedMap<String, Integer>> phases,
        Timing timing,
        SortedMap<String, Profile> profiles,
        Caps caps,
        int conductLifts,
        int harmWeighs,
        SortedMap<String, Integer> outcomeWeights,
        SortedMap<String, Severity> severities,
        Crisis crisis,
        SortedMap<String, String> sources) {

    private static final String FOLDER = "scoring/";

    public ScoringTables {
        purposes = sorted(purposes);
        phases = sorted(phases);
        profiles = sorted(profiles);
        outcomeWeights = sorted(outcomeWeights);
        severities = sorted(severities);
        sources = sorted(sources);
    }

    /// @param weights dimension to weight; 0 where the purpose does not need it
    /// @param slots in the order of the file; empty where the purpose has none
    /// @param source key of what stands behind the slots
    public record PurposeTable(SortedMap<String, Integer> weights, List<Slot> slots, String source) {
        public PurposeTable {
            weights = sorted(weights);
            slots = List.copyOf(slots);
        }
    }

    /// One thing a message of a purpose should say.
    ///
    /// @param weight of 100
    /// @param by rules that fill it
    /// @param advice what to write where it is missing
    public record Slot(String name, int weight, List<String> by, String advice) {
        public Slot {
            by = List.copyOf(by);
        }
    }

    /// Exercise minutes: full points up to `grace`, halved every `half`, none from `zero`.
    public record Decay(int grace, int half, int zero, int weight) {}

    /// @param obligations by name, such as `first-message`
    /// @param silence kind of phase (`initial`, `maintenance`, `resolution`) to minutes
    /// @param earlyMinutes how long before a promised time a message keeps the promise
    public record Timing(
            SortedMap<String, Decay> obligations,
            SortedMap<String, Integer> silence,
            int silenceWeight,
            int graceWhereLifeIsAtRisk,
            SortedSet<String> lifeAtRiskThemes,
            int checkingEarnsPercent,
            int unverifiedEarnsPercent,
            int earlyMinutes) {
        public Timing {
            obligations = sorted(obligations);
            silence = sorted(silence);
            lifeAtRiskThemes = Collections.unmodifiableSortedSet(new TreeSet<>(lifeAtRiskThemes));
        }

        public Decay decay(String obligation) {
            var found = obligations.get(obligation);
            if (found == null) {
                throw new IllegalArgumentException("no obligation '%s' in the timing table".formatted(obligation));
            }
            return found;
        }
    }

    /// @param weights part to weight
    /// @param times factor on all times of the timing table
    public record Profile(SortedMap<String, Integer> weights, int times, boolean silenceRule) {
        public Profile {
            weights = sorted(weights);
        }
    }

    /// How much some rules count by the type of crisis.
    ///
    /// @param rules classes of rules, such as `respect.apology`
    /// @param percentOfTheme theme of a scenario to percent
    public record Crisis(SortedSet<String> rules, SortedMap<String, Integer> percentOfTheme) {
        public Crisis {
            rules = Collections.unmodifiableSortedSet(new TreeSet<>(rules));
            percentOfTheme = sorted(percentOfTheme);
        }

        /// The most that a theme asks for; 100 where none says anything.
        public int percent(List<String> themes) {
            int most = NONE;
            for (var theme : themes) {
                most = Math.max(most, percentOfTheme.getOrDefault(theme, NONE));
            }
            return most == NONE ? WHOLE : most;
        }
    }

    private static final int WHOLE = 100;
    private static final int NONE = -1;

    /// The most the total can be; the last three of a message only.
    public record Caps(
            int oneCritical,
            int twoCritical,
            int threeSerious,
            int firstMessageLate,
            int noProtectiveAction,
            int silence,
            int unreadable,
            int salad,
            int repeated) {}

    /// @param points what a breach costs
    /// @param most all breaches of this severity together cost no more
    public record Severity(int points, int most) {}

    public Profile profile(String name) {
        var standard = profiles.get("standard");
        var found = profiles.getOrDefault(name, standard);
        if (found == null) {
            throw new IllegalStateException("profiles.yaml has no profile 'standard'");
        }
        return found;
    }

    public PurposeTable purpose(String key) {
        var found = purposes.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no purpose '%s' in purposes.yaml".formatted(key));
        }
        return found;
    }

    /// Percent of a dimension's weight in that kind of phase; a dimension that is missing weighs what it always does.
    public SortedMap<String, Integer> phase(String key) {
        var found = phases.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no phase '%s' in phases.yaml".formatted(key));
        }
        return found;
    }

    public Severity severity(String key) {
        var found = severities.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no severity '%s' in conduct.yaml".formatted(key));
        }
        return found;
    }

    static ScoringTables read(PackFiles files) {
        var profiles = files.yaml(FOLDER + "profiles.yaml");
        return new ScoringTables(
                purposes(files.yaml(FOLDER + "purposes.yaml")),
                each(files.yaml(FOLDER + "phases.yaml"), node -> sorted(integers(node))),
                timing(files.yaml(FOLDER + "timing.yaml")),
                each(profiles.at("profiles"), ScoringTables::profile),
                caps(profiles.at("caps")),
                integer(profiles, "conduct-lifts"),
                integer(profiles, "harm-weighs"),
                integers(profiles.at("outcome")),
                each(
                        files.yaml(FOLDER + "conduct.yaml").at("severities"),
                        node -> new Severity(integer(node, "points"), integer(node, "most"))),
                crisis(files.yaml(FOLDER + "crisis.yaml")),
                each(files.yaml(FOLDER + "sources.yaml"), node -> node.text("title")));
    }

    private static SortedMap<String, PurposeTable> purposes(DataNode node) {
        return each(node, purpose -> {
            purpose.only("weights", "slots", "source");
            var slots = new ArrayList<Slot>();
            purpose.find("slots")
                    .ifPresent(found -> found.entries().forEach((name, slot) -> {
                        slot.only("weight", "by", "advice");
                        slots.add(new Slot(name, integer(slot, "weight"), slot.texts("by"), slot.text("advice")));
                    }));
            int sum = slots.stream().mapToInt(Slot::weight).sum();
            if (!slots.isEmpty() && sum != 100) {
                throw purpose.problem(
                        "slot-weights", "The slots weigh %d together; it should be 100.".formatted(sum), null);
            }
            return new PurposeTable(integers(purpose.at("weights")), slots, purpose.text("source"));
        });
    }

    private static Timing timing(DataNode node) {
        var silence = new TreeMap<>(integers(node.at("silence")));
        var weight = silence.remove("weight");
        var risk = node.at("life-at-risk");
        return new Timing(
                each(node.at("obligations"), decay -> {
                    decay.only("grace", "half", "zero", "weight");
                    return new Decay(
                            integer(decay, "grace"),
                            integer(decay, "half"),
                            integer(decay, "zero"),
                            integer(decay, "weight"));
                }),
                silence,
                weight == null ? 0 : weight,
                integer(risk, "grace"),
                new TreeSet<>(risk.texts("themes")),
                integer(node, "checking-earns"),
                integer(node, "unverified-earns"),
                integer(node, "promise-kept-early"));
    }

    private static Crisis crisis(DataNode node) {
        node.only("rules", "types");
        var percents = new TreeMap<String, Integer>();
        node.at("types").entries().forEach((name, type) -> {
            type.only("percent", "themes");
            int percent = integer(type, "percent");
            type.texts("themes").forEach(theme -> percents.put(theme, percent));
        });
        return new Crisis(new TreeSet<>(node.texts("rules")), percents);
    }

    private static Profile profile(DataNode node) {
        node.only("weights", "times", "silence");
        return new Profile(
                integers(node.at("weights")), integer(node, "times"), Boolean.parseBoolean(node.text("silence")));
    }

    private static Caps caps(DataNode node) {
        return new Caps(
                integer(node, "one-critical"),
                integer(node, "two-critical"),
                integer(node, "three-serious"),
                integer(node, "first-message-late"),
                integer(node, "no-protective-action"),
                integer(node, "silence"),
                integer(node, "unreadable"),
                integer(node, "salad"),
                integer(node, "repeated"));
    }

    private static <T> SortedMap<String, T> each(DataNode node, Function<DataNode, T> read) {
        var result = new TreeMap<String, T>();
        node.entries().forEach((key, value) -> result.put(key, read.apply(value)));
        return result;
    }

    private static SortedMap<String, Integer> integers(DataNode node) {
        SequencedMap<String, Integer> result = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> result.put(key, integer(node, key)));
        return new TreeMap<>(result);
    }

    static int integer(DataNode node, String key) {
        double value = node.number(key)
                .orElseThrow(() -> node.problem("missing-key", "“%s” is missing here.".formatted(key), null));
        if (value != Math.rint(value) || Math.abs(value) > 1_000_000) {
            throw node.at(key).problem("not-a-number", "“%s” should be a whole number.".formatted(key), null);
        }
        return (int) value;
    }

    private static <T> SortedMap<String, T> sorted(Map<String, T> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
