package clamour.reaction;

import clamour.exercise.Frame;
import clamour.exercise.PostId;
import clamour.spread.Keys;
import clamour.spread.StateHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Counters of the posts that people at the screens can see: official and scripted posts by message, posts of the crowd
/// that surfaced by
/// (message, poster). Columns; a filter of 2^18 bits keeps the events of all other posts from looking further.
///
/// Of the crowd's posts the newest [#MOST_HOT] are counted on; older ones keep what was last told.
final class Tallies {

    static final int MOST_HOT = 1 << 14;

    private static final int FILTER_BITS = 18;
    static final int NONE = -1;

    private int size;
    private long[] posts = new long[64];
    private int[] seen = new int[64];
    private int[] reposts = new int[64];
    private int[] replies = new int[64];
    private int[] likes = new int[64];
    private boolean[] changed = new boolean[64];
    private int[] changes = new int[64];
    private int changeCount;
    private int[] byMessage = new int[0];
    private final long[] filter = new long[1 << (FILTER_BITS - 6)];
    private final long[] hotKeys = new long[MOST_HOT * 2];
    private final int[] hotSlots = new int[MOST_HOT * 2];
    private final long[] order = new long[MOST_HOT];
    private final int[] orderSlots = new int[MOST_HOT];
    private int hot;

    Tallies copy() {
        var copy = new Tallies();
        copy.size = size;
        copy.posts = posts.clone();
        copy.seen = seen.clone();
        copy.reposts = reposts.clone();
        copy.replies = replies.clone();
        copy.likes = likes.clone();
        copy.changed = changed.clone();
        copy.changes = changes.clone();
        copy.changeCount = changeCount;
        copy.byMessage = byMessage.clone();
        System.arraycopy(filter, 0, copy.filter, 0, filter.length);
        System.arraycopy(hotKeys, 0, copy.hotKeys, 0, hotKeys.length);
        System.arraycopy(hotSlots, 0, copy.hotSlots, 0, hotSlots.length);
        System.arraycopy(order, 0, copy.order, 0, hot);
        System.arraycopy(orderSlots, 0, copy.orderSlots, 0, hot);
        copy.hot = hot;
        return copy;
    }

    private int slot(long post) {
        if (size == posts.length) {
            int length = size * 2;
            posts = Arrays.copyOf(posts, length);
            seen = Arrays.copyOf(seen, length);
            reposts = Arrays.copyOf(reposts, length);
            replies = Arrays.copyOf(replies, length);
            likes = Arrays.copyOf(likes, length);
            changed = Arrays.copyOf(changed, length);
            changes = Arrays.copyOf(changes, length);
        }
        posts[size] = post;
        return size++;
    }

    /// Counts whoever sees the message, from whomever they have it.
    void follow(int message, PostId post) {
        if (message >= byMessage.length) {
            int from = byMessage.length;
            byMessage = Arrays.copyOf(byMessage, Math.max(message + 1, from * 2));
            Arrays.fill(byMessage, from, byMessage.length, NONE);
        }
        byMessage[message] = slot(post.value());
    }

    /// Counts who sees the message from this poster.
    void follow(int message, int poster, long post) {
        if (hot == MOST_HOT) {
            forgetOlderHalf();
        }
        long key = key(message, poster);
        int slot = slot(post);
        order[hot] = key;
        orderSlots[hot++] = slot;
        put(key, slot);
    }

    private static long key(int message, int poster) {
        return (((long) message << 24) | poster) + 1;
    }

    private void put(long key, int slot) {
        long hash = Keys.mix(key);
        filter[(int) (hash >>> 6) & (filter.length - 1)] |= 1L << hash;
        int at = (int) (hash >>> 32) & (hotKeys.length - 1);
        while (hotKeys[at] != 0 && hotKeys[at] != key) {
            at = (at + 1) & (hotKeys.length - 1);
        }
        hotKeys[at] = key;
        hotSlots[at] = slot;
    }

    private void forgetOlderHalf() {
        int half = MOST_HOT / 2;
        System.arraycopy(order, half, order, 0, half);
        System.arraycopy(orderSlots, half, orderSlots, 0, half);
        hot = half;
        Arrays.fill(hotKeys, 0);
        Arrays.fill(filter, 0);
        for (int i = 0; i < hot; i++) {
            put(order[i], orderSlots[i]);
        }
    }

    /// Whether all who see a message are counted, from whomever they have it.
    boolean follows(int message) {
        return message < byMessage.length && byMessage[message] >= 0;
    }

    /// The counters of what somebody sees, or [#NONE].
    int find(int message, int poster) {
        if (follows(message)) {
            return byMessage[message];
        }
        long key = key(message, poster);
        long hash = Keys.mix(key);
        if ((filter[(int) (hash >>> 6) & (filter.length - 1)] & (1L << hash)) == 0) {
            return NONE;
        }
        int at = (int) (hash >>> 32) & (hotKeys.length - 1);
        while (hotKeys[at] != 0) {
            if (hotKeys[at] == key) {
                return hotSlots[at];
            }
            at = (at + 1) & (hotKeys.length - 1);
        }
        return NONE;
    }

    void countSeen(int slot) {
        seen[slot]++;
        change(slot);
    }

    void countRepost(int slot) {
        reposts[slot]++;
        change(slot);
    }

    void countReply(int slot) {
        replies[slot]++;
        change(slot);
    }

    void countLike(int slot) {
        likes[slot]++;
        change(slot);
    }

    private void change(int slot) {
        if (!changed[slot]) {
            changed[slot] = true;
            changes[changeCount++] = slot;
        }
    }

    PostId post(int slot) {
        return new PostId(posts[slot]);
    }

    /// What has changed since last asked, oldest post first.
    List<Frame.Tally> take() {
        Arrays.sort(changes, 0, changeCount);
        var result = new ArrayList<Frame.Tally>(changeCount);
        for (int i = 0; i < changeCount; i++) {
            int slot = changes[i];
            changed[slot] = false;
            result.add(new Frame.Tally(post(slot), seen[slot], reposts[slot], replies[slot], likes[slot]));
        }
        changeCount = 0;
        return result;
    }

    void hashInto(StateHash hash) {
        hash.add(posts, size)
                .add(seen, size)
                .add(reposts, size)
                .add(replies, size)
                .add(likes, size);
    }
}
