package clamour.reaction;

import clamour.population.Population;
import clamour.spread.Audience;
import clamour.spread.Keys;

/// Who is awake and looks at a feed: one draw an account and half hour, against the share of the public that looks at
/// that time of day. Accounts that the scenario names always do.
final class Waking implements Audience {

    private static final int SLOT_SECONDS = 30 * 60;
    private static final int ALWAYS = 1 << 16;
    /// Seconds for which the share stays the same, in bits.
    private static final int STEP_BITS = 6;

    private final int named;
    private final long root;
    /// By step, of [#ALWAYS].
    private final int[] chances;

    Waking(Population population, int horizon, long seed) {
        named = population.named();
        root = Purposes.WAKING.root(seed);
        chances = new int[(horizon >> STEP_BITS) + 1];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = (int) (population.wakingHours().share(i << STEP_BITS) * ALWAYS);
        }
    }

    @Override
    public boolean looks(int account, int tick) {
        return account < named || (Keys.draw(root, account, tick / SLOT_SECONDS) >>> 48) < chances[tick >> STEP_BITS];
    }
}
