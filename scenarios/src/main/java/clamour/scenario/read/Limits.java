package clamour.scenario.read;

import java.time.Duration;

/// What a scenario may hold at most. Every message about a limit quotes the number from here.
public final class Limits {

    public static final int BYTES = 1 << 20;
    public static final int DEPTH = 32;
    public static final int ALIASES = 10;

    /// Values in the whole file, with aliases counted as often as they are used.
    public static final int VALUES = 200_000;

    public static final int INJECTS = 2_000;
    public static final int RUMOURS = 200;
    public static final int ACCOUNTS = 1_000;
    public static final int ACCOUNTS_PER_TEAM = 64;
    public static final int FACTS = 500;
    public static final int OBJECTIVES = 100;
    public static final int PHASES = 100;
    public static final int COMMUNITIES = 50;
    public static final int EXPECTATIONS = 500;
    public static final int VARIABLES = 100;
    public static final int SPOTS = 200;
    public static final int LIST = 100;

    public static final int VARIABLE_CHARACTERS = 200;
    public static final int TITLE_CHARACTERS = 200;
    public static final int TEXT_CHARACTERS = 20_000;

    public static final int REPEATS = 200;
    public static final int FOLLOWERS = 100_000_000;
    public static final int INHABITANTS = 100_000_000;
    public static final int POSTS_PER_MINUTE = 100_000;
    public static final int CONDITION_WORDS = 200;

    public static final Duration DURATION = Duration.ofDays(14);

    /// How many problems are listed; the rest are counted.
    public static final int PROBLEMS = 200;

    private Limits() {}
}
