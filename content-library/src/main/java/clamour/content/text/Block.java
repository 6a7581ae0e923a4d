package clamour.content.text;

import clamour.content.persona.Register;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Patterns that fit a certain kind of post; an empty condition fits everything.
record Block(
        Part part,
        Set<PostKind> kinds,
        Set<Mood> moods,
        Set<Stance> stances,
        Set<String> topics,
        Set<String> who,
        Set<Register> registers,
        double weight,
        List<Pattern> patterns) {

    private static final String EVERYTHING = "everyday";
    private static final double FOR_TOPIC = 4;
    private static final double FOR_MOOD = 2;
    private static final double FOR_WHO = 4;

    /// Where in a post the words stand.
    enum Part {
        OPENER,
        BODY,
        TAIL
    }

    /// Whether kind, stance and mood suit. Who takes sides on a claim or a message needs phrases made for that.
    boolean suits(PostSeed seed) {
        boolean takesSides = (seed.kind() == PostKind.RUMOUR || seed.kind() == PostKind.REACTION)
                && seed.stance() != Stance.COMMENT
                && part == Part.BODY;
        return (kinds.isEmpty() || kinds.contains(seed.kind()))
                && (stances.isEmpty() ? !takesSides : stances.contains(seed.stance()))
                && (moods.isEmpty() || moods.contains(seed.mood()));
    }

    /// Whether the topic, the persona and its register suit.
    boolean suits(Writer writer, List<String> families) {
        return (registers.isEmpty() || registers.contains(writer.voice().register()))
                && (topics.isEmpty() || overlap(topics, families))
                && (who.isEmpty() || who.contains(writer.id()) || who.contains(writer.kind()));
    }

    /// The weight of each pattern: the closer the conditions, the likelier. Small talk on everything prefers nothing.
    double closeness(List<String> families) {
        return weight
                * (topics.isEmpty() || families.contains(EVERYTHING) ? 1 : FOR_TOPIC)
                * (moods.isEmpty() ? 1 : FOR_MOOD)
                * (who.isEmpty() ? 1 : FOR_WHO);
    }

    static boolean isUsable(Pattern pattern, Map<String, String> slots) {
        if (pattern.needs().isEmpty()) {
            return true;
        }
        for (String need : pattern.needs()) {
            if (!slots.containsKey(need)) {
                return false;
            }
        }
        return true;
    }

    private static boolean overlap(Set<String> topics, List<String> families) {
        for (String family : families) {
            if (topics.contains(family)) {
                return true;
            }
        }
        return false;
    }
}
