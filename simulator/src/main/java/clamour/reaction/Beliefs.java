package clamour.reaction;

import clamour.content.text.Stance;
import clamour.population.Personas.Temper;
import clamour.spread.Keys;
import clamour.spread.Tables;

/// What somebody believes of a rumour, and whether they speak about it.
///
/// Evidence is in log-odds: the first assertion counts, later ones little; a denial takes `kappa * trust * tone *
/// freshness / (1 + earlier denials)` (Tambuscio 2015). Whether somebody speaks is decided by Sellke's threshold:
/// pressure gathers with every sight and they speak once it passes one exponential draw of (account, rumour), so
/// that more pressure never makes anybody speak less. No backfire: a denial never adds evidence.
final class Beliefs {

    private static final int SUPPORT = Messages.SUPPORT;
    private static final int DENY = Messages.DENY;

    /// What an argument weighs after so many denials.
    private static final double[] SHARE_AFTER = {1, 1.0 / 2, 1.0 / 3, 1.0 / 4};

    private final State state;
    private final Speech speech;
    private final Crowd crowd;
    private final Messages messages;
    private final Tallies tallies;
    private final double[] pressureOfRumour;
    private final double[] gainOfRumour;
    private final long[] rumourKeys;
    private final long threshold;
    private final long dither;
    private final long stanceRoot;
    private final long denial;

    Beliefs(State state, Speech speech) {
        this.state = state;
        this.speech = speech;
        crowd = state.crowd;
        messages = state.messages;
        tallies = state.tallies;
        var rumours = state.scenario.rumours();
        pressureOfRumour = new double[rumours.size()];
        gainOfRumour = new double[rumours.size()];
        rumourKeys = new long[rumours.size()];
        for (int r = 0; r < rumours.size(); r++) {
            var rumour = rumours.get(r);
            rumourKeys[r] = messages.key(State.rumourMessage(r, SUPPORT));
            double appeal = 0.3 + 0.7 * rumour.appeal();
            pressureOfRumour[r] = Behaviour.PRESSURE
                    * state.loudness.pressure()
                    * appeal
                    * (rumour.truth().isFalse() ? Behaviour.VERACITY : 1);
            gainOfRumour[r] = Behaviour.GAIN * (0.5 + 0.5 * rumour.appeal());
        }
        threshold = Purposes.THRESHOLD.root(state.seed);
        dither = Purposes.DITHER.root(state.seed);
        stanceRoot = Purposes.STANCE.root(state.seed);
        denial = Purposes.DENIAL.root(state.seed);
    }

    /// A post about a rumour, in one of the stances, reaches somebody.
    void meet(int account, int message, int poster, int slot) {
        take(account, message, poster, (int) (Keys.draw(dither, account, messages.key(message) + poster) >>> 48), slot);
    }

    /// The same.
    ///
    /// @param chance 16 bits of a draw for this sight, which round the pressure up or down
    void take(int account, int message, int poster, int chance, int slot) {
        int rumour = messages.about(message);
        int stance = messages.stance(message);
        int word = crowd.belief(account, rumour);
        boolean first = !Belief.aware(word);
        int denials = Belief.denials(word);
        // What the account is like with this rumour: the low 26 bits set its threshold, the others its credulity.
        long trait = Keys.draw(threshold, account, rumourKeys[rumour]);
        double change = evidence(account, rumour, stance, first, denials, trait);
        word = Belief.withAware(word);
        if (stance == DENY && denials < Belief.MOST_DENIALS) {
            word = Belief.withDenials(word, denials + 1);
        }
        double push = pressureOfRumour[rumour]
                * Behaviour.STANCE_PRESSURE[stance]
                * (denials > 0 ? Behaviour.AFTER_DENIAL : 1);
        word = Belief.withPressure(word, pressed(Belief.pressure(word), push, chance));
        int evidence = crowd.evidence(word) + (int) Math.rint(change * Belief.UNIT);
        boolean speaks = !Belief.spoke(word) && speaks(trait, Belief.pressure(word));
        if (speaks) {
            word = Belief.withSpoke(word);
        }
        if (change != 0) {
            crowd.setBelief(account, rumour, word, evidence);
        } else {
            crowd.setMarks(account, rumour, word);
        }
        if (speaks) {
            speakAbout(account, rumour, evidence, message, poster, slot);
        }
    }

