package clamour.scenario;

/// A stretch of the exercise, such as `shock`. Stable, short, unique within its scenario.
public record PhaseId(String value) implements Comparable<PhaseId> {

    public PhaseId {
        Slug.check(value);
    }

    @Override
    public int compareTo(PhaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
