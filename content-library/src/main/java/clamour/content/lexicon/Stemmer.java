package clamour.content.lexicon;

import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/// Snowball's stem of a folded word. Not thread-safe: one for each user.
final class Stemmer {

    private final SnowballStemmer snowball;

    Stemmer(String language) {
        snowball = switch (language) {
            case "de" -> new GermanStemmer();
            case "fr" -> new FrenchStemmer();
            case "nl" -> new DutchStemmer();
            case "es" -> new SpanishStemmer();
            default -> new EnglishStemmer();
        };
    }

    String stem(String folded) {
        if (folded.length() < 3 || folded.length() > 40) {
            return folded;
        }
        snowball.setCurrent(folded);
        snowball.stem();
        return snowball.getCurrent();
    }
}
