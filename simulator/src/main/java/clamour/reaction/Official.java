package clamour.reaction;

import clamour.exercise.PostId;
import clamour.spread.StateHash;

/// An official message on its way through the public.
final class Official {

    final int message;
    final int account;
    final PostId post;
    final OfficialEffect effect;
    final int[] denies;
    final int[] asserts;
    /// How it is said, -1 to 1.
    final double quality;
    /// 0 to 1.
    final double timeliness;
    /// Says the opposite of what was said before.
    final boolean contradicts;
    /// Share of the public that follows the account.
    final double followed;
    /// A bit an account: who has seen it.
    private final long[] seenBy;
    private int seenCount;
    boolean pinned;

    Official(
            int message,
            int account,
            PostId post,
            OfficialEffect effect,
            int[] denies,
            int[] asserts,
            double timeliness,
            boolean contradicts,
            double followed,
            int accounts) {
        this(
                message,
                account,
                post,
                effect,
                denies,
                asserts,
                timeliness,
                contradicts,
                followed,
                new long[(accounts + 63) >> 6]);
    }

    private Official(
            int message,
            int account,
            PostId post,
            OfficialEffect effect,
            int[] denies,
            int[] asserts,
            double timeliness,
            boolean contradicts,
            double followed,
            long[] seenBy) {
        this.message = message;
        this.account = account;
        this.post = post;
        this.effect = effect;
        this.denies = denies;
        this.asserts = asserts;
        this.quality = quality(effect);
        this.timeliness = timeliness;
        this.contradicts = contradicts;
        this.followed = followed;
        this.seenBy = seenBy;
    }

    /// Tone counts more than conduct; a plain message without a fault is mildly good, a cold one nothing, a breach of
    /// conduct bad.
    private static double quality(OfficialEffect effect) {
        double tone = (effect.tone() - 50) / 50.0;
        double conduct = (effect.conduct() - 75) / 25.0;
        return Math.max(-1, Math.min(1, 0.6 * tone + 0.4 * conduct));
    }

    Official copy() {
        var copy = new Official(
                message, account, post, effect, denies, asserts, timeliness, contradicts, followed, seenBy.clone());
        copy.seenCount = seenCount;
        copy.pinned = pinned;
        return copy;
    }

    /// Marks that an account sees it.
    ///
    /// @return whether for the first time
    boolean see(int seer) {
        long bit = 1L << seer;
        boolean first = (seenBy[seer >> 6] & bit) == 0;
        seenBy[seer >> 6] |= bit;
        seenCount += first ? 1 : 0;
        return first;
    }

    /// How many have seen it.
    int seenCount() {
        return seenCount;
    }

    boolean hasSeen(int seer) {
        return (seenBy[seer >> 6] & (1L << seer)) != 0;
    }

    boolean speaksOf(int rumour) {
        return contains(denies, rumour) || contains(asserts, rumour);
    }

    static boolean contains(int[] numbers, int wanted) {
        for (int number : numbers) {
            if (number == wanted) {
                return true;
            }
        }
        return false;
    }

    void hashInto(StateHash hash) {
        hash.add(message)
                .add(account)
                .add(post.value())
                .add(quality)
                .add(timeliness)
                .add(contradicts)
                .add(pinned);
        hash.add(denies, denies.length).add(asserts, asserts.length).add(seenBy, seenBy.length);
    }
}
