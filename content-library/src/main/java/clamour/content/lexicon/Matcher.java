package clamour.content.lexicon;

import clamour.content.lexicon.Reading.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All phrases of a language in one trie over word symbols, walked once over the tokens of a text.
///
/// A phrase is words with blanks between: `word` in that form, `word~` in any inflected form, `{class}` a
/// word class or
/// kind of token,
/// `*` a gap of up to [#GAP] words, `a/b` either, `word?` or not. Alternatives are written out when the
/// trie is built.
/// At each token
/// the open walks move on or end: nothing is ever taken back, so the time is linear in the text, with the
/// number of
/// phrases that
/// can be open at once as its bound.
final class Matcher {

    static final int GAP = 4;
    private static final int MOST_FORMS = 512;
    private static final int SHARED_FROM = 2;

    private final Vocabulary words;
    private final Node root = new Node();
    private final EnumMap<Kind, Integer> kindSymbols = new EnumMap<>(Kind.class);
    private final int numberSymbol;
    private final int nameSymbol;
    private @Nullable Node[] first = new Node[0];

    Matcher(Vocabulary words) {
        this.words = words;
        for (var kind : Kind.values()) {
            kindSymbols.put(kind, kind.symbol().isEmpty() ? -1 : words.symbol(kind.symbol()));
        }
        numberSymbol = words.symbol(Kind.NUMBER.symbol());
        nameSymbol = words.symbol("{name}");
    }

    /// Where a phrase was found: tokens `from` to `to`, both included.
    record Found(int phrase, int from, int to) {}

    private static final class Node {
        private final Map<Integer, Node> building = new TreeMap<>();
        private int[] keys = new int[0];
        private Node[] next = new Node[0];
        private @Nullable Node gapped;
        private int[] phrases = new int[0];

        Node child(int symbol) {
            return building.computeIfAbsent(symbol, key -> new Node());
        }

