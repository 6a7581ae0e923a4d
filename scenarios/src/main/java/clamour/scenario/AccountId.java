package clamour.scenario;

/// A scripted account, such as `police`. Stable, short, unique within its scenario.
public record AccountId(String value) implements Comparable<AccountId> {

    public AccountId {
        Slug.check(value);
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
