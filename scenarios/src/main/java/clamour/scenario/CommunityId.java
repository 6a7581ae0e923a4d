package clamour.scenario;

/// A part of the public, such as `residents`. Stable, short, unique within its scenario.
public record CommunityId(String value) implements Comparable<CommunityId> {

    public CommunityId {
        Slug.check(value);
    }

    @Override
    public int compareTo(CommunityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
