package clamour.reaction;

import java.util.Arrays;

/// The best few of the posts that want to surface in a tick: by priority, then by id. Most offers are turned away
/// after one comparison, and nothing is made for them.
final class Shortlist {

    private int size;
    private int[] priorities = new int[16];
    private Feed.Candidate[] candidates = new Feed.Candidate[16];

    int size() {
        return size;
    }

    Feed.Candidate get(int i) {
        return candidates[i];
    }

    /// Whether a post would be among the best `room`.
    boolean wants(int priority, long id, int room) {
        return size < room
                || (size > 0 && room > 0 && isBefore(priority, id, priorities[size - 1], candidates[size - 1].id()));
    }

    private static boolean isBefore(int priority, long id, int otherPriority, long otherId) {
        return priority > otherPriority || (priority == otherPriority && id < otherId);
    }

    /// Whether the `i`-th goes before the `j`-th of another list, which may have ended.
    boolean isBefore(int i, Shortlist other, int j) {
        return j >= other.size
                || isBefore(priorities[i], candidates[i].id(), other.priorities[j], other.candidates[j].id());
    }

    /// Adds a post that the list [#wants]; the last one gives way where there is no room.
    void add(int priority, Feed.Candidate candidate, int room) {
        if (size == priorities.length && size < room) {
            priorities = Arrays.copyOf(priorities, size * 2);
            candidates = Arrays.copyOf(candidates, size * 2);
        }
        int at = size < room ? size++ : size - 1;
        while (at > 0 && isBefore(priority, candidate.id(), priorities[at - 1], candidates[at - 1].id())) {
            priorities[at] = priorities[at - 1];
            candidates[at] = candidates[at - 1];
            at--;
        }
        priorities[at] = priority;
        candidates[at] = candidate;
    }

    void clear() {
        size = 0;
    }

    void take(Shortlist other) {
        size = other.size;
        priorities = other.priorities.clone();
        candidates = other.candidates.clone();
    }
}
