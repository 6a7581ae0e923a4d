package clamour.population;

import clamour.scenario.Public;
import clamour.spread.StateHash;
import java.util.List;

/// Which numbers are which attention class and community: named accounts, then class by class, in each class
/// community by community.
final class Ranges {

    private final int named;
    private final int communities;
    /// First number of each class and community, class-major; one entry more than there are ranges.
    private final int[] first;
    private final byte[] communityOfRange;

    Ranges(int named, int accounts, List<Public.Community> communities) {
        this.named = named;
        this.communities = communities.size();
        first = new int[Attention.CLASSES * this.communities + 1];
        int others = accounts - named;
        double share = 0;
        int i = 0;
        for (int c = 0; c < Attention.CLASSES; c++) {
            for (var community : communities) {
                first[i++] = named + (int) Math.min(others, Math.round(share * others));
                share += Attention.share(c) * community.share();
            }
        }
        first[i] = accounts;
        communityOfRange = new byte[first.length];
        for (int range = 0; range < i; range++) {
            communityOfRange[range] = (byte) (range % this.communities);
        }
    }

    void hashInto(StateHash hash) {
        hash.add(communities).add(first, first.length);
    }

    int named() {
        return named;
    }

    int first(int attentionClass, int community) {
        return first[attentionClass * communities + community];
    }

    int end(int attentionClass, int community) {
        return first[attentionClass * communities + community + 1];
    }

    int firstOfClass(int attentionClass) {
        return first[attentionClass * communities];
    }

    int endOfClass(int attentionClass) {
        return first[(attentionClass + 1) * communities];
    }

    /// The range an unnamed account lies in. Ranges are few: counting those that begin before it, without a
    /// branch, is faster than looking the account up in memory.
    private int range(int account) {
        int begun = -1;
        for (int i = 0; i < first.length - 1; i++) {
            begun += (first[i] - account - 1) >>> 31;
        }
        return begun;
    }

    int community(int account) {
        return communityOfRange[range(account)];
    }

    int attentionClass(int account) {
        return range(account) / communities;
    }

    int sizeOfCommunity(int community) {
        int size = 0;
        for (int c = 0; c < Attention.CLASSES; c++) {
            size += end(c, community) - first(c, community);
        }
        return size;
    }

    /// The `i`-th unnamed account of a community, most attentive first.
    int inCommunity(int community, int i) {
        int left = i;
        for (int c = 0; c < Attention.CLASSES; c++) {
            int size = end(c, community) - first(c, community);
            if (left < size) {
                return first(c, community) + left;
            }
            left -= size;
        }
        throw new IllegalArgumentException("community %d has fewer than %d accounts".formatted(community, i + 1));
    }
}
