package clamour.content.text;

import clamour.content.persona.Register;
import clamour.content.seed.Draw;
import clamour.content.text.Block.Part;
import clamour.content.text.Pattern.Choice;
import clamour.content.text.Pattern.Literal;
import clamour.content.text.Pattern.Perhaps;
import clamour.content.text.Pattern.Rule;
import clamour.content.text.Pattern.Slot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The phrases of one language. Immutable; shared by all threads.
final class Grammar {

    /// Rules within rules; deeper, only patterns that call no rule are taken.
    static final int DEEPEST = 6;

    /// Ways of saying something are counted up to this many.
    private static final long MOST_WAYS = 1 << 16;

    private final Map<String, List<Pattern>> rules;
    private final IdentityHashMap<Pattern, Integer> breadths = new IdentityHashMap<>();
    private final Map<Part, Map<PostKind, List<Block>>> blocks = new EnumMap<>(Part.class);

    Grammar(Map<String, List<Pattern>> rules, List<Block> all) {
        this.rules = rules;
        for (Part part : Part.values()) {
            var byKind = new EnumMap<PostKind, List<Block>>(PostKind.class);
            for (PostKind kind : PostKind.values()) {
                byKind.put(
                        kind,
                        all.stream()
                                .filter(block -> block.part() == part)
                                .filter(block ->
                                        block.kinds().isEmpty() || block.kinds().contains(kind))
                                .toList());
            }
            blocks.put(part, byKind);
        }
        all.forEach(block -> block.patterns().forEach(pattern -> breadths.put(pattern, breadth(pattern))));
    }

    /// What can be said in many ways is said more often than a set sentence, which readers recognise at once: the
    /// weight grows with the binary digits of the number of ways.
    private int breadth(Pattern pattern) {
        return Long.SIZE - Long.numberOfLeadingZeros(ways(pattern, 0));
    }

    private long ways(Pattern pattern, int depth) {
        long result = 1;
        for (Pattern.Part part : pattern.parts()) {
            result *= switch (part) {
                case Pattern.Literal _, Pattern.Slot _ -> 1;
                case Pattern.Rule rule ->
                    depth < DEEPEST ? ways(rules.getOrDefault(rule.name(), List.of()), depth + 1) : 1;
                case Pattern.Choice choice -> ways(choice.alternatives(), depth);
                case Pattern.Perhaps perhaps -> 1 + ways(perhaps.inside(), depth);
            };
            result = Math.min(result, MOST_WAYS);
        }
        return result;
    }

    private long ways(List<Pattern> alternatives, int depth) {
        long result = 0;
        for (Pattern pattern : alternatives) {
            result += ways(pattern, depth);
        }
        return Math.clamp(result, 1, MOST_WAYS);
    }

    /// A pattern that suits a post; empty where the language has none.
    Optional<Pattern> choose(Part part, PostSeed seed, Writer writer, List<String> families, Slots slots, Draw draw) {
        List<Block> suitable = suitable(part, seed, writer, families);
        boolean mustCarry = part == Part.BODY && slots.carriesClaim() && isAboutClaim(seed);
        Optional<Pattern> found = pick(suitable, families, slots, mustCarry, draw);
        return found.isEmpty() && mustCarry ? pick(suitable, families, slots, false, draw) : found;
    }

    private static boolean isAboutClaim(PostSeed seed) {
        return seed.kind() == PostKind.RUMOUR && seed.stance() != Stance.COMMENT;
    }

    private List<Block> suitable(Part part, PostSeed seed, Writer writer, List<String> families) {
        List<Block> fitting = new ArrayList<>();
        boolean formal = false;
        for (Block block : blocks.getOrDefault(part, Map.of()).getOrDefault(seed.kind(), List.of())) {
            if (block.suits(seed) && block.suits(writer, families)) {
                fitting.add(block);
                formal |= block.registers().contains(Register.FORMAL);
            }
        }
        if (writer.voice().isFormal() && formal) {
            fitting.removeIf(block -> !block.registers().contains(Register.FORMAL));
        }
        return fitting;
    }

    private Optional<Pattern> pick(
            List<Block> blocks, List<String> families, Slots slots, boolean mustCarry, Draw draw) {
        double total = 0;
        for (Block block : blocks) {
            double closeness = block.closeness(families);
            for (Pattern pattern : block.patterns()) {
                total += slots.allow(pattern, mustCarry) ? closeness * weight(pattern) : 0;
            }
        }
        if (total == 0) {
            return Optional.empty();
        }
        double left = draw.unit() * total;
        Pattern last = null;
        for (Block block : blocks) {
            double closeness = block.closeness(families);
            for (Pattern pattern : block.patterns()) {
                if (slots.allow(pattern, mustCarry)) {
                    last = pattern;
                    left -= closeness * weight(pattern);
                    if (left < 0) {
                        return Optional.of(pattern);
                    }
                }
            }
        }
        return Optional.ofNullable(last);
    }

    private double weight(Pattern pattern) {
        return pattern.weight() * breadths.getOrDefault(pattern, 1);
    }

    void expand(Pattern pattern, Slots slots, Draw draw, StringBuilder out) {
        expand(pattern, slots, draw, out, 0);
    }

    private void expand(Pattern pattern, Slots slots, Draw draw, StringBuilder out, int depth) {
        for (Pattern.Part part : pattern.parts()) {
            switch (part) {
                case Literal literal -> out.append(literal.text());
                case Slot slot -> out.append(slots.value(slot.name()));
                case Rule rule -> expandOne(rules.getOrDefault(rule.name(), List.of()), slots, draw, out, depth + 1);
                case Choice choice -> expandOne(choice.alternatives(), slots, draw, out, depth);
                case Perhaps perhaps -> {
                    if (draw.chance(.5) && slots.allow(perhaps.inside(), false)) {
                        expand(perhaps.inside(), slots, draw, out, depth);
                    }
                }
            }
        }
    }

    private void expandOne(List<Pattern> alternatives, Slots slots, Draw draw, StringBuilder out, int depth) {
        int total = 0;
        for (Pattern pattern : alternatives) {
            total += isOpen(pattern, slots, depth) ? pattern.weight() : 0;
        }
        if (total == 0) {
            return;
        }
        int left = draw.below(total);
        for (Pattern pattern : alternatives) {
            if (isOpen(pattern, slots, depth)) {
                left -= pattern.weight();
                if (left < 0) {
                    expand(pattern, slots, draw, out, depth);
                    return;
                }
            }
        }
    }

    private static boolean isOpen(Pattern pattern, Slots slots, int depth) {
        return slots.allow(pattern, false)
                && (depth < DEEPEST || pattern.rules().isEmpty());
    }
}
