package clamour.content.persona;

/// What an account is called.
///
/// @param name display name
/// @param handle without the `@`, letters, digits and `_` only, at most 15 long
/// @param bio a line for the profile
public record Identity(String name, String handle, String bio) {}
