package clamour.scenario.read;

import clamour.scenario.FactId;
import clamour.scenario.Inject;
import clamour.scenario.Inject.Timing;
import clamour.scenario.LocalText;
import clamour.scenario.Source;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/// An inject as the text that an author would write, for the facilitator to change. What is written reads back as the
/// same inject.
public final class InjectText {

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setDefaultScalarStyle(ScalarStyle.PLAIN)
            .setUseUnicodeEncoding(true)
            .setWidth(120)
            .setSplitLines(false)
            .build();

    private InjectText() {}

    /// One table of keys and values, in the order of the guide.
    ///
    /// @param language of the scenario: a text in it alone is written without the code
    public static String write(Inject inject, String language) {
        return new Dump(SETTINGS).dumpToString(table(inject, language));
    }

    private static Map<String, Object> table(Inject inject, String language) {
        var table = new LinkedHashMap<String, Object>();
        var notes = inject.notes();
        table.put("id", inject.id().value());
        if (!notes.title().equals(inject.id().value())) {
            table.put("title", notes.title());
        }
        switch (inject.timing()) {
            case Timing.At(var at) -> table.put("at", at.toString());
            case Timing.When(var condition) -> table.put("when", Conditions.write(condition));
            case Timing.Manual _ ->
                table.put(notes.contingency() ? "contingency" : "at", notes.contingency() ? true : "manual");
        }
        switch (inject.body()) {
            case Inject.Post post -> put(table, post, language);
            case Inject.Flood flood -> table.put("flood", flood(flood));
            case Inject.Question(var question, var options) -> {
                table.put("question", text(question, language));
                table.put(
                        "options",
                        options.stream().map(option -> text(option, language)).toList());
            }
        }
        inject.repeat().ifPresent(repeat -> table.put("repeat", repeat(repeat)));
        inject.expect().ifPresent(expected -> table.put("expect", expected(expected, language)));
        notes.objective().ifPresent(objective -> table.put("objective", objective.value()));
        if (notes.status() == Inject.Status.DRAFT) {
            table.put("status", "draft");
        }
        put(table, "responsible", notes.responsible());
        put(table, "description", notes.description());
        put(table, "notes", notes.notes());
        return table;
    }

    private static void put(Map<String, Object> table, Inject.Post post, String language) {
        table.put(
                "from",
                switch (post.from()) {
                    case Source.Named(var account) -> account.value();
                    case Source.AnyOf(var community) -> "~" + community;
                });
        post.to().ifPresent(to -> table.put("to", to.value()));
        table.put("channel", post.channel().key());
        table.put("text", text(post.text(), language));
        post.replyTo().ifPresent(id -> table.put("reply-to", id.value()));
        post.media().ifPresent(media -> {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("image", media.image());
            media.alt().ifPresent(alt -> fields.put("alt", text(alt, language)));
            table.put("media", fields);
        });
        put(table, "spot", post.spot());
        post.rumour().ifPresent(rumour -> table.put("rumour", rumour.value()));
        if (!post.gives().isEmpty()) {
            table.put("gives", post.gives().stream().map(FactId::value).toList());
        }
    }

    private static Map<String, Object> flood(Inject.Flood flood) {
        var table = new LinkedHashMap<String, Object>();
        table.put("topic", flood.topic());
        table.put("peak", ValueText.number(flood.peakPerMinute()) + "/min");
        table.put("rise", ValueText.write(flood.rise()));
        table.put("fall", ValueText.write(flood.fall()));
        table.put("mood", flood.mood());
        table.put("questions", new BigDecimal(ValueText.number(flood.questions())));
        return table;
    }

    private static Map<String, Object> repeat(Inject.Repeat repeat) {
        var table = new LinkedHashMap<String, Object>();
        table.put("every", ValueText.write(repeat.every()));
        table.put("times", repeat.times());
        repeat.until().ifPresent(until -> table.put("until", Conditions.write(until)));
        return table;
    }

    private static Map<String, Object> expected(Inject.Expected expected, String language) {
        var table = new LinkedHashMap<String, Object>();
        expected.replyWithin().ifPresent(within -> table.put("reply-within", ValueText.write(within)));
        expected.purpose().ifPresent(purpose -> table.put("purpose", purpose.key()));
        expected.objective().ifPresent(objective -> table.put("objective", objective.value()));
        expected.note().ifPresent(note -> table.put("note", text(note, language)));
        return table;
    }

    private static Object text(LocalText text, String language) {
        var languages = text.byLanguage();
        return languages.size() == 1 && languages.containsKey(language)
                ? List.copyOf(languages.values()).getFirst()
                : new LinkedHashMap<>(languages);
    }

    private static void put(Map<String, Object> table, String key, Optional<String> value) {
        value.ifPresent(text -> table.put(key, text));
    }
}
