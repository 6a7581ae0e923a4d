package clamour.scenario.read;

import clamour.content.Problem.Place;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where everything stands in a file, by its path in the document.
public final class Places {

    private final String file;
    private final SortedMap<String, Place> byPath;

    private Places(String file, SortedMap<String, Place> byPath) {
        this.file = file;
        this.byPath = byPath;
    }

    static Places none(String file) {
        return new Places(file, Collections.emptySortedMap());
    }

    static Places of(String file, Tree root) {
        var places = new TreeMap<String, Place>();
        gather(file, root, "", places);
        return new Places(file, places);
    }

    private static void gather(String file, Tree tree, String path, SortedMap<String, Place> places) {
        places.putIfAbsent(path, new Place(file, tree.line(), tree.column(), path));
        switch (tree) {
            case Tree.Scalar _ -> {}
            case Tree.Items items -> {
                for (int i = 0; i < items.items().size(); i++) {
                    gather(file, items.items().get(i), Tree.child(path, i), places);
                }
            }
            case Tree.Table table ->
                table.entries().forEach(entry -> gather(file, entry.value(), Tree.child(path, entry.key()), places));
        }
    }

    /// The place of that path, or of the nearest thing around it that the file has.
    public Place at(String path) {
        for (var around = path; ; around = parent(around)) {
            var place = byPath.get(around);
            if (place != null) {
                return place;
            }
            if (around.isEmpty()) {
                return new Place(file, 0, 0, path);
            }
        }
    }

    private static String parent(String path) {
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return end < 0 ? "" : path.substring(0, end);
    }
}
