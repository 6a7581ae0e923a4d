package clamour.console.live;

/// Where the scenario of a new exercise comes from.
public sealed interface ScenarioSource {

    /// One that ships with Clamour, by its short name, such as `riverside`.
    record Shipped(String name) implements ScenarioSource {}

    /// One that somebody brings along.
    ///
    /// @param fileName as shown in problems
    /// @param text YAML or JSON in the scenario language
    record Brought(String fileName, String text) implements ScenarioSource {}
}
