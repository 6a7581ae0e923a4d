package clamour.scenario.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every key of the language, by the table it stands in; the published schema is held to these.
public final class Keys {

    public static final List<String> SCENARIO = List.of(
            "clamour",
            "title",
            "summary",
            "themes",
            "difficulty",
            "language",
            "story-start",
            "duration",
            "seed",
            "with",
            "place",
            "public",
            "channels",
            "accounts",
            "facts",
            "rumours",
            "phases",
            "objectives",
            "injects",
            "expect",
            "discussion",
            "score");
    public static final List<String> PLACE = List.of("name", "inhabitants", "map", "spots");
    public static final List<String> PUBLIC = List.of("history", "accounts", "communities");
    public static final List<String> COMMUNITY = List.of("share", "trust", "language");
    public static final List<String> ACCOUNT = List.of(
            "name",
            "handle",
            "channel",
            "persona",
            "team",
            "official",
            "followers",
            "played-by",
            "community",
            "language");
    public static final List<String> FACT = List.of("text", "known", "release", "sensitive", "owner");
    public static final List<String> RUMOUR = List.of("claim", "truth", "starts", "from", "appeal", "about", "says");
    public static final List<String> PHASE = List.of("id", "title", "from");
    public static final List<String> OBJECTIVE = List.of("title", "capability", "tasks");
    public static final List<String> INJECT = List.of(
            "id",
            "title",
            "at",
            "when",
            "from",
            "to",
            "channel",
            "text",
            "reply-to",
            "media",
            "spot",
            "rumour",
            "gives",
            "question",
            "options",
            "flood",
            "repeat",
            "expect",
            "objective",
            "status",
            "responsible",
            "description",
            "notes",
            "contingency");
    public static final List<String> MEDIA = List.of("image", "alt");
    public static final List<String> FLOOD = List.of("topic", "peak", "rise", "fall", "mood", "questions");
    public static final List<String> REPEAT = List.of("every", "times", "until");
    public static final List<String> EXPECTED = List.of("reply-within", "purpose", "objective", "note");
    public static final List<String> EXPECTATION =
            List.of("id", "by", "within", "after", "from", "purpose", "objective");
    public static final List<String> SCORE = List.of("profile", "weights");
    public static final List<String> WEIGHTS = List.of("tone", "timing", "conduct", "outcome");

    /// Words that people write for a key of another name and that are too far from it to be taken for a slip.
    static final Map<String, String> SYNONYMS = new TreeMap<>(Map.ofEntries(
            Map.entry("time", "at"),
            Map.entry("message", "text"),
            Map.entry("body", "text"),
            Map.entry("account", "from"),
            Map.entry("sender", "from"),
            Map.entry("by-whom", "from"),
            Map.entry("recipient", "to"),
            Map.entry("if", "when"),
            Map.entry("trigger", "when"),
            Map.entry("condition", "when"),
            Map.entry("event", "title"),
            Map.entry("image", "media"),
            Map.entry("picture", "media"),
            Map.entry("owner", "responsible"),
            Map.entry("expected-action", "expect"),
            Map.entry("capability", "objective"),
            Map.entry("location", "place"),
            Map.entry("population", "public"),
            Map.entry("variables", "with"),
            Map.entry("start", "story-start"),
            Map.entry("length", "duration"),
            Map.entry("version", "clamour")));

    private Keys() {}
}
