package clamour.spread;

/// Hawkes clusters: each post has a Poisson number of offspring, each of which is a post. An account stands for a
/// cluster here, so that
/// many clusters run at once; time does not matter for their sizes. On a graph without edges: offspring are scheduled.
public final class ClusterRules implements Rules {

    private final double offspring;
    private final Delays delays = Delays.exponential(4);
    private final long chances;
    private final int[] sizes;

    /// @param offspring of a post in the mean, below 1
    public ClusterRules(int clusters, double offspring, long seed) {
        this.offspring = offspring;
        chances = Keys.purpose(seed, 5);
        sizes = new int[clusters];
    }

    private void post(Loop loop, int cluster) {
        long key = Keys.draw(chances, cluster, sizes[cluster]++);
        int children = Tables.poisson(key, offspring);
        for (int i = 0; i < children; i++) {
            loop.schedule(cluster, 0, cluster, delays.draw(Keys.draw(key, -1L - i)));
        }
    }

    @Override
    public void see(Loop loop, int account, int message, int poster) {
        post(loop, account);
    }

    /// Runs all clusters to their end.
    public void run(Loop loop) {
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            post(loop, cluster);
        }
        while (loop.pending() > 0) {
            loop.tick(this);
        }
    }

    public double meanSize() {
        long sum = 0;
        for (int size : sizes) {
            sum += size;
        }
        return (double) sum / sizes.length;
    }
}
