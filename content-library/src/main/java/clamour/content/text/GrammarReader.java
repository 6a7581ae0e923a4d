package clamour.content.text;

import clamour.content.pack.ContentException;
import clamour.content.pack.ContentProblem;
import clamour.content.pack.DataNode;
import clamour.content.pack.PackFiles;
import clamour.content.persona.Register;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads `LANGUAGE/text/*.yaml`; gathers the problems of all files before it complains.
final class GrammarReader {

    private final Map<String, List<Pattern>> rules = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<ContentProblem> problems = new ArrayList<>();
    private final Map<String, DataNode> calls = new LinkedHashMap<>();

    private GrammarReader() {}

    static Grammar read(PackFiles files, String language) {
        var reader = new GrammarReader();
        for (String path : files.paths(language + "/text/", ".yaml")) {
            reader.file(files.yaml(path));
        }
        reader.checkRules();
        if (!reader.problems.isEmpty()) {
            throw new ContentException(reader.problems);
        }
        return new Grammar(reader.rules, reader.blocks);
    }

    private void file(DataNode root) {
        root.only("source", "licence", "rules", "blocks");
        root.find("rules").ifPresent(found -> found.entries().forEach(this::rule));
        root.find("blocks").ifPresent(found -> found.items().forEach(this::block));
    }

    private void rule(String name, DataNode node) {
        if (rules.put(name, patterns(node)) != null) {
            problems.addAll(node.problem("duplicate-id", "The rule “%s” is there twice.".formatted(name), null)
                    .problems());
        }
    }

    private void block(DataNode node) {
        try {
            node.only("part", "kind", "mood", "stance", "topic", "who", "register", "weight", "say");
            blocks.add(new Block(
                    node.find("part")
                            .map(part -> word(part, Block.Part.values()))
                            .orElse(Block.Part.BODY),
                    words(node, "kind", PostKind.values()),
                    words(node, "mood", Mood.values()),
                    words(node, "stance", Stance.values()),
                    new LinkedHashSet<>(node.texts("topic")),
                    new LinkedHashSet<>(node.texts("who")),
                    words(node, "register", Register.values()),
                    node.number("weight").orElse(1),
                    patterns(node.at("say"))));
        } catch (ContentException refused) {
            problems.addAll(refused.problems());
        }
    }

    private static <E extends Enum<E>> Set<E> words(DataNode node, String key, E[] known) {
        Set<E> result = EnumSet.noneOf(known[0].getDeclaringClass());
        node.find(key).ifPresent(found -> found.items().forEach(item -> result.add(word(item, known))));
        return result;
    }

    private static <E extends Enum<E>> E word(DataNode node, E[] known) {
        var names = new ArrayList<String>();
        for (E value : known) {
            String name = value.name().toLowerCase(Locale.ROOT);
            if (name.equals(node.text())) {
                return value;
            }
            names.add(name);
        }
        String message = "“%s” is not known here.".formatted(node.text());
        throw node.problem("unknown-word", message, "Known are: %s.".formatted(String.join(", ", names)));
    }

    private List<Pattern> patterns(DataNode node) {
        var result = new ArrayList<Pattern>();
        for (DataNode.Line line : node.lines()) {
            try {
                Pattern pattern = PatternParser.parse(line.text());
                checkSlots(pattern);
                pattern.rules().forEach(rule -> calls.putIfAbsent(rule, node));
                result.add(pattern);
            } catch (IllegalArgumentException refused) {
                String message = "The phrase “%s” cannot be read: %s".formatted(line.text(), refused.getMessage());
                problems.addAll(
                        node.problem(line.number(), "bad-phrase", message, null).problems());
            }
        }
        return result;
    }

    private static void checkSlots(Pattern pattern) {
        for (Pattern.Part part : pattern.parts()) {
            switch (part) {
                case Pattern.Slot slot
                when !Slots.names().contains(slot.name()) ->
                    throw new IllegalArgumentException("the value {%s} is not known.".formatted(slot.name()));
                case Pattern.Choice choice -> choice.alternatives().forEach(GrammarReader::checkSlots);
                case Pattern.Perhaps perhaps -> checkSlots(perhaps.inside());
                case Pattern.Slot _, Pattern.Literal _, Pattern.Rule _ -> {}
            }
        }
    }

    /// Every rule that is called is there and has a phrase that needs no value and no rule, so that it always ends.
    private void checkRules() {
        calls.forEach((name, node) -> {
            if (!rules.containsKey(name)) {
                String message = "The rule “%s” is called but not there.".formatted(name);
                problems.addAll(node.problem("unknown-rule", message, null).problems());
            } else if (rules.get(name).stream().noneMatch(GrammarReader::isPlain)) {
                String message = "The rule “%s” has no phrase without values and rules.".formatted(name);
                problems.addAll(
                        node.problem("endless-rule", message, "Add one.").problems());
            }
        });
    }

    private static boolean isPlain(Pattern pattern) {
        return pattern.needs().isEmpty() && pattern.rules().isEmpty();
    }
}
