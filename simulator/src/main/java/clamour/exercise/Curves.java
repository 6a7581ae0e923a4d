package clamour.exercise;

import java.util.List;

/// The public over time: one [Measures] an exercise minute, from the start.
public record Curves(List<Measures> minutes) {

    public Curves {
        minutes = List.copyOf(minutes);
    }
}
