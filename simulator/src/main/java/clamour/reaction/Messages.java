package clamour.reaction;

import clamour.content.text.Stance;
import clamour.spread.Loop;
import clamour.spread.StateHash;
import java.util.Arrays;

/// What can be seen and passed on, in columns: a rumour's claim in each stance, a flood's topic, a scripted post, an
/// official message, what
/// is said about one. An event names a message by its number here; draws use its key, which is the same in every run
/// that contains it.
final class Messages {

    enum Kind {
        /// A claim; `about` is the rumour, `stance` how the post stands to it.
        RUMOUR,
        /// The crowd on a topic; `about` is the stream.
        FLOOD,
        /// A post of the scenario or the white cell; `about` is the rumour it carries, or -1.
        SCRIPTED,
        /// A message of the authorities; `about` is its number among them.
        OFFICIAL,
        /// What people say about an official message that speaks well of it; `about` as above.
        PRAISE,
        /// The same, badly.
        BLAME
    }

    static final int NOTHING = -1;

    static final int SUPPORT = 0;
    static final int DENY = 1;
    static final int QUERY = 2;
    static final int STANCES = 4;

    private int size;
    private Kind[] kinds = new Kind[64];
    private byte[] stances = new byte[64];
    private int[] about = new int[64];
    private long[] keys = new long[64];
    private int[] postedAt = new int[64];
    private boolean[] withdrawn = new boolean[64];

    Messages() {}

    private Messages(Messages other) {
        size = other.size;
        kinds = other.kinds.clone();
        stances = other.stances.clone();
        about = other.about.clone();
        keys = other.keys.clone();
        postedAt = other.postedAt.clone();
        withdrawn = other.withdrawn.clone();
    }

    Messages copy() {
        return new Messages(this);
    }

    /// Stances are numbered so that arrays can be indexed by them.
    static int number(Stance stance) {
        return switch (stance) {
            case SUPPORT -> SUPPORT;
            case DENY -> DENY;
            case QUERY -> QUERY;
            case COMMENT -> 3;
        };
    }

    boolean isFull() {
        return size == Loop.MOST_MESSAGES;
    }

    int add(Kind kind, int aboutNumber, int stance, long key, int at) {
        if (isFull()) {
            throw new IllegalStateException(
                    "an exercise has at most %d different messages".formatted(Loop.MOST_MESSAGES));
        }
        if (size == kinds.length) {
            grow(size * 2);
        }
        kinds[size] = kind;
        stances[size] = (byte) stance;
        about[size] = aboutNumber;
        keys[size] = key;
        postedAt[size] = at;
        return size++;
    }

    private void grow(int length) {
        kinds = Arrays.copyOf(kinds, length);
        stances = Arrays.copyOf(stances, length);
        about = Arrays.copyOf(about, length);
        keys = Arrays.copyOf(keys, length);
        postedAt = Arrays.copyOf(postedAt, length);
        withdrawn = Arrays.copyOf(withdrawn, length);
    }

    int size() {
        return size;
    }

    Kind kind(int message) {
        return kinds[message];
    }

    int about(int message) {
        return about[message];
    }

    /// Number of a stance, see [#number].
    int stance(int message) {
        return stances[message];
    }

    long key(int message) {
        return keys[message];
    }

    int postedAt(int message) {
        return postedAt[message];
    }

    boolean withdrawn(int message) {
        return withdrawn[message];
    }

    void withdraw(int message) {
        withdrawn[message] = true;
    }

    void hashInto(StateHash hash) {
        hash.add(stances, size).add(about, size).add(keys, size).add(postedAt, size);
        for (int i = 0; i < size; i++) {
            hash.add(kinds[i].name()).add(withdrawn[i]);
        }
    }
}
