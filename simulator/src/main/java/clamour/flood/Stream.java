package clamour.flood;

import clamour.content.text.Mood;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.spread.Delays;
import clamour.spread.Keys;
import clamour.spread.Tables;

/// One flood on one topic, from the tick it started. Immutable.
///
/// The scripted curve rises in a straight line to the peak within `rise` and falls exponentially to a twentieth within
/// `fall`. Each post
/// has [#OFFSPRING] posts as offspring in the mean, after delays of SEISMIC's kernel, so the immigrants are the
/// solution of
/// `immigrants = curve - OFFSPRING * (kernel * curve)`, computed once in steps of at least ten seconds and never below
/// zero.
public final class Stream {

    /// Mean offspring of a post; a cluster has `1 / (1 - OFFSPRING)` posts.
    public static final double OFFSPRING = 0.3;

    private static final int SHORTEST_STEP_SECONDS = 10;
    private static final int MOST_STEPS = 600;
    private static final double HALVINGS_IN_FALL = 4.32;
    private static final double LASTS_FALLS = 1.5;

    private final InjectId inject;
    private final String topic;
    private final Mood mood;
    private final double questions;
    private final int start;
    private final long key;
    private final int stepSeconds;
    private final float[] immigrantsPerSecond;

    private Stream(InjectId inject, Inject.Flood flood, int start, long key) {
        this.inject = inject;
        this.topic = flood.topic();
        this.mood = Mood.ofKey(flood.mood()).orElse(Mood.CALM);
        this.questions = flood.questions();
        this.start = start;
        this.key = key;
        double rise = Math.max(1, flood.rise().toSeconds());
        double fall = Math.max(1, flood.fall().toSeconds());
        double lasts = rise + fall * LASTS_FALLS;
        stepSeconds = (int) Math.max(SHORTEST_STEP_SECONDS, Math.ceil(lasts / MOST_STEPS));
        var curve = new double[(int) Math.ceil(lasts / stepSeconds)];
        for (int i = 0; i < curve.length; i++) {
            double at = (i + 0.5) * stepSeconds;
            double height = at < rise ? at / rise : Tables.halved((at - rise) / fall * HALVINGS_IN_FALL);
            curve[i] = flood.peakPerMinute() / 60 * height;
        }
        immigrantsPerSecond = immigrants(curve, stepSeconds);
    }

    /// @param start the tick it starts at
    /// @param key of its draws
    public static Stream of(InjectId inject, Inject.Flood flood, int start, long key) {
        return new Stream(inject, flood, start, key);
    }

    private static float[] immigrants(double[] curve, int stepSeconds) {
        var kernel = new double[curve.length];
        double before = 0;
        for (int i = 0; i < kernel.length; i++) {
            double within = Delays.seismic().shareWithin((i + 1) * stepSeconds);
            kernel[i] = within - before;
            before = within;
        }
        var result = new float[curve.length];
        for (int i = 0; i < curve.length; i++) {
            double offspring = 0;
            for (int j = 0; j <= i; j++) {
                offspring += kernel[i - j] * curve[j];
            }
            result[i] = (float) Math.max(0, curve[i] - OFFSPRING * offspring);
        }
        return result;
    }

    /// Immigrants to be expected in the second before a tick.
    public double immigrants(int tick) {
        int step = (tick - start - 1) / stepSeconds;
        return tick <= start || step >= immigrantsPerSecond.length ? 0 : immigrantsPerSecond[step];
    }

    /// How many immigrants post in the second before a tick.
    ///
    /// @param percent of what is scripted
    public int arrivals(int tick, int percent) {
        double mean = immigrants(tick) * percent / 100;
        return mean > 0 ? Tables.poisson(Keys.draw(key, tick), mean) : 0;
    }

    /// A draw for the `i`-th immigrant of a tick.
    public long arrival(int tick, int i) {
        return Keys.draw(Keys.draw(key, tick), -1L - i);
    }

    /// Behind the last immigrant.
    public boolean isOver(int tick) {
        return tick - start > stepSeconds * immigrantsPerSecond.length;
    }

    public InjectId inject() {
        return inject;
    }

    public String topic() {
        return topic;
    }

    public Mood mood() {
        return mood;
    }

    /// Share of posts that ask, 0 to 1.
    public double questions() {
        return questions;
    }
}
