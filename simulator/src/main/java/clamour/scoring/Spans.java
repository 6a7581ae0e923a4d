package clamour.scoring;

/// Spans of time in words of the five languages.
final class Spans {

    private Spans() {}

    /// Seconds in a unit; 0 where the word is none.
    static int seconds(String folded) {
        return switch (folded) {
            case "minute", "minutes", "min", "mins", "minuten", "minuut", "minuto", "minutos" -> 60;
            case "hour",
                    "hours",
                    "hr",
                    "hrs",
                    "h",
                    "stunde",
                    "stunden",
                    "heure",
                    "heures",
                    "uur",
                    "uren",
                    "hora",
                    "horas" -> 3600;
            default -> 0;
        };
    }

    /// `an hour`, `half an hour` by their last two words.
    static int alone(String before, String word) {
        boolean one = before.equals("an") || before.equals("the") || before.equals("within") || before.equals("einer");
        return one && (word.equals("hour") || word.equals("stunde")) ? 3600 : 0;
    }
}
