package clamour.content;

import clamour.content.pack.DataNode;
import clamour.content.pack.PackFiles;
import java.util.List;

/// What a pack says about itself in `pack.yaml`.
///
/// @param id stable, kebab-case
/// @param version the pack's own, such as `1.0`
/// @param licence SPDX name
public record ContentPack(
        String id, String title, String version, List<String> languages, String licence, PackFiles files) {

    public ContentPack {
        languages = List.copyOf(languages);
    }

    public static ContentPack read(PackFiles files) {
        DataNode node = files.yaml("pack.yaml");
        node.only("id", "title", "version", "languages", "licence", "source");
        String id = node.text("id");
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw node.at("id").problem("bad-id", "“%s” is no id.".formatted(id), "Use small letters, digits and “-”.");
        }
        return new ContentPack(
                id,
                node.text("title"),
                node.text("version"),
                node.at("languages").texts(),
                node.text("licence"),
                files);
    }
}
