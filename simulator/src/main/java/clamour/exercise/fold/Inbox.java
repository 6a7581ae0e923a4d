package clamour.exercise.fold;

import clamour.exercise.Board.InboxItem;
import clamour.exercise.EntryId;
import clamour.exercise.PostId;
import clamour.spread.StateHash;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What reaches the trainees without the public seeing it: calls, e-mail, direct messages, the control room.
final class Inbox {

    private final Map<PostId, InboxItem> items = new LinkedHashMap<>();

    Inbox copy() {
        var copy = new Inbox();
        copy.items.putAll(items);
        return copy;
    }

    void add(InboxItem item) {
        items.put(item.post(), item);
    }

    Optional<InboxItem> find(PostId post) {
        return Optional.ofNullable(items.get(post));
    }

    void answer(PostId post, EntryId message) {
        items.computeIfPresent(
                post,
                (_, item) -> new InboxItem(
                        item.inject(),
                        item.post(),
                        item.at(),
                        item.channel(),
                        item.from(),
                        item.text(),
                        Optional.of(item.answered().orElse(message))));
    }

    List<InboxItem> items() {
        return List.copyOf(items.values());
    }

    void hashInto(StateHash hash) {
        hash.add(items.size());
        items.values().forEach(item -> {
            hash.add(item.post().value());
            hash.add(item.at().seconds());
            hash.add(item.channel().key());
            hash.add(item.from());
            hash.add(item.text());
            hash.add(item.answered().map(EntryId::value).orElse(""));
        });
    }
}