        @Nullable
        Node after(int symbol) {
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] == symbol) {
                    return next[i];
                }
            }
            return null;
        }

        void freeze() {
            keys = building.keySet().stream().mapToInt(Integer::intValue).toArray();
            next = building.values().toArray(new Node[0]);
            building.clear();
            for (var node : next) {
                node.freeze();
            }
            if (gapped != null) {
                gapped.freeze();
            }
        }
    }

    /// Adds a phrase under a number of the caller's.
    void add(String pattern, int phrase) {
        for (var form : forms(pattern)) {
            var node = root;
            boolean gap = false;
            for (var step : form) {
                if (step.equals("*")) {
                    gap = true;
                    continue;
                }
                if (gap) {
                    if (node.gapped == null) {
                        node.gapped = new Node();
                    }
                    node = node.gapped;
                    gap = false;
                }
                node = node.child(words.symbol(step));
            }
            int[] phrases = Arrays.copyOf(node.phrases, node.phrases.length + 1);
            phrases[phrases.length - 1] = phrase;
            node.phrases = phrases;
        }
    }

    /// Ends building.
    void freeze() {
        root.freeze();
        first = new Node[words.symbolCount()];
        for (int i = 0; i < root.keys.length; i++) {
            first[root.keys[i]] = root.next[i];
        }
    }

    private List<List<String>> forms(String pattern) {
        List<List<String>> forms = new ArrayList<>();
        forms.add(new ArrayList<>());
        for (var step : pattern.strip().split("\\s+")) {
            boolean optional = step.endsWith("?");
            var choices = choices(optional ? step.substring(0, step.length() - 1) : step);
            if (optional) {
                choices.add(List.of());
            }
            var more = new ArrayList<List<String>>();
            for (var form : forms) {
                for (var choice : choices) {
                    var longer = new ArrayList<>(form);
                    longer.addAll(choice);
                    more.add(longer);
                }
            }
            forms = more;
            if (forms.size() > MOST_FORMS) {
                throw new IllegalArgumentException(
                        "phrase may stand for at most %d forms, was '%s'".formatted(MOST_FORMS, pattern));
            }
        }
        forms.removeIf(form ->
                form.isEmpty() || form.getFirst().equals("*") || form.getLast().equals("*"));
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("phrase must begin and end with a word, was '%s'".formatted(pattern));
        }
        return forms;
    }

    /// What may stand in one place. Several plain words share one symbol, so that the trie does not branch
    /// for each.
    private List<List<String>> choices(String step) {
        var choices = new ArrayList<List<String>>();
        var single = new TreeSet<String>();
        for (var choice : step.split("/")) {
            var symbols = symbols(choice);
            if (symbols.size() == 1
                    && !symbols.getFirst().startsWith("{")
                    && !symbols.getFirst().equals("*")) {
                single.add(symbols.getFirst());
            } else {
                choices.add(symbols);
            }
        }
        if (single.size() < SHARED_FROM) {
            single.forEach(symbol -> choices.add(List.of(symbol)));
        } else {
            choices.add(List.of(words.shared(single)));
        }
        return choices;
    }

    /// A written word may be a contraction, so two.
    private List<String> symbols(String step) {
        if (step.equals("*") || step.startsWith("{")) {
            return List.of(step);
        }
        var folded = Folding.of(step);
        if (folded.endsWith("~")) {
            return List.of("~" + words.stemOf(folded.substring(0, folded.length() - 1)));
        }
        var parts = words.parts(folded);
        if (!parts.isEmpty()) {
            return parts;
        }
        int apostrophe = folded.indexOf('\'');
        if (apostrophe < 0) {
            return List.of(folded.replaceAll("[.,;:!?]", ""));
        }
        if (words.language().equals("fr") && apostrophe <= 3) {
            var rest = folded.substring(apostrophe + 1);
            return rest.isEmpty() ? List.of(folded) : List.of(folded.substring(0, apostrophe + 1), rest);
        }
        return List.of(folded.replace("'s", "").replace("'", ""));
    }

    /// Everything that occurs, by where it begins, longer ones of a phrase in place of shorter ones.
    List<Found> find(Reading reading) {
        var found = new ArrayList<Found>();
        var walks = new Walks();
        for (int i = 0; i < reading.count(); i++) {
            var kind = reading.kind(i);
            if (kind == Kind.COMMA || kind == Kind.QUOTE || kind == Kind.EMOJI) {
                continue;
            }
            if (kind == Kind.BREAK || kind == Kind.STOP) {
                boolean abbreviation =
                        kind == Kind.STOP && i + 1 < reading.count() && reading.sentence(i + 1) == reading.sentence(i);
                if (!abbreviation) {
                    walks.clear();
                }
                continue;
            }
            walks.step(reading, i, found);
        }
        return found;
    }

    /// The phrases that are open, as arrays in step; two sets that take turns.
    private final class Walks {

        private Node[] nodes = new Node[32];
        private int[] froms = new int[32];
        private int[] gaps = new int[32];
        private int count;
        private Node[] laterNodes = new Node[32];
        private int[] laterFroms = new int[32];
        private int[] laterGaps = new int[32];
        private int laterCount;

        void clear() {
            count = 0;
        }

        void step(Reading reading, int token, List<Found> found) {
            laterCount = 0;
            int[] own = reading.word(token).symbols();
            int kind = kindSymbols.getOrDefault(reading.kind(token), -1);
            int name = reading.name(token) ? nameSymbol : -1;
            boolean numberWord = kind < 0 && reading.word(token).number() >= 0;
            int number = numberWord ? numberSymbol : -1;
            for (int i = 0; i < count; i++) {
                var node = nodes[i];
                for (int symbol : own) {
                    reach(node.after(symbol), froms[i], token, found);
                }
                if (kind >= 0) {
                    reach(node.after(kind), froms[i], token, found);
                }
                if (name >= 0) {
                    reach(node.after(name), froms[i], token, found);
                }
                if (number >= 0) {
                    reach(node.after(number), froms[i], token, found);
                }
                if (gaps[i] > 0) {
                    push(node, froms[i], gaps[i] - 1);
                }
            }
            for (int symbol : own) {
                reach(first[symbol], token, token, found);
            }
            if (kind >= 0) {
                reach(first[kind], token, token, found);
            }
            if (name >= 0) {
                reach(first[name], token, token, found);
            }
            if (number >= 0) {
                reach(first[number], token, token, found);
            }
            swap();
        }

        private void reach(@Nullable Node node, int from, int to, List<Found> found) {
            if (node == null) {
                return;
            }
            for (int phrase : node.phrases) {
                found.add(new Found(phrase, from, to));
            }
            if (node.keys.length > 0) {
                push(node, from, 0);
            }
            if (node.gapped != null) {
                push(node.gapped, from, GAP);
            }
        }

        private void push(Node node, int from, int gap) {
            for (int i = laterCount - 1; i >= 0 && laterFroms[i] == from; i--) {
                if (laterNodes[i] == node) {
                    laterGaps[i] = Math.max(laterGaps[i], gap);
                    return;
                }
            }
            if (laterCount == laterNodes.length) {
                laterNodes = Arrays.copyOf(laterNodes, laterCount * 2);
                laterFroms = Arrays.copyOf(laterFroms, laterCount * 2);
                laterGaps = Arrays.copyOf(laterGaps, laterCount * 2);
            }
            laterNodes[laterCount] = node;
            laterFroms[laterCount] = from;
            laterGaps[laterCount++] = gap;
        }

        private void swap() {
            var oldNodes = nodes;
            var oldFroms = froms;
            var oldGaps = gaps;
            nodes = laterNodes;
            froms = laterFroms;
            gaps = laterGaps;
            count = laterCount;
            laterNodes = oldNodes;
            laterFroms = oldFroms;
            laterGaps = oldGaps;
        }
    }
}
