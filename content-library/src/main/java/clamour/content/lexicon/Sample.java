package clamour.content.lexicon;

import clamour.content.pack.DataNode;
import clamour.content.pack.PackFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Sentences of a language that the pack has anyway: examples of its rules, reasons and advice, checklists,
/// what the crowd says, and templates with their blanks as words. From these [WordOrder] learns what order of words is
/// usual; so new phrases of the crowd may move a score a little.
final class Sample {

    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");
    private static final Pattern BRACES = Pattern.compile("[{}]");
    private static final String ENGLISH = "en";

    private Sample() {}

    static List<String> sentences(PackFiles files, String language, List<Rule> rules) {
        var sentences = new ArrayList<String>();
        for (var rule : rules) {
            rule.examples()
                    .bad()
                    .forEach(text -> sentences.add(BRACKETS.matcher(text).replaceAll("")));
            sentences.addAll(rule.examples().good());
            if (language.equals(ENGLISH)) {
                sentences.add(rule.reason());
                sentences.add(rule.advice());
            }
        }
        judging(files, language + "/judging.yaml", sentences);
        texts(files, language + "/templates.yaml", "templates", "text", sentences);
        checklists(files, language + "/checklists.yaml", sentences);
        for (var path : files.paths(language + "/text/", ".yaml")) {
            for (var block :
                    files.yaml(path).find("blocks").map(DataNode::items).orElse(List.of())) {
                block.find("say").ifPresent(said -> said.text().lines().forEach(line -> sentences.add(spoken(line))));
            }
        }
        return sentences;
    }

    private static void judging(PackFiles files, String path, List<String> sentences) {
        if (files.paths(path, "").isEmpty()) {
            return;
        }
        var judging = files.yaml(path);
        judging.find("rules")
                .map(DataNode::entries)
                .ifPresent(rules -> rules.forEach((id, said) -> sentences.addAll(said.texts())));
        judging.find("say")
                .map(DataNode::entries)
                .ifPresent(said -> said.forEach((key, text) -> sentences.add(plain(text.text()))));
    }

    private static void checklists(PackFiles files, String path, List<String> sentences) {
        if (!files.paths(path, "").isEmpty()) {
            for (var checklist : files.yaml(path).at("checklists").items()) {
                checklist.at("items").items().forEach(item -> sentences.add(plain(item.text("do"))));
            }
        }
    }

    private static void texts(PackFiles files, String path, String list, String key, List<String> sentences) {
        if (!files.paths(path, "").isEmpty()) {
            files.yaml(path).at(list).items().forEach(item -> sentences.add(plain(item.text(key))));
        }
    }

    /// One way of saying a line: the first of each choice, blanks as words.
    private static String spoken(String line) {
        var said = new StringBuilder();
        int depth = 0;
        boolean first = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '(' -> {
                    depth++;
                    first = true;
                }
                case ')' -> {
                    depth = Math.max(0, depth - 1);
                    first = depth == 0;
                }
                case '|' -> first = false;
                case '<', '>', '{', '}' -> {}
                default -> {
                    if (depth == 0 || first) {
                        said.append(c);
                    }
                }
            }
        }
        return said.toString();
    }

    private static String plain(String text) {
        return BRACES.matcher(text).replaceAll("");
    }
}
