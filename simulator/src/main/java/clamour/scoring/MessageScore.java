package clamour.scoring;

import clamour.scenario.Purpose;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How one message is judged.
///
/// @param purpose what it was judged as
/// @param purposeGuessed whether that was recognised rather than stated
/// @param phase in which it was said; empty where only the text is known
/// @param dimensions of tone, 0 to 100 each, by name; a dimension that does not apply is missing
/// @param findings every point won or lost, in the order of the text
/// @param confidence 0 to 1
/// @param remarks plain sentences about the judgement itself, such as what could not be checked
public record MessageScore(
        PartScores scores,
        Purpose purpose,
        boolean purposeGuessed,
        Optional<PhaseKind> phase,
        SortedMap<String, Integer> dimensions,
        List<Finding> findings,
        double confidence,
        List<String> remarks) {

    public MessageScore {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }
}
