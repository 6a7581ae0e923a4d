package clamour.scenario;

/// A fact of the scenario, such as `one-attacker`. Stable, short, unique within its scenario.
public record FactId(String value) implements Comparable<FactId> {

    public FactId {
        Slug.check(value);
    }

    @Override
    public int compareTo(FactId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
