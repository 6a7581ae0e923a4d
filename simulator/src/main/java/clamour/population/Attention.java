package clamour.population;

/// How closely people watch their feeds: four classes, the most attentive first.
///
/// The hazard is that of seeing one post of somebody they follow at all, at salience 1. Together they give 0.075: of
/// 100 followers seven
/// or eight see a post, as the workload of the specification has it (5 seen for 0.7 posted).
public final class Attention {

    public static final int CLASSES = 4;

    private static final double[] SHARES = {0.1, 0.2, 0.3, 0.4};
    private static final double[] HAZARDS = {0.30, 0.12, 0.05, 0.015};

    private Attention() {}

    static double share(int attentionClass) {
        return SHARES[attentionClass];
    }

    /// By class, falling.
    public static double[] hazards() {
        return HAZARDS.clone();
    }
}
