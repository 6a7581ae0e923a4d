package clamour.reaction;

import clamour.population.Population;
import clamour.scenario.Public;
import clamour.spread.StateHash;
import clamour.spread.Tables;
import java.util.List;

/// The state of all accounts, packed, and the sums over it that [clamour.exercise.Measures] are made of, kept
/// with each change.
///
/// Layout: `words[account * stride]` is the account's [Voice], `words[account * stride + 1 + rumour]` its
/// [Belief] in that rumour. A belief counts as held while its evidence, faded to now, is at least [#HELD]; when
/// it will fall below that is known when it is stored, so `falling[rumour][unit]` says how many stop believing
/// when a time unit begins, and the counts are exact without touching anybody. A unit of time is at most a
/// five-hundredth of the run.
final class Crowd {

    /// Evidence from which somebody believes: the prior speaks against a claim by so much.
    static final int HELD = Belief.UNIT;

    private final Population population;
    private final int rumours;
    private final int stride;
    private final int unitShift;
    private final int[] words;
    private final long[] trustSums;
    private final int[] members;
    private final int[] aware;
    private final int[] believers;
    private final int[] ever;
    private final int[][] falling;
    /// Share of evidence left after so many time units; shared, as is the next.
    private final double[] left;
    /// Time units until so much evidence falls below [#HELD].
    private final int[] heldFor;
    private int reach;
    private int unit;

    /// @param horizon ticks of the run
    /// @param halfLifeSeconds of belief; 0 for belief that does not fade
    Crowd(Population population, List<Public.Community> communities, int rumours, int horizon, double halfLifeSeconds) {
        this.population = population;
        this.rumours = rumours;
        stride = 1 + rumours;
        if ((long) population.size() * stride > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "%d accounts and %d rumours are too many together: accounts times rumours must stay below 2,147,483,639"
                            .formatted(population.size(), rumours));
        }
        int shift = 0;
        while (horizon >> shift >= Belief.TIMES) {
            shift++;
        }
        unitShift = shift;
        words = new int[population.size() * stride];
        trustSums = new long[communities.size()];
        members = new int[communities.size()];
        aware = new int[rumours];
        believers = new int[rumours];
        ever = new int[rumours];
        falling = new int[rumours][Belief.TIMES + 1];
        left = new double[Belief.TIMES + 1];
        heldFor = new int[Belief.MOST_EVIDENCE + 1];
        for (int u = 0; u < left.length; u++) {
            left[u] = halfLifeSeconds > 0 ? Tables.halved(((double) u * (1 << shift)) / halfLifeSeconds) : 1;
        }
        for (int e = HELD; e < heldFor.length; e++) {
            int u = 0;
            while (u < Belief.TIMES && fade(e, u) >= HELD) {
                u++;
            }
            heldFor[e] = u;
        }
        for (int account = 0; account < population.size(); account++) {
            int community = population.community(account);
            int trust = (int) Math.round(communities.get(community).trust() * Voice.MOST_TRUST);
            words[account * stride] = Voice.withFollowers(Voice.withTrust(0, trust), population.followers(account));
            trustSums[community] += trust;
            members[community]++;
        }
    }

    private Crowd(Crowd other) {
        population = other.population;
        rumours = other.rumours;
        stride = other.stride;
        unitShift = other.unitShift;
        words = other.words.clone();
        trustSums = other.trustSums.clone();
        members = other.members;
        aware = other.aware.clone();
        believers = other.believers.clone();
        ever = other.ever.clone();
        falling = new int[rumours][];
        for (int r = 0; r < rumours; r++) {
            falling[r] = other.falling[r].clone();
        }
        left = other.left;
        heldFor = other.heldFor;
        reach = other.reach;
        unit = other.unit;
    }

    Crowd copy() {
        return new Crowd(this);
    }

    /// A tick begins; beliefs that fade below the threshold now are no longer counted.
    void moveTo(int tick) {
        int to = Math.min(Belief.TIMES - 1, tick >> unitShift);
        while (unit < to) {
            unit++;
            for (int r = 0; r < rumours; r++) {
                believers[r] -= falling[r][unit];
            }
        }
    }

    int unit() {
        return unit;
    }

    int unitSeconds() {
        return 1 << unitShift;
    }

    int touch(int account) {
        return words[account * stride];
    }

    int voice(int account) {
        return words[account * stride];
    }

    void setVoice(int account, int word) {
        int before = words[account * stride];
        words[account * stride] = word;
        int gained = Voice.trust(word) - Voice.trust(before);
        if (gained != 0) {
            trustSums[population.community(account)] += gained;
        }
        if (Voice.seenOfficial(word) && !Voice.seenOfficial(before)) {
            reach++;
        }
    }

    int belief(int account, int rumour) {
        return words[account * stride + 1 + rumour];
    }

    /// Evidence as it is now, faded since it was touched.
    int evidence(int word) {
        int evidence = Belief.evidence(word);
        return evidence == 0 ? 0 : fade(evidence, unit - Belief.touched(word));
    }

    private int fade(int evidence, int units) {
        return (int) Math.rint(evidence * left[units]);
    }

    /// Stores a belief with evidence as of now, and keeps the counts.
    ///
    /// @param word everything but evidence and time
    void setBelief(int account, int rumour, int word, int evidence) {
        int at = account * stride + 1 + rumour;
        int before = words[at];
        int limited = Math.max(Belief.LEAST_EVIDENCE, Math.min(Belief.MOST_EVIDENCE, evidence));
        int after = Belief.withTouched(Belief.withEvidence(word, limited), unit);
        uncount(rumour, before);
        if (limited >= HELD) {
            int until = Math.min(Belief.TIMES, unit + heldFor[limited]);
            believers[rumour]++;
            falling[rumour][until]++;
            if (!Belief.everBelieved(after)) {
                after = Belief.withEverBelieved(after);
                ever[rumour]++;
            }
        }
        if (Belief.aware(after) && !Belief.aware(before)) {
            aware[rumour]++;
        }
        words[at] = after;
    }

    /// Stores marks only; evidence and its time stay.
    void setMarks(int account, int rumour, int word) {
        int at = account * stride + 1 + rumour;
        if (Belief.aware(word) && !Belief.aware(words[at])) {
            aware[rumour]++;
        }
        words[at] = word;
    }

    private void uncount(int rumour, int word) {
        int evidence = Belief.evidence(word);
        if (evidence >= HELD) {
            int until = Math.min(Belief.TIMES, Belief.touched(word) + heldFor[evidence]);
            if (until > unit) {
                believers[rumour]--;
                falling[rumour][until]--;
            }
        }
    }

    int aware(int rumour) {
        return aware[rumour];
    }

    int believers(int rumour) {
        return believers[rumour];
    }

    int everBelieved(int rumour) {
        return ever[rumour];
    }

    int reach() {
        return reach;
    }

    /// Mean trust of a community, named accounts of it included.
    double trust(int community) {
        return members[community] == 0 ? 0 : (double) trustSums[community] / members[community] / Voice.MOST_TRUST;
    }

    double trust() {
        long sum = 0;
        for (long community : trustSums) {
            sum += community;
        }
        return (double) sum / population.size() / Voice.MOST_TRUST;
    }

    void hashInto(StateHash hash) {
        hash.add(words, words.length)
                .add(trustSums, trustSums.length)
                .add(aware, rumours)
                .add(believers, rumours);
        hash.add(ever, rumours).add(reach).add(unit);
    }
}
