package clamour.content.persona;

import clamour.content.pack.ContentException;
import clamour.content.pack.ContentProblem;
import clamour.content.pack.DataNode;
import clamour.content.pack.PackFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads `personas/*.yaml`; gathers the problems of all personas before it complains.
public final class PersonaReader {

    private static final List<String> NAMINGS = List.of("person", "nick", "outlet", "body");

    private final Map<String, Persona> personas = new LinkedHashMap<>();
    private final List<ContentProblem> problems = new ArrayList<>();

    private PersonaReader() {}

    public static Map<String, Persona> read(PackFiles files) {
        var reader = new PersonaReader();
        for (String path : files.paths("personas/", ".yaml")) {
            DataNode root = files.yaml(path);
            root.only("source", "licence", "personas");
            root.at("personas").items().forEach(reader::add);
        }
        if (!reader.problems.isEmpty()) {
            throw new ContentException(reader.problems);
        }
        return reader.personas;
    }

    private void add(DataNode node) {
        try {
            Persona persona = persona(node);
            if (personas.put(persona.id(), persona) != null) {
                throw node.problem("duplicate-id", "The persona “%s” is there twice.".formatted(persona.id()), null);
            }
        } catch (ContentException refused) {
            problems.addAll(refused.problems());
        }
    }

    private static Persona persona(DataNode node) {
        node.only("id", "kind", "label", "voice", "languages", "followers", "activity", "naming", "bio", "habits");
        List<DataNode> followers = node.at("followers").items();
        if (followers.size() != 2) {
            throw node.at("followers").problem("wrong-shape", "“followers” has two numbers, from and to.", null);
        }
        int fewest = count(followers.get(0));
        int most = count(followers.get(1));
        if (fewest > most) {
            throw node.at("followers").problem("out-of-range", "“followers” runs from the smaller number up.", null);
        }
        String naming = node.find("naming").map(DataNode::text).orElse("person");
        if (!NAMINGS.contains(naming)) {
            String known = "Known are: %s.".formatted(String.join(", ", NAMINGS));
            throw node.at("naming").problem("unknown-naming", "“%s” is no way of naming.".formatted(naming), known);
        }
        var labels = new LinkedHashMap<String, String>();
        node.at("label").entries().forEach((language, label) -> labels.put(language, label.text()));
        return new Persona(
                node.text("id"),
                node.text("kind"),
                labels,
                voice(node.at("voice")),
                node.texts("languages"),
                fewest,
                most,
                node.number("activity").orElse(1),
                naming,
                byLanguage(node, "bio"),
                byLanguage(node, "habits"));
    }

    private static int count(DataNode node) {
        try {
            return Integer.parseInt(node.text());
        } catch (NumberFormatException cause) {
            throw node.problem("not-a-number", "“%s” is not a whole number.".formatted(node.text()), null);
        }
    }

    private static Map<String, List<String>> byLanguage(DataNode node, String key) {
        var result = new LinkedHashMap<String, List<String>>();
        node.find(key)
                .ifPresent(found -> found.entries().forEach((language, texts) -> result.put(language, texts.texts())));
        return result;
    }

    private static Voice voice(DataNode node) {
        node.only(
                "register",
                "typos",
                "lowercase",
                "shouting",
                "emoji",
                "hashtags",
                "mentions",
                "slang",
                "stretching",
                "humour",
                "anger",
                "politeness",
                "wordiness");
        Voice plain = Voice.PLAIN;
        return new Voice(
                register(node.at("register")),
                node.share("typos", plain.typos()),
                node.share("lowercase", plain.lowercase()),
                node.share("shouting", plain.shouting()),
                node.share("emoji", plain.emoji()),
                node.share("hashtags", plain.hashtags()),
                node.share("mentions", plain.mentions()),
                node.share("slang", plain.slang()),
                node.share("stretching", plain.stretching()),
                node.share("humour", plain.humour()),
                node.share("anger", plain.anger()),
                node.share("politeness", plain.politeness()),
                node.share("wordiness", plain.wordiness()));
    }

    private static Register register(DataNode node) {
        for (Register register : Register.values()) {
            if (register.name().toLowerCase(Locale.ROOT).equals(node.text())) {
                return register;
            }
        }
        throw node.problem(
                "unknown-register",
                "“%s” is no register.".formatted(node.text()),
                "Known are: formal, plain, casual, rowdy.");
    }
}
