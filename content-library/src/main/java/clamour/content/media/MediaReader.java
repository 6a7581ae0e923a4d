package clamour.content.media;

import clamour.content.media.Media.Kind;
import clamour.content.media.Media.Spot;
import clamour.content.pack.DataNode;
import clamour.content.pack.PackFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads `media/media.yaml`; each picture lies beside it as `ID.svg` and must be harmless.
public final class MediaReader {

    private static final Pattern HARMFUL = Pattern.compile(
            "<script|<foreignobject|<iframe|<image|<use|<animate|<set\\b|<style|<!doctype|<!entity|<\\?xml-stylesheet|\\bon[a-z]+\\s*=|href\\s*=|url\\(\\s*['\"]?(?!#)|javascript:|data:",
            Pattern.CASE_INSENSITIVE);

    private MediaReader() {}

    public static Map<String, Media> read(PackFiles files) {
        var result = new LinkedHashMap<String, Media>();
        if (!files.has("media/media.yaml")) {
            return result;
        }
        DataNode root = files.yaml("media/media.yaml");
        root.only("source", "licence", "media");
        for (DataNode node : root.at("media").items()) {
            Media media = media(node, files);
            if (result.put(media.id(), media) != null) {
                throw node.problem("duplicate-id", "The picture “%s” is there twice.".formatted(media.id()), null);
            }
        }
        return result;
    }

    /// Whether a picture has a script, a reference outside itself, an event attribute or anything else that acts.
    public static boolean isHarmless(String svg) {
        return svg.contains("<svg") && !HARMFUL.matcher(svg).find();
    }

    private static Media media(DataNode node, PackFiles files) {
        node.only("id", "kind", "alt", "spots");
        String id = node.text("id");
        String source = "media/" + id + ".svg";
        if (!files.has(source)) {
            throw node.problem("missing-file", "The file “%s” is missing.".formatted(source), null);
        }
        return new Media(id, kind(node.at("kind")), texts(node.at("alt")), spots(node), source, files);
    }

    private static Kind kind(DataNode node) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(node.text())) {
                return kind;
            }
        }
        throw node.problem(
                "unknown-kind",
                "“%s” is no kind of picture.".formatted(node.text()),
                "Known are: image, map, video-still, document.");
    }

    private static Map<String, String> texts(DataNode node) {
        var result = new LinkedHashMap<String, String>();
        node.entries().forEach((language, text) -> result.put(language, text.text()));
        return result;
    }

    private static List<Spot> spots(DataNode node) {
        var result = new ArrayList<Spot>();
        node.find("spots")
                .ifPresent(spots -> spots.entries().forEach((id, spot) -> {
                    spot.only("x", "y", "label");
                    result.add(new Spot(id, spot.share("x", 0), spot.share("y", 0), texts(spot.at("label"))));
                }));
        return result;
    }
}
