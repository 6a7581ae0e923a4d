package clamour.population;

import clamour.content.ContentLibrary;
import clamour.scenario.Account;
import clamour.scenario.AccountId;
import clamour.scenario.Channel;
import clamour.scenario.Public;
import clamour.scenario.Scenario;
import clamour.spread.FollowerGraph;
import clamour.spread.Keys;
import clamour.spread.StateHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The accounts of a simulated public; see the package for how they are numbered. Immutable, shared by all runs
/// on it.
public final class Population {

    /// Smaller publics are filled up to this, so that every community has somebody.
    public static final int FEWEST_ACCOUNTS = 100;

    /// No account has more than this share of the public as followers.
    private static final double MOST_FOLLOWED = 0.6;

    private static final int MAKING = 1;
    private static final int FOLLOWERS = 1;
    private static final int EDGES = 2;
    private static final int PERSONA = 3;
    private static final int FOLLOWED = 4;
    /// Redrawn so often until somebody comes who posts as much as they would have to.
    private static final int MOST_DRAWS = 6;

    private static final double MOST_ACTIVITY = 4;

    private static volatile @Nullable GraphCache cache;

    private final Scenario scenario;
    private final int size;
    private final Ranges ranges;
    private final Map<AccountId, Integer> numbers = new HashMap<>();
    private final int[] namedCommunity;
    private final int[] watchers;
    private final FollowerGraph graph;
    private final WakingHours wakingHours;
    private final Personas personas;
    private final long personaRoot;
    /// Added to the step of somebody's followers: a public that is too large for all its edges has fewer of them.
    private final int stepsFewer;

    private final Followed followed;

    private Population(
            Scenario scenario,
            ContentLibrary library,
            int accounts,
            long seed,
            int threads,
            @Nullable GraphCache cache) {
        this.scenario = scenario;
        var named = scenario.accounts();
        size = Math.min(Public.MOST_ACCOUNTS, Math.max(accounts, FEWEST_ACCOUNTS + named.size()));
        var communities = communities();
        ranges = new Ranges(named.size(), size, communities);
        namedCommunity = new int[named.size()];
        for (int i = 0; i < named.size(); i++) {
            numbers.put(named.get(i).id(), i);
            namedCommunity[i] = indexOf(named.get(i), communities);
        }
        double[] expected = expectedFollowers(seed);
        watchers = whoWatches();
        graph = GraphCache.graph(
                cache,
                size,
                key(seed, watchers, expected),
                () -> new GraphBuilder(ranges, size, Keys.purpose(seed, EDGES), expected, namedCommunity, watchers)
                        .build(threads));
        wakingHours = WakingHours.of(scenario);
        personas = Personas.of(library, communities);
        personaRoot = Keys.purpose(seed, PERSONA);
        stepsFewer = graph.edges() > 40L * size ? 0 : 1;
        followed = Followed.of(this, named, Keys.purpose(seed, FOLLOWED));
    }

    /// The public of a scenario.
    ///
    /// @param library whose personas they are
    /// @param accounts how many, named ones included
    /// @param threads that share the building; the result does not depend on it
    public static Population of(Scenario scenario, ContentLibrary library, int accounts, long seed, int threads) {
        return new Population(scenario, library, accounts, seed, threads, cache);
    }

    /// The same with the personas that ship with Clamour.
    public static Population of(Scenario scenario, int accounts, long seed, int threads) {
        return of(scenario, ContentLibrary.standard(), accounts, seed, threads);
    }

    /// From now on, large graphs of this process are looked for in a cache, and left there. Which graphs come out
    /// does not depend on it.
    public static void keepGraphsIn(@Nullable GraphCache graphs) {
        cache = graphs;
    }

    /// Of everything the graph is made from; a change of how it is made needs another [#MAKING].
    private long key(long seed, int[] watchers, double[] expected) {
        var hash = new StateHash().add(MAKING).add(seed).add(size).add(ranges.named());
        ranges.hashInto(hash);
        hash.add(namedCommunity, namedCommunity.length).add(watchers, watchers.length);
        for (int i = 0; i < ranges.named(); i++) {
            hash.add(expected[i]);
        }
        return hash.value();
    }

    private List<Public.Community> communities() {
        return scenario.audience().communities();
    }

    private static int indexOf(Account account, List<Public.Community> communities) {
        for (int i = 0; i < communities.size(); i++) {
            if (account.community().equals(Optional.of(communities.get(i).id()))) {
                return i;
            }
        }
        return -1;
    }

