package clamour.scenario;

/// What the exercise should train, such as `O1`. Stable, short, unique within its scenario.
public record ObjectiveId(String value) implements Comparable<ObjectiveId> {

    public ObjectiveId {
        Slug.check(value);
    }

    @Override
    public int compareTo(ObjectiveId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
