package clamour.console.identity;

/// Somebody with an account of their own: runs exercises, or looks after the installation. Guests of an exercise
/// have none.
///
/// @param id never used again, even when the name is
/// @param signIn what they sign in with
/// @param name as others see it
public record Person(PersonId id, String signIn, String name, boolean administrator) {}
