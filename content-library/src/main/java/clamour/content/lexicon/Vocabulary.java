package clamour.content.lexicon;

import clamour.content.pack.DataNode;
import clamour.content.pack.PackFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The words of one language: small closed lists, word classes, and the symbols by which patterns know them.
///
/// Words are looked up once and kept in a table of fixed size where a newer one takes the place of an older
/// one; what
/// is
/// found does not depend on it. Safe for many threads once the patterns have been compiled.
final class Vocabulary {

    private static final int CACHE = 1 << 13;
    private static final int LONGEST_CACHED = 32;

    private static final List<String> GERMAN_NOUN_ENDINGS = List.of(
            "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "tat", "ismus");

    private final String language;
    private final Map<String, Integer> symbols = new TreeMap<>();
    private final Map<String, int[]> classesOfForm = new TreeMap<>();
    private final Map<String, int[]> classesOfStem = new TreeMap<>();
    private final Map<Integer, Long> bitOfSymbol = new TreeMap<>();
    private final Map<String, Integer> suffixes = new TreeMap<>();
    private final Map<String, List<String>> contractions = new TreeMap<>();
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final Set<String> given;
    private final Set<String> abbreviations;
    private final Set<String> negators;
    private final Set<String> breaks;
    private final Set<String> stops;
    private final List<String> mentions;
    private final ThreadLocal<Stemmer> stemmer;
    private final @Nullable Word[] cache = new Word[CACHE];

    private Vocabulary(String language, DataNode node, DataNode names) {
        this.language = language;
        stemmer = ThreadLocal.withInitial(() -> new Stemmer(language));
        node.only(
                "contractions", "abbreviations", "negators", "clause-breaks", "stop", "mentions", "numbers", "classes");
        node.find("contractions")
                .ifPresent(map -> map.entries()
                        .forEach((form, full) -> contractions.put(
                                Folding.of(form),
                                List.of(Folding.of(full.text()).split(" ")))));
        node.find("numbers")
                .ifPresent(map -> map.entries()
                        .forEach((form, value) -> numbers.put(Folding.of(form), ScoringTables.integer(map, form))));
        abbreviations = folded(node.texts("abbreviations"));
        negators = folded(node.texts("negators"));
        breaks = folded(node.texts("clause-breaks"));
        stops = folded(node.texts("stop"));
        mentions = List.copyOf(node.texts("mentions"));
        node.find("classes")
                .ifPresent(map -> map.entries().forEach((name, words) -> {
                    int symbol = symbol("{" + name + "}");
                    for (var line : words.texts()) {
                        for (var word : line.split(" ")) {
                            if (word.startsWith("~")) {
                                suffixes.put(Folding.of(word.substring(1)), symbol);
                            } else if (word.endsWith("~")) {
                                var stem = stemOf(Folding.of(word.substring(0, word.length() - 1)));
                                classesOfStem.merge(stem, new int[] {symbol}, Vocabulary::joined);
                            } else {
                                classesOfForm.merge(Folding.of(word), new int[] {symbol}, Vocabulary::joined);
                            }
                        }
                    }
                }));
        for (var wordClass : WordClass.values()) {
            bitOfSymbol.put(symbol("{" + wordClass.key() + "}"), wordClass.bit());
        }
        int name = symbol("{given}");
        given = folded(names.texts("given"));
        for (var word : given) {
            classesOfForm.merge(word, new int[] {name}, Vocabulary::joined);
        }
    }

    static Vocabulary read(PackFiles files, String language) {
        return new Vocabulary(
                language, files.yaml(language + "/rules/words.yaml"), files.yaml("scoring/given-names.yaml"));
    }

    private static Set<String> folded(List<String> lines) {
        var result = new TreeSet<String>();
        for (var line : lines) {
            for (var word : line.split(" ")) {
                result.add(Folding.of(word));
            }
        }
        return result;
    }

    private static int[] joined(int[] one, int[] other) {
        int[] result = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, result, one.length, other.length);
        return result;
    }

    String language() {
        return language;
    }

    List<String> mentions() {
        return mentions;
    }

