package clamour.content.checklist;

import clamour.content.checklist.Checklist.Item;
import clamour.content.pack.DataNode;
import clamour.content.pack.PackFiles;
import java.util.ArrayList;
import java.util.List;

/// Reads `LANGUAGE/checklists.yaml`.
public final class ChecklistReader {

    private ChecklistReader() {}

    /// The checklists of a language; empty where there is no such file.
    public static List<Checklist> read(PackFiles files, String language) {
        String path = language + "/checklists.yaml";
        if (!files.has(path)) {
            return List.of();
        }
        DataNode root = files.yaml(path);
        root.only("source", "licence", "checklists");
        var result = new ArrayList<Checklist>();
        for (DataNode node : root.at("checklists").items()) {
            node.only("id", "title", "items");
            var items = new ArrayList<Item>();
            for (DataNode item : node.at("items").items()) {
                item.only("do", "source");
                items.add(new Item(item.text("do"), item.text("source")));
            }
            result.add(new Checklist(node.text("id"), node.text("title"), items));
        }
        return result;
    }
}
