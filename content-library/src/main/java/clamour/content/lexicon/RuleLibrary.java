package clamour.content.lexicon;

import clamour.content.pack.PackFiles;
import clamour.content.pack.ShippedFiles;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All rules of judgement. Opening it reads nothing; a language is read when it is first asked for. Safe
/// for many
/// threads.
public final class RuleLibrary {

    /// Languages with rules, English first.
    public static final List<String> LANGUAGES = List.of("en", "de", "fr", "nl", "es");

    private final PackFiles files;
    private final SortedMap<String, Rules> languages = new TreeMap<>();
    private final SortedMap<String, Wording> wordings = new TreeMap<>();
    private @Nullable ScoringTables tables;

    private RuleLibrary(PackFiles files) {
        this.files = files;
    }

    private static final class Standard {
        static final RuleLibrary LIBRARY = new RuleLibrary(new ShippedFiles());
    }

    /// The rules that ship with Clamour.
    public static RuleLibrary standard() {
        return Standard.LIBRARY;
    }

    /// @param files a pack with `scoring/` and `en/rules/`
    public static RuleLibrary of(PackFiles files) {
        return new RuleLibrary(files);
    }

    /// Numbers that hold in every language.
    public synchronized ScoringTables tables() {
        var read = tables;
        if (read == null) {
            read = ScoringTables.read(files);
            tables = read;
        }
        return read;
    }

    /// Whether there are rules in that language.
    public boolean speaks(String language) {
        return LANGUAGES.contains(language);
    }

    /// The rules of a language; of English where there are none.
    public synchronized Rules rules(String language) {
        var known = speaks(language) ? language : "en";
        var read = languages.get(known);
        if (read == null) {
            read = Rules.read(
                    files, known, known.equals("en") ? List.of() : rules("en").rules());
            languages.put(known, read);
        }
        return read;
    }

    /// What is said to readers of a language; English where there is none.
    public synchronized Wording wording(String language) {
        var known = speaks(language) ? language : "en";
        var read = wordings.get(known);
        if (read == null) {
            read = Wording.read(files, known, known.equals("en") ? null : wording("en"));
            wordings.put(known, read);
        }
        return read;
    }
}
