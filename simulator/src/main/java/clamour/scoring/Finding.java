package clamour.scoring;

/// Why points were won or lost: the evidence of a score.
///
/// @param dimension such as `empathy`; for timing the obligation, for conduct the rule's group
/// @param rule id of the rule in the content library, such as `empathy.dismissal`
/// @param start first character of the span in the text as published, UTF-16 index; [#NOWHERE] where the
/// finding is
/// about what is missing
/// @param end behind its last character
/// @param text the span's words
/// @param effect points won or lost in the dimension
/// @param reason what is good or bad about it, a sentence
/// @param advice what to do, a sentence; empty for strengths
/// @param source key of the published source
public record Finding(
        Part part,
        String dimension,
        String rule,
        int start,
        int end,
        String text,
        int effect,
        String reason,
        String advice,
        String source) {

    public static final int NOWHERE = -1;
}
