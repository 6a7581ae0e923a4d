package clamour.flood;

import clamour.content.text.Mood;
import clamour.population.WakingHours;
import clamour.spread.Keys;
import clamour.spread.Tables;

/// Everyday talk that has nothing to do with the crisis. It changes nobody's mind, so it does not fan out; it fills the
/// feed and the volume.
public final class Chatter {

    public static final String TOPIC = "everyday";

    /// Posts an account writes a day about its town at the busiest hours' pace.
    private static final double POSTS_PER_ACCOUNT_AND_DAY = 0.4;

    /// A larger public talks about more than its town.
    private static final double MOST_PER_SECOND = 1;

    private static final Mood[] MOODS = {
        Mood.CALM,
        Mood.CALM,
        Mood.CALM,
        Mood.BORED,
        Mood.BORED,
        Mood.HOPEFUL,
        Mood.HOPEFUL,
        Mood.CURIOUS,
        Mood.CURIOUS,
        Mood.GRATEFUL,
        Mood.MOCKING,
        Mood.ANGRY,
        Mood.SAD
    };

    private final double perSecond;
    private final WakingHours wakingHours;
    private final long key;

    public Chatter(int accounts, WakingHours wakingHours, long key) {
        perSecond = Math.min(MOST_PER_SECOND, accounts * POSTS_PER_ACCOUNT_AND_DAY / 86_400);
        this.wakingHours = wakingHours;
        this.key = key;
    }

    /// How many post in the second before a tick.
    public int arrivals(int tick, int percent) {
        return Tables.poisson(Keys.draw(key, tick), perSecond * wakingHours.share(tick) * percent / 100);
    }

    /// A draw for the `i`-th of a tick.
    public long arrival(int tick, int i) {
        return Keys.draw(Keys.draw(key, tick), -1L - i);
    }

    public static Mood mood(long draw) {
        return MOODS[Keys.below(draw, MOODS.length)];
    }
}
