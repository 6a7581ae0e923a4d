package clamour.scenario;

/// Who says something: a named account or one that the seed picks from a community (`~residents`).
public sealed interface Source {
    record Named(AccountId account) implements Source {}

    record AnyOf(CommunityId community) implements Source {}
}
