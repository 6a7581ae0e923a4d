package clamour.content.lexicon;

import java.util.EnumMap;

/// The symbols of the word classes that the engine asks for.
final class Classes {

    private final EnumMap<WordClass, Integer> symbols = new EnumMap<>(WordClass.class);

    Classes(Vocabulary words) {
        for (var wordClass : WordClass.values()) {
            symbols.put(wordClass, words.symbol("{" + wordClass.key() + "}"));
        }
    }

    boolean is(Word word, WordClass wordClass) {
        int wanted = symbols.getOrDefault(wordClass, -1);
        for (int symbol : word.symbols()) {
            if (symbol == wanted) {
                return true;
            }
        }
        return false;
    }
}
