package clamour.content;

import clamour.content.pack.DataNode;
import clamour.content.pack.PackFiles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Reads `themes.yaml` and `LANGUAGE/templates.yaml`.
final class TemplateReader {

    static final List<String> PURPOSES =
            List.of("holding", "warning", "update", "correction", "appeal", "answer", "condolence", "close");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z-]*)}");

    private TemplateReader() {}

    static List<Theme> themes(PackFiles files) {
        DataNode root = files.yaml("themes.yaml");
        root.only("source", "licence", "themes");
        var result = new ArrayList<Theme>();
        for (DataNode node : root.at("themes").items()) {
            node.only("id", "label", "is");
            result.add(new Theme(node.text("id"), node.text("label"), node.text("is")));
        }
        return List.copyOf(result);
    }

    static List<HoldingTemplate> templates(PackFiles files, String language) {
        DataNode root = files.yaml(language + "/templates.yaml");
        root.only("source", "licence", "templates");
        var result = new ArrayList<HoldingTemplate>();
        for (DataNode node : root.at("templates").items()) {
            result.add(template(node));
        }
        return List.copyOf(result);
    }

    private static HoldingTemplate template(DataNode node) {
        node.only("id", "purpose", "title", "text");
        String purpose = node.text("purpose");
        if (!PURPOSES.contains(purpose)) {
            String known = "Known are: %s.".formatted(String.join(", ", PURPOSES));
            throw node.at("purpose").problem("unknown-purpose", "“%s” is no purpose.".formatted(purpose), known);
        }
        String text = node.text("text");
        var placeholders = new LinkedHashSet<String>();
        var matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            placeholders.add(matcher.group(1));
        }
        return new HoldingTemplate(node.text("id"), purpose, node.text("title"), text, List.copyOf(placeholders));
    }
}
