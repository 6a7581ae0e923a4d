package clamour.content;

/// What a scenario is about, from a closed list.
///
/// @param explanation one line for authors
public record Theme(String id, String label, String explanation) {}
