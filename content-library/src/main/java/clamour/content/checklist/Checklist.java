package clamour.content.checklist;

import java.util.List;

/// Things to do in a kind of situation, in the order in which they are worth doing.
public record Checklist(String id, String title, List<Item> items) {

    /// @param source key of the doctrine it comes from, such as `cerc`; `house` where it is our own judgement
    public record Item(String text, String source) {}

    public Checklist {
        items = List.copyOf(items);
    }
}
