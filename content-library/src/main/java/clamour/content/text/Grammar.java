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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The phrases of one language. Immutable; shared by all threads.
final class Grammar {

    /// Rules within rules; deeper, only patterns that call no rule are taken.
    static final int DEEPEST = 6;

    private final Map<String, List<Pattern>> rules;
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

    private static Optional<Pattern> pick(
            List<Block> blocks, List<String> families, Slots slots, boolean mustCarry, Draw draw) {
        double total = 0;
        for (Block block : blocks) {
            double closeness = block.closeness(families);
            for (Pattern pattern : block.patterns()) {
                total += slots.allow(pattern, mustCarry) ? closeness * pattern.weight() : 0;
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
                    left -= closeness * pattern.weight();
                    if (left < 0) {
                        return Optional.of(pattern);
                    }
                }
            }
        }
        return Optional.ofNullable(last);
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
