package clamour.spread;

import java.util.Arrays;

/// Posts that wait for their fan-out: columns, no object a post.
final class Fans {

    private int size;
    private int[] posters = new int[64];
    private int[] messages = new int[64];
    private long[] keys = new long[64];
    private double[] saliences = new double[64];
    private Delays[] delays = new Delays[64];
    private int[] delayShares = new int[64];
    private boolean[] marked = new boolean[64];

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

    /// Adds the `i`-th of another one's.
    void addFrom(Fans other, int i) {
        int added = add(
                other.posters[i],
                other.messages[i],
                other.keys[i],
                other.saliences[i],
                other.delays[i],
                other.delayShares[i]);
        marked[added] = other.marked[i];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
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
