package clamour.scenario.read;

/// What a scenario names and other places refer to.
enum Kind {
    ACCOUNT("account", "accounts"),
    COMMUNITY("community", "communities"),
    FACT("fact", "facts"),
    RUMOUR("rumour", "rumours"),
    PHASE("phase", "phases"),
    OBJECTIVE("objective", "objectives"),
    INJECT("inject", "injects"),
    EXPECTATION("expectation", "expectations"),
    SPOT("spot", "spots"),
    TEAM("team", "teams");

    private final String one;
    private final String many;

    Kind(String one, String many) {
        this.one = one;
        this.many = many;
    }

    String one() {
        return one;
    }

    String many() {
        return many;
    }
}
