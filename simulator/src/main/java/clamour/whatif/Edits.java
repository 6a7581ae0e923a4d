package clamour.whatif;

import clamour.content.Problem;
import clamour.content.pack.ContentException;
import clamour.content.pack.DataNode;
import clamour.exercise.Entry;
import clamour.exercise.EntryId;
import clamour.exercise.Payload;
import clamour.exercise.policy.Responses;
import clamour.scenario.ExerciseTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Edits from a file: a list of `{shift: ENTRY, by: "-00:10"}`, `{reword: ENTRY, text}`, `{drop: ENTRY}`, `{add:
/// {at, account, text, replyTo?, purpose?}}`, YAML or JSON. ENTRY is the id or the number of a published message.
public record Edits(List<Edit> edits) {

    public static final int MOST = 200;
    private static final int NAMED_IN_HINTS = 12;

    public Edits {
        edits = List.copyOf(edits);
    }

    /// What came of reading a file.
    ///
    /// @param edits present exactly where there are no problems
    public record Reading(Optional<Edits> edits, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /// Reads a file for an exercise; every fault is a located problem.
    public static Reading read(String fileName, byte[] bytes, Played played) {
        var problems = new ArrayList<Problem>();
        var edits = new ArrayList<Edit>();
        try {
            var root = DataNode.read(fileName, bytes);
            if (!root.isList() || root.items().isEmpty()) {
                throw root.problem(
                        "not-a-list", "The file is not a list of edits.", "Start each one with “- shift: ENTRY”.");
            }
            if (root.items().size() > MOST) {
                throw root.problem(
                        "too-many",
                        "The file has %d edits; at most %d are allowed."
                                .formatted(root.items().size(), MOST),
                        "Split it.");
            }
            var edited = new HashSet<String>();
            for (var item : root.items()) {
                try {
                    edits.add(edit(item, played, edited));
                } catch (ContentException e) {
                    problems.addAll(Responses.problems(e));
                }
            }
        } catch (ContentException e) {
            problems.addAll(Responses.problems(e));
        }
        return new Reading(problems.isEmpty() ? Optional.of(new Edits(edits)) : Optional.empty(), problems);
    }

    private static Edit edit(DataNode item, Played played, Set<String> edited) {
        if (item.find("shift").isPresent()) {
            item.only("shift", "by");
            var message = message(item.at("shift"), played);
            once(item, "shift", message, edited);
            return new Edit.Shift(message.id(), shifted(item.at("by"), message, played));
        }
        if (item.find("reword").isPresent()) {
            item.only("reword", "text");
            var message = message(item.at("reword"), played);
            once(item, "reword", message, edited);
            var text = item.at("text");
            if (text.text().isBlank()) {
                throw text.problem("empty", "The text is empty.", "Write what is published, or drop the message.");
            }
            return new Edit.Reword(message.id(), text.text());
        }
        if (item.find("drop").isPresent()) {
            item.only("drop");
            var message = message(item.at("drop"), played);
            once(item, "drop", message, edited);
            return new Edit.Drop(message.id());
        }
        if (item.find("add").isPresent()) {
            item.only("add");
            var response = Responses.response(item.at("add"), played.scenario());
            if (response.at().isAfter(played.end())) {
                throw item.problem(
                        "out-of-range",
                        "%s lies behind the end of the exercise, %s.".formatted(response.at(), played.end()),
                        "Choose a time within it.");
            }
            return new Edit.Add(response.at(), response.message());
        }
        throw item.problem("unknown-edit", "This is no edit.", "Begin it with “shift:”, “reword:”, “drop:” or “add:”.");
    }

    private static void once(DataNode item, String kind, Entry message, Set<String> edited) {
        var id = message.id().value();
        boolean fresh = edited.add(kind + " " + id);
        boolean dropped = edited.contains("drop " + id);
        boolean other = edited.contains("shift " + id) || edited.contains("reword " + id);
        if (!fresh || (dropped && other)) {
            throw item.problem(
                    "edited-twice",
                    "The message “%s” is edited twice.".formatted(id),
                    "Shift and reword it at most once each, or drop it.");
        }
    }

    private static Entry message(DataNode node, Played played) {
        var text = node.text();
        var byId = played.message(new EntryId(text));
        if (byId.isPresent()) {
            return byId.get();
        }
        return messages(played).stream()
                .filter(entry -> Long.toString(entry.sequence()).equals(text))
                .findFirst()
                .orElseThrow(() -> node.problem(
                        "unknown-message",
                        "No message with the id or number “%s” was published.".formatted(text),
                        messages(played).isEmpty()
                                ? "Nothing was published in this exercise; add a message."
                                : "Published were: %s.".formatted(some(messages(played)))));
    }

    private static List<Entry> messages(Played played) {
        return played.entries().stream()
                .filter(entry -> entry.payload() instanceof Payload.MessagePublished)
                .toList();
    }

    private static String some(List<Entry> messages) {
        var named = messages.stream()
                .limit(NAMED_IN_HINTS)
                .map(entry -> "%s (%s)".formatted(entry.id().value(), entry.at()))
                .collect(Collectors.joining(", "));
        return messages.size() > NAMED_IN_HINTS
                ? named + " and %d more".formatted(messages.size() - NAMED_IN_HINTS)
                : named;
    }

    private static ExerciseTime shifted(DataNode by, Entry message, Played played) {
        var shift = ExerciseTime.parse(by.text())
                .orElseThrow(() -> by.problem(
                        "time",
                        "“%s” is not a length of time.".formatted(by.text()),
                        "Write -00:10 for ten minutes earlier, +00:10 for later."));
        var to = message.at().plusSeconds(shift.seconds());
        if (to.isBefore(ExerciseTime.START) || to.isAfter(played.end())) {
            throw by.problem(
                    "out-of-range",
                    "%s would go to %s; the exercise lasts from +00:00 to %s."
                            .formatted(message.id().value(), to, played.end()),
                    "Shift it less.");
        }
        return to;
    }
}
