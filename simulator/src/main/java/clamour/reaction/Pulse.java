package clamour.reaction;

import clamour.content.text.Mood;
import clamour.spread.StateHash;

/// Volume and sentiment of the minute before: sums by second, in a ring of sixty.
final class Pulse {

    private static final int SECONDS = 60;
    private static final int STRONGEST = 3;

    private final int[] posts = new int[SECONDS];
    private final int[] sentiment = new int[SECONDS];
    private int postsOfMinute;
    private int sentimentOfMinute;
    private long all;

    Pulse copy() {
        var copy = new Pulse();
        System.arraycopy(posts, 0, copy.posts, 0, SECONDS);
        System.arraycopy(sentiment, 0, copy.sentiment, 0, SECONDS);
        copy.postsOfMinute = postsOfMinute;
        copy.sentimentOfMinute = sentimentOfMinute;
        copy.all = all;
        return copy;
    }

    /// A second begins; what is a minute old drops out.
    void moveTo(int tick) {
        int slot = Math.floorMod(tick, SECONDS);
        postsOfMinute -= posts[slot];
        sentimentOfMinute -= sentiment[slot];
        posts[slot] = 0;
        sentiment[slot] = 0;
    }

    void count(int tick, Mood mood) {
        int slot = Math.floorMod(tick, SECONDS);
        posts[slot]++;
        sentiment[slot] += mood.sentiment();
        postsOfMinute++;
        sentimentOfMinute += mood.sentiment();
        all++;
    }

    int postsPerMinute() {
        return postsOfMinute;
    }

    /// -100 to 100.
    int sentiment() {
        return postsOfMinute == 0 ? 0 : Math.round(100f * sentimentOfMinute / (STRONGEST * postsOfMinute));
    }

    long all() {
        return all;
    }

    void hashInto(StateHash hash) {
        hash.add(posts, SECONDS).add(sentiment, SECONDS).add(all);
    }
}
