package clamour.content.lexicon;

import clamour.content.pack.DataNode;
import clamour.content.pack.PackFiles;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a judgement says to people, in one language: reasons and advice of the rules, and the sentences around them.
/// Data,
/// `en/judging.yaml`; what a language does not say is said in English.
///
/// The language is the reader's; the rules themselves are of the language the message is in.
public final class Wording {

    private final String language;
    private final SortedMap<String, String> sentences;
    private final SortedMap<String, Said> rules;
    private final @Nullable Wording otherwise;

    /// @param advice empty for what needs none
    record Said(String reason, String advice) {}

    private Wording(
            String language,
            SortedMap<String, String> sentences,
            SortedMap<String, Said> rules,
            @Nullable Wording otherwise) {
        this.language = language;
        this.sentences = Collections.unmodifiableSortedMap(new TreeMap<>(sentences));
        this.rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        this.otherwise = otherwise;
    }

    static Wording read(PackFiles files, String language, @Nullable Wording english) {
        var node = files.yaml(language + "/judging.yaml");
        node.only("source", "licence", "say", "rules");
        var sentences = new TreeMap<String, String>();
        node.at("say").entries().forEach((key, text) -> sentences.put(key, text.text()));
        var rules = new TreeMap<String, Said>();
        node.find("rules")
                .map(DataNode::entries)
                .ifPresent(entries -> entries.forEach((id, said) -> {
                    var texts = said.texts();
                    if (texts.isEmpty() || texts.size() > 2) {
                        throw said.problem(
                                "rule-wording",
                                "“%s” should have a reason and, where it needs one, advice.".formatted(id),
                                null);
                    }
                    rules.put(id, new Said(texts.getFirst(), texts.size() > 1 ? texts.get(1) : ""));
                }));
        return new Wording(language, sentences, rules, english);
    }

    public String language() {
        return language;
    }

    /// The keys of all sentences.
    public SortedMap<String, String> sentences() {
        return sentences;
    }

    /// Whether this language itself gives the reason of a rule.
    public boolean gives(Rule rule) {
        return otherwise == null || rules.containsKey(rule.id());
    }

    public String reason(Rule rule) {
        var said = rules.get(rule.id());
        return said == null ? rule.reason() : said.reason();
    }

    public String advice(Rule rule) {
        var said = rules.get(rule.id());
        return said == null ? rule.advice() : said.advice();
    }

    /// A sentence with its blanks `{0}`, `{1}` filled in.
    public String say(String key, Object... values) {
        var text = sentences.get(key);
        if (text == null) {
            if (otherwise == null) {
                throw new IllegalArgumentException("no sentence '%s' in judging.yaml".formatted(key));
            }
            return otherwise.say(key, values);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /// Whether there is such a sentence, in this language or English.
    public boolean has(String key) {
        return sentences.containsKey(key) || (otherwise != null && otherwise.has(key));
    }
}
