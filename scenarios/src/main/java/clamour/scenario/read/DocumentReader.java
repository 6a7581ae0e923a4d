package clamour.scenario.read;

import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.LocalText;
import clamour.scenario.Place;
import clamour.scenario.Scenario;
import clamour.scenario.ScoreProfile;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The whole document, section by section, in the order in which one needs the other.
final class DocumentReader {

    private static final Duration DEFAULT_DURATION = Duration.ofHours(1);
    private static final ZonedDateTime SOME_DAY = ZonedDateTime.of(2026, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final Pattern STORY_START =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(?::00)?\\s+([A-Za-z0-9_+/-]+)");

    private final Problems problems;
    private final Ids ids = new Ids();
    private final Variables variables;
    private final Values values;
    private final ContentReferences content;
    private final StoryReader story;
    private final PeopleReader people;

    DocumentReader(Problems problems, KnownContent known) {
        this.problems = problems;
        this.variables = new Variables(problems);
        this.values = new Values(problems, ids, variables);
        this.content = new ContentReferences(known, values);
        this.story = new StoryReader(values, content);
        this.people = new PeopleReader(values, content);
    }

    Scenario scenario(String name, Tree tree, Map<String, String> with) {
        if (tree instanceof Tree.Table table) {
            new IdScan(ids, problems).scan(table);
        }
        var fields = values.open("The scenario", tree, Keys.SCENARIO);
        fields.need("clamour");
        fields.get("with").ifPresent(this::variables);
        variables.override(with, fields.at("with"));
        var language = fields.get("language").map(values::languageCode).orElse("en");
        var storyStart = fields.need("story-start").flatMap(this::storyStart);
        int errors = problems.errors();
        var duration = fields.need("duration").map(values::lasting).orElse(DEFAULT_DURATION);
        // Where the duration is not known, no time can lie after it.
        values.setHead(language, storyStart, problems.errors() == errors ? duration : ExerciseTime.LONGEST);
        var title = fields.need("title").map(this::title).orElseGet(() -> LocalText.of(language, "-"));
        var channels = people.channels(fields.get("channels"));
        var accounts = fields.need("accounts")
                .map(value -> people.accounts(value, channels))
                .orElse(List.of());
        var posts = new PostReader(values, content, story, people, channels, accounts);
        var injectReader = new InjectReader(values, posts);
        var expectationReader = new ExpectationReader(values, injectReader);
        var scenario = new Scenario(
                name,
                title,
                fields.get("summary").map(story::text).orElse(title),
                fields.get("themes")
                        .map(value -> values.list(value, Limits.LIST, content::theme))
                        .orElse(List.of()),
                fields.get("difficulty").map(value -> values.whole(value, 1, 5)).orElse(3),
                language,
                storyStart.orElse(SOME_DAY),
                duration,
                fields.get("seed")
                        .map(value -> values.number(value, 0, Long.MAX_VALUE, 1))
                        .orElse(1L),
                new TreeMap<>(variables.values()),
                fields.need("place").map(people::place).orElseGet(DocumentReader::nowhere),
                people.audience(fields.get("public")),
                channels,
                accounts,
                fields.get("facts").map(story::facts).orElse(List.of()),
                fields.get("rumours").map(story::rumours).orElse(List.of()),
                fields.get("phases").map(story::phases).orElse(List.of()),
                fields.get("objectives").map(story::objectives).orElse(List.of()),
                fields.need("injects")
                        .map(value -> injects(value, posts, injectReader))
                        .orElse(List.of()),
                fields.get("expect")
                        .map(value -> values.list(value, Limits.EXPECTATIONS, expectationReader::expectation))
                        .orElse(List.of()),
                fields.get("discussion").map(story::discussion).orElseGet(TreeMap::new),
                fields.get("score").map(story::score).orElse(ScoreProfile.STANDARD));
        fields.get("with").ifPresent(this::tellUnused);
        return scenario;
    }

    /// One inject for a scenario that is already read.
    Inject inject(Scenario scenario, Tree tree) {
        ids.addAll(Ids.of(scenario));
        scenario.with().forEach(variables::put);
        values.setHead(scenario.language(), Optional.of(scenario.storyStart()), scenario.duration());
        var posts = new PostReader(values, content, story, people, scenario.channels(), scenario.accounts());
        posts.replies().add(scenario);
        var only = tree instanceof Tree.Items items && items.items().size() == 1
                ? items.items().getFirst()
                : tree;
        if (only instanceof Tree.Table table && table.get("id").orElse(null) instanceof Tree.Scalar id) {
            ids.add(Kind.INJECT, id.value());
        }
        return new InjectReader(values, posts).inject(only);
    }

    private List<Inject> injects(Tree tree, PostReader posts, InjectReader reader) {
        if (!(tree instanceof Tree.Items items)) {
            values.wrongType(tree, "the list of injects");
            return List.of();
        }
        posts.replies().add(items.items().stream().limit(Limits.INJECTS).toList());
        return values.list(tree, Limits.INJECTS, reader::inject);
    }

    private LocalText title(Tree tree) {
        return values.local(tree, Limits.TITLE_CHARACTERS);
    }

    private void variables(Tree tree) {
        values.table(tree, "Variables", Limits.VARIABLES, entry -> {
            if (!entry.key().matches("[A-Za-z][A-Za-z0-9_-]{0,39}")) {
                problems.error(
                        entry,
                        entry.value().path(),
                        "id",
                        "“%s” cannot be the name of a variable.".formatted(entry.key()),
                        "Use letters, digits and hyphens, such as force.");
            } else if (!(entry.value() instanceof Tree.Scalar scalar)) {
                values.wrongType(entry.value(), "the text of a variable");
            } else if (scalar.value().length() > Limits.VARIABLE_CHARACTERS) {
                problems.error(
                        scalar,
                        "variable-value",
                        "The value of “%s” must have 1 to %s characters."
                                .formatted(entry.key(), Limits.VARIABLE_CHARACTERS),
                        "Shorten it.");
                variables.put(entry.key(), "-");
            } else {
                variables.put(entry.key(), scalar.value().strip());
            }
            return entry.key();
        });
    }

    private void tellUnused(Tree tree) {
        if (tree instanceof Tree.Table table) {
            for (var entry : table.entries()) {
                if (variables.isUnused(entry.key())) {
                    problems.warning(
                            entry.line(),
                            entry.column(),
                            entry.value().path(),
                            "unused-variable",
                            "No text uses the variable “{%s}”.".formatted(entry.key()),
                            "Use it, or remove it.");
                }
            }
        }
    }

    private Optional<ZonedDateTime> storyStart(Tree tree) {
        var text = values.word(tree);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var matcher = STORY_START.matcher(text);
        if (!matcher.matches()) {
            problems.error(
                    tree,
                    "story-start",
                    "“%s” is not a day, a time and a time zone.".formatted(text),
                    "Write 2026-06-12T17:50 Europe/Berlin.");
            return Optional.empty();
        }
        var zone = matcher.group(3);
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            problems.error(
                    tree,
                    "time-zone",
                    "There is no time zone “%s”.".formatted(zone),
                    Spelling.hint(
                            zone, ZoneId.getAvailableZoneIds().stream().sorted().toList(), "time zones"));
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(matcher.group(1) + "T" + matcher.group(2))
                    .atZone(ZoneId.of(zone)));
        } catch (DateTimeException _) {
            problems.error(
                    tree,
                    "story-start",
                    "There is no %s %s in the calendar.".formatted(matcher.group(1), matcher.group(2)),
                    "Check day, month, hour and minute.");
            return Optional.empty();
        }
    }

    private static Place nowhere() {
        return new Place("-", 1, Optional.empty(), new TreeMap<>());
    }
}
