package clamour.spread;

import java.util.Arrays;

/// A hoax and its debunking with complete mixing (Tambuscio, Ruffo, Flammini, Menczer 2015): everybody is
/// susceptible, a believer or a fact-checker, and sees one post a step, of somebody who speaks: a believer with weight
/// `1 + a`, a fact-checker with weight `1 - a`. A susceptible account takes on with chance beta what it sees. A
/// believer verifies, which makes a fact-checker of it, *or* forgets in a step; a fact-checker forgets.
///
/// Close to a public of fact-checkers alone, a believer wins `p_forget * (1 + a) / (1 - a)` others in a step and is
/// lost with `p_verify + p_forget`: the hoax dies iff `p_verify >= p_forget * 2a / (1 - a)`, whatever beta is.
///
/// All change at once: the posters of a step are those who spoke when it began. On a graph without edges: sights are
/// scheduled. State: a byte an account, and an `int` for a list of those who speak.
public final class TambuscioRules implements Rules {

    /// @param beta chance that a susceptible account takes on what it sees
    /// @param credibility a: how much more readily the hoax is taken on than its debunking, 0 to below 1
    /// @param verify chance that a believer verifies in a step
    /// @param forget chance that a believer or a fact-checker forgets in a step; with `verify` at most 1
    public record Chances(double beta, double credibility, double verify, double forget) {

        public Chances {
            requireShare("beta", beta);
            requireShare("credibility", credibility);
            requireShare("verify", verify);
            requireShare("forget", forget);
            if (verify + forget > 1) {
                throw new IllegalArgumentException(
                        "verify and forget together must be at most 1, was %s".formatted(verify + forget));
            }
        }

        private static void requireShare(String name, double share) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("%s must be 0 to 1, was %s".formatted(name, share));
            }
        }

        /// Of verifying: the hoax dies from it on.
        public double threshold() {
            return forget * 2 * credibility / (1 - credibility);
        }
    }

    private static final byte SUSCEPTIBLE = 0;
    private static final byte BELIEVER = 1;
    private static final byte FACT_CHECKER = 2;

    private final Chances chances;
    private final long posters;
    private final long changes;
    private final byte[] states;
    /// Believers from the front, fact-checkers from the back.
    private final int[] speakers;

    private int believers;
    private int factCheckers;

    /// @param believers the first accounts
    /// @param factCheckers those behind them
    public TambuscioRules(int accounts, int believers, int factCheckers, Chances chances, long seed) {
        if (believers < 0 || factCheckers < 0 || (long) believers + factCheckers > accounts) {
            throw new IllegalArgumentException("believers and fact-checkers must be at most %d accounts, were %d and %d"
                    .formatted(accounts, believers, factCheckers));
        }
        this.chances = chances;
        posters = Keys.purpose(seed, 6);
        changes = Keys.purpose(seed, 7);
        states = new byte[accounts];
        speakers = new int[accounts];
        Arrays.fill(states, 0, believers, BELIEVER);
        Arrays.fill(states, believers, believers + factCheckers, FACT_CHECKER);
        this.believers = believers;
        this.factCheckers = factCheckers;
    }

    @Override
    public int touch(int account, int message, int poster, boolean marked) {
        return states[account];
    }

    @Override
    public void see(Loop loop, int account, int message, int poster) {
        double share = Keys.share(Keys.draw(changes, account, loop.now()));
        switch (states[account]) {
            case SUSCEPTIBLE -> {
                if (share < chances.beta) {
                    become(account, (byte) message);
                }
            }
            case BELIEVER -> {
                if (share < chances.verify) {
                    become(account, FACT_CHECKER);
                } else if (share < chances.verify + chances.forget) {
                    become(account, SUSCEPTIBLE);
                }
            }
            default -> {
                if (share < chances.forget) {
                    become(account, SUSCEPTIBLE);
                }
            }
        }
    }

    private void become(int account, byte state) {
        believers += (state == BELIEVER ? 1 : 0) - (states[account] == BELIEVER ? 1 : 0);
        factCheckers += (state == FACT_CHECKER ? 1 : 0) - (states[account] == FACT_CHECKER ? 1 : 0);
        states[account] = state;
    }

    @Override
    public void tickEnds(Loop loop) {
        scheduleSights(loop);
    }

    /// The message somebody sees is the state it speaks for.
    private void scheduleSights(Loop loop) {
        if (believers + factCheckers == 0) {
            return;
        }
        listSpeakers();
        double weight = believers * (1 + chances.credibility);
        double believing = weight / (weight + factCheckers * (1 - chances.credibility));
        for (int account = 0; account < states.length; account++) {
            long draw = Keys.draw(posters, account, loop.now());
            long which = Keys.mix(draw);
            if (Keys.share(draw) < believing) {
                loop.schedule(account, BELIEVER, speakers[Keys.below(which, believers)], 1);
            } else {
                int place = states.length - 1 - Keys.below(which, factCheckers);
                loop.schedule(account, FACT_CHECKER, speakers[place], 1);
            }
        }
    }

    private void listSpeakers() {
        int front = 0;
        int back = states.length;
        for (int account = 0; account < states.length; account++) {
            if (states[account] == BELIEVER) {
                speakers[front++] = account;
            } else if (states[account] == FACT_CHECKER) {
                speakers[--back] = account;
            }
        }
    }

    /// Runs so many steps, or until nobody speaks. Once for each of these.
    public void run(Loop loop, int steps) {
        scheduleSights(loop);
        for (int step = 0; step < steps && loop.pending() > 0; step++) {
            loop.tick(this);
        }
    }

    /// Share of all accounts that believe now.
    public double believers() {
        return (double) believers / states.length;
    }

    /// Share of all accounts that check now.
    public double factCheckers() {
        return (double) factCheckers / states.length;
    }
}
