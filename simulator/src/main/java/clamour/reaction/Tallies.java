package clamour.reaction;

import clamour.exercise.Frame;
import clamour.exercise.PostId;
import clamour.spread.Keys;
import clamour.spread.StateHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Counters of the posts that people at the screens can see: official and scripted posts by message, posts of the crowd
/// that surfaced by (message, poster). Asked for marked posts only, see [clamour.spread.Loop#seesMarked].
///
/// Layout: `counts[4 * slot]` is how many have seen a post, behind it reposts, replies and likes, so that a sight costs
/// one line here. `hot` finds the slot of a crowd's post, by open addressing, in one line more: message (15 bits),
/// poster (24), slot + 1 (25) in a `long`, 0 where there is none.
///
/// Of the crowd's posts the newest [#MOST_HOT] are counted on; older ones keep what was last told.
final class Tallies {

    static final int MOST_HOT = 1 << 14;
    static final int NONE = -1;

    private static final int SLOT_BITS = 25;
    private static final int SLOT = (1 << SLOT_BITS) - 1;

    private static final int EACH = 4;
    private static final int SEEN = 0;
    private static final int REPOSTS = 1;
    private static final int REPLIES = 2;
    private static final int LIKES = 3;

    private int size;
    private long[] posts = new long[64];
    private int[] counts = new int[EACH * 64];
    private boolean[] changed = new boolean[64];
    private int[] changes = new int[64];
    private int changeCount;
    private int[] byMessage = new int[0];
    private final long[] hot = new long[MOST_HOT * 2];
    /// The entries of `hot`, oldest first.
    private final long[] order = new long[MOST_HOT];

    private int hotCount;

    Tallies copy() {
        var copy = new Tallies();
        copy.size = size;
        copy.posts = posts.clone();
        copy.counts = counts.clone();
        copy.changed = changed.clone();
        copy.changes = changes.clone();
        copy.changeCount = changeCount;
        copy.byMessage = byMessage.clone();
        System.arraycopy(hot, 0, copy.hot, 0, hot.length);
        System.arraycopy(order, 0, copy.order, 0, hotCount);
        copy.hotCount = hotCount;
        return copy;
    }

    private int slot(long post) {
        if (size == posts.length) {
            int length = size * 2;
            posts = Arrays.copyOf(posts, length);
            counts = Arrays.copyOf(counts, EACH * length);
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
        if (hotCount == MOST_HOT) {
            forgetOlderHalf();
        }
        long entry = (key(message, poster) << SLOT_BITS) | (slot(post) + 1);
        order[hotCount++] = entry;
        put(entry);
    }

    private static long key(int message, int poster) {
        return ((long) message << 24) | poster;
    }

    private static int place(long key) {
        return (int) (Keys.mix(key) >>> 32) & (2 * MOST_HOT - 1);
    }

    /// A newer entry takes the place of an older one of the same post.
    private void put(long entry) {
        long key = entry >>> SLOT_BITS;
        int at = place(key);
        while (hot[at] != 0 && hot[at] >>> SLOT_BITS != key) {
            at = (at + 1) & (hot.length - 1);
        }
        hot[at] = entry;
    }

    private void forgetOlderHalf() {
        hotCount = MOST_HOT / 2;
        System.arraycopy(order, hotCount, order, 0, hotCount);
        Arrays.fill(hot, 0);
        for (int i = 0; i < hotCount; i++) {
            put(order[i]);
        }
    }

    /// Whether all who see a message are counted, from whomever they have it.
    boolean follows(int message) {
        return message < byMessage.length && byMessage[message] >= 0;
    }

    /// Reads what a sight will ask for, so that it is at hand then.
    int touch(int message, int poster) {
        return (int) hot[place(key(message, poster))];
    }

    /// The counters of what somebody sees, or [#NONE].
    int find(int message, int poster) {
        if (follows(message)) {
            return byMessage[message];
        }
        long key = key(message, poster);
        for (int at = place(key); hot[at] != 0; at = (at + 1) & (hot.length - 1)) {
            if (hot[at] >>> SLOT_BITS == key) {
                return ((int) hot[at] & SLOT) - 1;
            }
        }
        return NONE;
    }

    void countSeen(int slot) {
        count(slot, SEEN);
    }

    void countRepost(int slot) {
        count(slot, REPOSTS);
    }

    void countReply(int slot) {
        count(slot, REPLIES);
    }

    void countLike(int slot) {
        count(slot, LIKES);
    }

    private void count(int slot, int what) {
        counts[EACH * slot + what]++;
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
            int at = EACH * slot;
            result.add(new Frame.Tally(
                    post(slot), counts[at + SEEN], counts[at + REPOSTS], counts[at + REPLIES], counts[at + LIKES]));
        }
        changeCount = 0;
        return result;
    }

    void hashInto(StateHash hash) {
        hash.add(posts, size).add(counts, EACH * size);
    }
}
