package clamour.console.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/// So many tries in so much time for each key, such as an address. Keys that stay away are forgotten; memory is
/// bounded.
public final class RateLimit {

    /// Keys remembered at once.
    public static final int MOST_KEYS = 20_000;

    private final Cache<String, Bucket> buckets;
    private final int tries;
    private final Duration in;

    /// @param tries at once, and as many again in each `in`
    public RateLimit(int tries, Duration in) {
        this.tries = tries;
        this.in = in;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(in.multipliedBy(2))
                .build();
    }

    /// Takes one try; false where none is left.
    public boolean allows(String key) {
        return bucket(key).tryConsume(1);
    }

    /// Whether a try is left, without taking it.
    public boolean hasLeft(String key) {
        return bucket(key).getAvailableTokens() > 0;
    }

    public int tries() {
        return tries;
    }

    public Duration in() {
        return in;
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, in))
                        .build());
    }
}
