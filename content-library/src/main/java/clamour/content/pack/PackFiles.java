package clamour.content.pack;

import java.util.List;

/// The files of one content pack, wherever they lie. Paths are relative to the pack, with `/`, sorted.
public sealed interface PackFiles permits ShippedFiles, MemoryFiles {

    /// Most bytes that one file may have.
    int LARGEST_FILE = 1 << 20;

    List<String> paths();

    /// The bytes of a file that [#paths()] names.
    byte[] read(String path);

    /// Files whose path starts with `prefix` and ends with `suffix`, sorted.
    default List<String> paths(String prefix, String suffix) {
        return paths().stream()
                .filter(path -> path.startsWith(prefix) && path.endsWith(suffix))
                .toList();
    }

    default boolean has(String path) {
        return paths().contains(path);
    }

    /// A YAML file of this pack.
    default DataNode yaml(String path) {
        return DataNode.parse(path, read(path), this instanceof ShippedFiles);
    }
}
