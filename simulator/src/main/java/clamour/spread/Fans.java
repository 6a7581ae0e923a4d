package clamour.spread;

import java.util.Arrays;

/// Posts that wait for their fan-out, and who finds them without following their posters: columns, no object a post.
final class Fans {

    private int size;
    private int[] posters = new int[64];
    private int[] messages = new int[64];
    private long[] keys = new long[64];
    private double[] saliences = new double[64];
    private Delays[] delays = new Delays[64];
    private int[] delayShares = new int[64];
    private boolean[] marked = new boolean[64];

    private int finds;
    private int[] finders = new int[64];
    private int[] found = new int[64];
    private int[] foundAt = new int[64];

    /// @return its number among them
    int add(int poster, int message, long key, double salience, Delays delay, int delayShare) {
        if (size == posters.length) {
            grow(size * 2);
        }
        posters[size] = poster;
        messages[size] = message;
        keys[size] = key;
        saliences[size] = salience;
        delays[size] = delay;
        delayShares[size] = delayShare;
        marked[size] = false;
        return size++;
    }

    void mark(int i) {
        marked[i] = true;
    }

    private void grow(int length) {
        posters = Arrays.copyOf(posters, length);
        messages = Arrays.copyOf(messages, length);
        keys = Arrays.copyOf(keys, length);
        saliences = Arrays.copyOf(saliences, length);
        delays = Arrays.copyOf(delays, length);
        delayShares = Arrays.copyOf(delayShares, length);
        marked = Arrays.copyOf(marked, length);
    }

    /// Somebody finds the `i`-th post at a tick.
    void find(int finder, int i, int tick) {
        if (finds == finders.length) {
            finders = Arrays.copyOf(finders, finds * 2);
            found = Arrays.copyOf(found, finds * 2);
            foundAt = Arrays.copyOf(foundAt, finds * 2);
        }
        finders[finds] = finder;
        found[finds] = i;
        foundAt[finds++] = tick;
    }

    /// Takes over what another one holds, while this holds nothing.
    void addAll(Fans other) {
        for (int i = 0; i < other.size; i++) {
            int added = add(
                    other.posters[i],
                    other.messages[i],
                    other.keys[i],
                    other.saliences[i],
                    other.delays[i],
                    other.delayShares[i]);
            marked[added] = other.marked[i];
        }
        for (int f = 0; f < other.finds; f++) {
            find(other.finders[f], other.found[f], other.foundAt[f]);
        }
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        finds = 0;
    }

    int finds() {
        return finds;
    }

    int finder(int f) {
        return finders[f];
    }

    /// The post that is found.
    int found(int f) {
        return found[f];
    }

    int foundAt(int f) {
        return foundAt[f];
    }

    int poster(int i) {
        return posters[i];
    }

    int message(int i) {
        return messages[i];
    }

    long key(int i) {
        return keys[i];
    }

    double salience(int i) {
        return saliences[i];
    }

    Delays delays(int i) {
        return delays[i];
    }

    int delayShare(int i) {
        return delayShares[i];
    }

    boolean isMarked(int i) {
        return marked[i];
    }
}
