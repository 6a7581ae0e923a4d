package clamour.content.persona;

import clamour.content.pack.DataNode;
import clamour.content.pack.PackFiles;
import clamour.content.seed.Draw;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes names, handles and bios from word lists, a language and a seed; the same seed gives the same person anywhere.
public final class Names {

    /// Longest handle, without the `@`.
    public static final int LONGEST_HANDLE = 15;

    private static final String FALLBACK = "en";

    private final Map<String, Words> languages;

    private record Words(
            List<String> given,
            List<String> family,
            List<String> nicks,
            List<String> things,
            List<String> outletFirst,
            List<String> outletSecond,
            List<String> bodies,
            List<String> bios) {}

    private Names(Map<String, Words> languages) {
        this.languages = languages;
    }

    /// Reads `LANGUAGE/names.yaml` for every language that has one.
    public static Names read(PackFiles files) {
        var languages = new LinkedHashMap<String, Words>();
        for (String path : files.paths()) {
            if (path.endsWith("/names.yaml")) {
                languages.put(path.substring(0, path.indexOf('/')), words(files.yaml(path)));
            }
        }
        return new Names(languages);
    }

    private static Words words(DataNode node) {
        node.only(
                "source",
                "licence",
                "given",
                "family",
                "nicks",
                "things",
                "outlet-first",
                "outlet-second",
                "bodies",
                "bios");
        return new Words(
                list(node, "given"),
                list(node, "family"),
                list(node, "nicks"),
                list(node, "things"),
                list(node, "outlet-first"),
                list(node, "outlet-second"),
                list(node, "bodies"),
                list(node, "bios"));
    }

    private static List<String> list(DataNode node, String key) {
        List<String> words = node.at(key).texts();
        if (words.isEmpty()) {
            throw node.at(key).problem("empty", "“%s” needs at least one word.".formatted(key), null);
        }
        return words;
    }

    public List<String> languages() {
        return List.copyOf(languages.keySet());
    }

    /// A person, nick, outlet or body for one account of a persona; an unknown language falls back to English.
    public Identity identity(Persona persona, String language, long seed) {
        Words words = languages.getOrDefault(language, languages.getOrDefault(FALLBACK, any()));
        var draw = new Draw(seed, persona.id());
        List<String> own = persona.bios(language);
        String bio = draw.pick(own.isEmpty() || draw.below(4) == 0 ? words.bios() : own);
        String given = draw.pick(words.given());
        String family = draw.pick(words.family());
        return switch (persona.naming()) {
            case "outlet" -> {
                String name = draw.pick(words.outletFirst()) + " " + draw.pick(words.outletSecond());
                yield new Identity(name, handle(name, ""), bio);
            }
            case "body" -> {
                String name = draw.pick(words.bodies());
                yield new Identity(name, handle(name, digits(draw, 3)), bio);
            }
            case "nick" -> nick(words, draw, given, bio);
            default -> person(words, draw, given, family, bio);
        };
    }

    private Words any() {
        return languages.values().iterator().next();
    }

    private static Identity person(Words words, Draw draw, String given, String family, String bio) {
        String initial = family.substring(0, family.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".";
        String name = switch (draw.below(8)) {
            case 0 -> given;
            case 1, 2 -> given + " " + initial;
            case 3 -> given.toLowerCase(Locale.ROOT) + " " + family.toLowerCase(Locale.ROOT);
            default -> given + " " + family;
        };
        String handle = switch (draw.below(7)) {
            case 0 -> handle(given + "_" + family, "");
            case 1 -> handle(given + family, digits(draw, 2));
            case 2 -> handle(given, digits(draw, 4));
            case 3 -> handle(given.substring(0, given.offsetByCodePoints(0, 1)) + family, digits(draw, 2));
            case 4 -> handle(draw.pick(words.things()) + "_" + given, "");
            case 5 -> handle(family + given.substring(0, given.offsetByCodePoints(0, 1)), digits(draw, 3));
            default -> handle(given + "_" + draw.pick(words.things()), digits(draw, 2));
        };
        return new Identity(name, handle, bio);
    }

    private static Identity nick(Words words, Draw draw, String given, String bio) {
        String nick = draw.pick(words.nicks());
        String thing = draw.pick(words.things());
        String name = switch (draw.below(5)) {
            case 0 -> nick + " " + given;
            case 1 -> nick + thing + digits(draw, 2);
            case 2 -> nick + thing;
            case 3 -> nick.toLowerCase(Locale.ROOT) + "_" + thing.toLowerCase(Locale.ROOT);
            default -> nick + " " + thing;
        };
        return new Identity(name, handle(nick + thing, digits(draw, 3)), bio);
    }

    private static String digits(Draw draw, int most) {
        int bound = most == 2 ? 100 : most == 3 ? 1_000 : 10_000;
        return Integer.toString(draw.below(bound));
    }

    /// Folds accents, keeps letters, digits and `_`, and leaves room for the digits.
    private static String handle(String words, String digits) {
        String plain = Normalizer.normalize(words.replace("ß", "ss").replace("ø", "o"), Normalizer.Form.NFD);
        var result = new StringBuilder();
        for (int i = 0; i < plain.length() && result.length() < LONGEST_HANDLE - digits.length(); i++) {
            char c = plain.charAt(i);
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '_')) {
                result.append(c);
            }
        }
        return result.append(digits).toString();
    }
}
