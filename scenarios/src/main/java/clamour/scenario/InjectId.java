package clamour.scenario;

/// An inject of the MSEL, such as `press-call`. Stable, short, unique within its scenario.
public record InjectId(String value) implements Comparable<InjectId> {

    public InjectId {
        Slug.check(value);
    }

    @Override
    public int compareTo(InjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