    /// What one sight adds to the evidence, in log-odds.
    private double evidence(int account, int rumour, int stance, boolean first, int denials, long trait) {
        if (stance == DENY) {
            return -Behaviour.PUBLIC_KAPPA * SHARE_AFTER[denials];
        }
        double trust = Voice.trust(crowd.voice(account)) * (1.0 / Voice.MOST_TRUST);
        double credible = (trait >>> Tables.SHARE_BITS) * 0x1p-38 * (1.15 - 0.3 * trust);
        double gain = gainOfRumour[rumour] * credible * SHARE_AFTER[denials];
        return gain * (first ? 1 : Behaviour.AGAIN) * (stance == SUPPORT ? 1 : Behaviour.MENTION);
    }

    /// Adds to the pressure, rounded up or down by a keyed draw so that small pushes count for what they are.
    private static int pressed(int pressure, double push, int chance) {
        int whole = (int) (push * Belief.PRESSURE_UNIT + chance * 0x1p-16);
        return Math.min(Belief.MOST_PRESSURE, pressure + whole);
    }

    private static boolean speaks(long trait, int pressure) {
        return pressure >= Tables.exponential(trait) * Belief.PRESSURE_UNIT;
    }

    /// Says what somebody thinks of it, in answer to or passing on what they have just seen.
    private void speakAbout(int account, int rumour, int evidence, int message, int poster, int slot) {
        if (account < state.population.named()) {
            speech.newsroomAsks(account, rumour);
            return;
        }
        var stance = stance(account, rumour, evidence);
        boolean trending = false;
        long replyTo = 0;
        if (stance == Stance.SUPPORT) {
            trending = state.trends.passedOn(message, poster) >= Behaviour.TRENDING_REPOSTS;
        }
        if (slot >= 0) {
            if (stance == Stance.SUPPORT) {
                tallies.countRepost(slot);
            } else {
                tallies.countReply(slot);
                replyTo = tallies.post(slot).value();
            }
        }
        if (stance == Stance.DENY) {
            crowd.setMarks(account, rumour, Belief.withDenied(crowd.belief(account, rumour)));
        }
        speech.aboutRumour(account, rumour, stance, replyTo, trending);
    }

    /// The stance follows from what is believed; the shares give the mix of the PHEME corpus over a rumour's life. Some
    /// have another reason to speak.
    private Stance stance(int account, int rumour, int evidence) {
        var stance = ordinaryStance(account, rumour, evidence);
        if (stance == Stance.DENY && Belief.denied(crowd.belief(account, rumour))) {
            stance = Stance.COMMENT;
        }
        return switch (speech.temper(account)) {
            case BOT -> Stance.SUPPORT;
            case TROLL -> stance == Stance.COMMENT ? Stance.COMMENT : Stance.SUPPORT;
            case PRESS -> stance == Stance.SUPPORT ? Stance.QUERY : stance;
            case ORDINARY -> stance;
        };
    }

    private Stance ordinaryStance(int account, int rumour, int evidence) {
        double draw = Keys.share(Keys.draw(stanceRoot, account, rumourKeys[rumour]));
        if (evidence >= Crowd.HELD) {
            return draw < 0.40 ? Stance.SUPPORT : draw < 0.50 ? Stance.QUERY : Stance.COMMENT;
        }
        if (evidence <= -Crowd.HELD / 2) {
            return draw < 0.14 ? Stance.DENY : Stance.COMMENT;
        }
        if (draw < 0.08) {
            return Stance.SUPPORT;
        }
        return draw < 0.14 ? Stance.DENY : draw < 0.27 ? Stance.QUERY : Stance.COMMENT;
    }

    /// An official denial or assertion of a rumour reaches somebody.
    void hearOfficial(int account, int rumour, Official official, boolean denies, double trust) {
        int word = crowd.belief(account, rumour);
        int denials = Belief.denials(word);
        double age = state.loop.now() - messages.postedAt(official.message);
        double tone = 0.5 + official.effect.tone() / 200.0;
        double strength = Behaviour.KAPPA * trust * tone * Tables.halved(age / Behaviour.FRESH_SECONDS) / (1 + denials);
        int evidence = crowd.evidence(word) + (int) Math.rint((denies ? -strength : strength) * Belief.UNIT);
        if (denies) {
            word = Belief.withDenials(word, Math.min(Belief.MOST_DENIALS, denials + 1));
        } else {
            word = Belief.withAware(word);
        }
        boolean passesOn = denies
                && state.rumourStart[rumour] != State.NEVER
                && !Belief.denied(word)
                && evidence < Crowd.HELD
                && Keys.share(Keys.draw(denial, account, messages.key(official.message))) < Behaviour.PASS_DENIAL_ON
                && account >= state.population.named()
                && speech.temper(account) != Temper.TROLL;
        if (passesOn) {
            word = Belief.withDenied(word);
        }
        crowd.setBelief(account, rumour, word, evidence);
        if (passesOn) {
            speech.aboutRumour(account, rumour, Stance.DENY, 0);
        }
    }
}