    /// The number of a symbol, made where it is new; only while patterns are compiled.
    int symbol(String name) {
        return symbols.computeIfAbsent(name, key -> symbols.size());
    }

    /// One symbol for all of these words (forms, or stems as `~stem`); only while patterns are compiled.
    String shared(Set<String> alternatives) {
        var name = "<" + String.join("/", alternatives) + ">";
        if (!symbols.containsKey(name)) {
            int symbol = symbol(name);
            for (var word : alternatives) {
                if (word.startsWith("~")) {
                    classesOfStem.merge(word.substring(1), new int[] {symbol}, Vocabulary::joined);
                } else {
                    classesOfForm.merge(word, new int[] {symbol}, Vocabulary::joined);
                }
            }
        }
        return name;
    }

    int symbolCount() {
        return symbols.size();
    }

    Optional<Integer> known(String name) {
        return Optional.ofNullable(symbols.get(name));
    }

    String stemOf(String folded) {
        return stemmer.get().stem(folded);
    }

    boolean abbreviation(String folded) {
        return abbreviations.contains(folded);
    }

    /// Whether a capitalised word is a common noun, in a language that writes all nouns with a capital.
    boolean noun(String folded) {
        if (!language.equals("de") || given.contains(folded)) {
            return false;
        }
        if (word(folded).symbols().length > 0) {
            return true;
        }
        for (var ending : GERMAN_NOUN_ENDINGS) {
            if (folded.length() > ending.length() + 2 && folded.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    boolean negator(String folded) {
        return negators.contains(folded);
    }

    /// The words that a contraction stands for; empty where it is none.
    List<String> parts(String folded) {
        return contractions.getOrDefault(folded, List.of());
    }

    Word word(String form) {
        if (form.length() > LONGEST_CACHED) {
            return lookUp(form);
        }
        int hash = form.hashCode();
        int place = (hash ^ (hash >>> 15)) & (CACHE - 1);
        var cached = cache[place];
        if (cached == null || !cached.form().equals(form)) {
            cached = lookUp(form);
            cache[place] = cached; // a race writes an equal word
        }
        return cached;
    }

    private Word lookUp(String form) {
        var stem = stemOf(form);
        var found = new ArrayList<Integer>();
        add(found, symbols.get(form));
        add(found, symbols.get("~" + stem));
        for (int symbol : classesOfForm.getOrDefault(form, Word.NONE.symbols())) {
            found.add(symbol);
        }
        for (int symbol : classesOfStem.getOrDefault(stem, Word.NONE.symbols())) {
            found.add(symbol);
        }
        suffixes.forEach((suffix, symbol) -> {
            if (form.endsWith(suffix) && form.length() > suffix.length()) {
                found.add(symbol);
            }
        });
        int[] own =
                found.stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
        return new Word(
                form,
                stem,
                own,
                classes(own),
                stops.contains(form),
                negators.contains(form),
                breaks.contains(form),
                numbers.getOrDefault(form, -1),
                syllables(form));
    }

    private long classes(int[] own) {
        long bits = 0;
        for (int symbol : own) {
            bits |= bitOfSymbol.getOrDefault(symbol, 0L);
        }
        return bits;
    }

    private static void add(List<Integer> symbols, @Nullable Integer symbol) {
        if (symbol != null) {
            symbols.add(symbol);
        }
    }

    /// Groups of vowels; a silent `e` at the end of an English or French word is not one.
    private int syllables(String form) {
        int groups = 0;
        boolean before = false;
        for (int i = 0; i < form.length(); i++) {
            boolean vowel = "aeiouy".indexOf(form.charAt(i)) >= 0;
            groups += vowel && !before ? 1 : 0;
            before = vowel;
        }
        boolean silent = language.equals("en") || language.equals("fr");
        if (silent && groups > 1 && form.endsWith("e") && !form.endsWith("le")) {
            groups--;
        } else if (language.equals("en")
                && groups > 1
                && form.endsWith("ed")
                && !form.endsWith("ted")
                && !form.endsWith("ded")) {
            groups--;
        }
        return Math.max(1, groups);
    }
}