    private double[] expectedFollowers(long seed) {
        var result = new double[size];
        var counts = new FollowerCounts(size);
        long root = Keys.purpose(seed, FOLLOWERS);
        for (int i = ranges.named(); i < size; i++) {
            result[i] = counts.draw(Keys.draw(root, i, 0));
        }
        for (int i = 0; i < ranges.named(); i++) {
            result[i] = scaledFollowers(scenario.accounts().get(i));
        }
        return result;
    }

    /// As large a part of this public as it is of the place's inhabitants.
    private double scaledFollowers(Account account) {
        int inhabitants = Math.max(scenario.place().inhabitants(), 1);
        double share = (double) account.followers() / inhabitants;
        return Math.min(share, MOST_FOLLOWED) * size;
    }

    /// Authorities and newsrooms follow all accounts that the scenario names.
    private int[] whoWatches() {
        var result = new ArrayList<Integer>();
        for (int i = 0; i < ranges.named(); i++) {
            var account = scenario.accounts().get(i);
            if ((account.official() || account.channel() == Channel.PRESS)
                    && account.team().isEmpty()) {
                result.add(i);
            }
        }
        return result.stream().mapToInt(Integer::intValue).toArray();
    }

    public int size() {
        return size;
    }

    /// How many of them the scenario names; these have the first numbers.
    public int named() {
        return ranges.named();
    }

    /// The number of a named account.
    public int number(AccountId id) {
        var number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("no account %s in this public".formatted(id));
        }
        return number;
    }

    /// The account as the scenario names it; empty for everybody else.
    public Optional<Account> account(int number) {
        return number < ranges.named() ? Optional.of(scenario.accounts().get(number)) : Optional.empty();
    }

    /// Index into the communities of the scenario; 0 for a named account that belongs to none.
    public int community(int account) {
        return account < namedCommunity.length ? Math.max(0, namedCommunity[account]) : ranges.community(account);
    }

    public int sizeOfCommunity(int index) {
        return ranges.sizeOfCommunity(index);
    }

    /// Picks somebody from a community, unnamed, each as likely as the others.
    public int pick(int communityIndex, long draw) {
        int members = ranges.sizeOfCommunity(communityIndex);
        return members == 0 ? pickAny(draw) : ranges.inCommunity(communityIndex, Keys.below(draw, members));
    }

    /// Picks anybody unnamed.
    public int pickAny(long draw) {
        return ranges.named() + Keys.below(draw, size - ranges.named());
    }

    /// Picks anybody unnamed, those who are attentive more often: they also post more.
    public int pickActive(long draw) {
        double share = Keys.share(draw);
        return ranges.named() + (int) (share * share * (size - ranges.named()));
    }

    /// Named accounts that have an eye on all that the scenario names: authorities and newsrooms that no team speaks
    /// for.
    public int[] watchers() {
        return watchers.clone();
    }

    /// Picks anybody unnamed, those whose manner is to post much more often still.
    public int pickTalkative(long draw) {
        long key = draw;
        int account = pickActive(key);
        for (int i = 1; i < MOST_DRAWS; i++) {
            if (Keys.share(Keys.mix(key + 1)) * MOST_ACTIVITY < manner(account).activity()) {
                return account;
            }
            key = Keys.mix(key);
            account = pickActive(key);
        }
        return account;
    }

    /// Picks an unnamed account that the trainees' accounts follow.
    public int pickFollowed(long draw) {
        return followed.pick(draw, ranges.named());
    }

    /// Whether the trainees' accounts follow it.
    public boolean isFollowed(int account) {
        return followed.contains(account);
    }

    public FollowerGraph graph() {
        return graph;
    }

    public int followers(int account) {
        return graph.followers(account);
    }

    /// How many followers a post of an average account reaches in the end.
    public double meanReach(double salience) {
        return graph.meanReach(Attention.hazards(), salience);
    }

    public WakingHours wakingHours() {
        return wakingHours;
    }

    /// The manner an account posts in, an id of the content library; empty where the library has no personas.
    public Personas.Manner manner(int account) {
        var named = account(account).flatMap(Account::persona);
        return named.isPresent()
                ? personas.named(named.get())
                : personas.of(
                        community(account),
                        lifted(Personas.step(followers(account))),
                        Keys.draw(personaRoot, account, 0));
    }

    /// The temper of [#manner] of an unnamed account.
    ///
    /// @param step of its followers, see [Personas#step]
    public Personas.Temper temper(int account, int step) {
        return personas.temper(ranges.community(account), lifted(step), Keys.draw(personaRoot, account, 0));
    }

    private int lifted(int step) {
        return Math.min(Personas.STEPS - 1, step + stepsFewer);
    }

    /// Seed of an account's name, handle and face.
    public long seed(int account) {
        return Keys.draw(personaRoot, account, 1);
    }
}
