package clamour.population;

import clamour.scenario.Account;
import clamour.spread.Keys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Whom the trainees' accounts follow: all that the scenario names and nobody of a team speaks for (authorities,
/// newsrooms, known locals), those whom most follow, and some of the town who post much.
final class Followed {

    private static final int INFLUENCERS = 20;
    private static final int LOCALS = 130;
    /// Of a small public, at most one in so many.
    private static final int ONE_IN = 40;

    private final int[] accounts;
    private final long[] bits;

    private Followed(int[] accounts, int size) {
        this.accounts = accounts;
        bits = new long[(size + 63) >> 6];
        for (int account : accounts) {
            bits[account >> 6] |= 1L << account;
        }
    }

    static Followed of(Population population, List<Account> named, long root) {
        var chosen = new ArrayList<Integer>();
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).team().isEmpty()) {
                chosen.add(i);
            }
        }
        int room = population.size() / ONE_IN;
        for (int account : mostFollowed(population, Math.min(INFLUENCERS, room))) {
            chosen.add(account);
        }
        for (int i = 0; i < Math.min(LOCALS, room); i++) {
            chosen.add(population.pickTalkative(Keys.draw(root, i)));
        }
        return new Followed(
                chosen.stream().mapToInt(Integer::intValue).sorted().distinct().toArray(), population.size());
    }

    private static int[] mostFollowed(Population population, int count) {
        var best = new long[count];
        for (int account = population.named(); count > 0 && account < population.size(); account++) {
            long value = ((long) population.followers(account) << 32) | account;
            if (value > best[0]) {
                best[0] = value;
                Arrays.sort(best);
            }
        }
        return Arrays.stream(best).mapToInt(value -> (int) value).toArray();
    }

    boolean contains(int account) {
        return (bits[account >> 6] & (1L << account)) != 0;
    }

    /// One of the unnamed.
    int pick(long draw, int named) {
        int first = Arrays.binarySearch(accounts, named);
        int from = first < 0 ? -first - 1 : first;
        return accounts[from + Keys.below(draw, accounts.length - from)];
    }
}
