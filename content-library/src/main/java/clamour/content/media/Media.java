package clamour.content.media;

import clamour.content.pack.PackFiles;
import java.util.List;
import java.util.Map;

/// A picture of the library.
///
/// @param id stable, kebab-case
/// @param alternatives what the picture shows, in words, by language; English always there
/// @param spots named places in the picture, for maps; else empty
/// @param source path inside the pack
public record Media(
        String id, Kind kind, Map<String, String> alternatives, List<Spot> spots, String source, PackFiles files) {

    public enum Kind {
        IMAGE,
        MAP,
        VIDEO_STILL,
        DOCUMENT
    }

    /// A named place on a map.
    ///
    /// @param x share of the width from the left, 0 to 1
    /// @param y share of the height from the top, 0 to 1
    public record Spot(String id, double x, double y, Map<String, String> labels) {

        public Spot {
            labels = Map.copyOf(labels);
        }

        public String label(String language) {
            String english = labels.getOrDefault("en", id);
            return labels.getOrDefault(language, english);
        }
    }

    public Media {
        alternatives = Map.copyOf(alternatives);
        spots = List.copyOf(spots);
    }

    /// The alt text in a language, else in English.
    public String alt(String language) {
        String english = alternatives.getOrDefault("en", id);
        return alternatives.getOrDefault(language, english);
    }

    /// The picture, UTF-8.
    public byte[] svg() {
        return files.read(source);
    }
}
