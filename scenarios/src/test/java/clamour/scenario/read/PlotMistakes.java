package clamour.scenario.read;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// Mistakes in what happens in a scenario, and in the YAML around it. Each row: code, what is replaced, by what, path,
/// part of the message,
/// part of the hint.
final class PlotMistakes {

    private PlotMistakes() {}

    static Stream<Arguments> all() {
        return Stream.of(
                // Injects: times
                arguments("time", "at: +00:12", "at: §+0:12", "injects[2].at", "“+0:12”", "+00:12"),
                arguments("time", "at: +00:12", "at: §18:02", "injects[2].at", "18:02", "+00:12"),
                arguments("time", "at: +00:12", "at: §+00:72", "injects[2].at", "+00:72", "59"),
                arguments("time", "at: +00:12", "at: §+12", "injects[2].at", "+12", "+00:12"),
                arguments("time", "at: +00:12", "at: §later", "injects[2].at", "later", "+00:12"),
                arguments("after-end", "at: +00:25", "at: §+01:25", "injects[4].at", "+01:00", "earlier"),
                arguments(
                        "timing",
                        "at: +00:25",
                        "at: +00:25\n    when: §rumour dam corrected",
                        "injects[4].when",
                        "both",
                        "not before"),
                arguments(
                        "timing",
                        "contingency: true",
                        "contingency: true\n    at: §+00:10",
                        "injects[6].at",
                        "facilitator",
                        "Remove"),
                arguments(
                        "missing-key",
                        "  - id: call\n    at: +00:12",
                        "  - §id: call",
                        "injects[2]",
                        "“at” nor “when”",
                        "manual"),
                arguments(
                        "condition",
                        "no message from police",
                        "no §reply from police",
                        "injects[3].when",
                        "“reply”",
                        "no message from"),
                arguments(
                        "unknown-account",
                        "no message from police",
                        "no message from §polize",
                        "injects[3].when",
                        "polize",
                        "police"),
                // Injects: bodies
                arguments(
                        "unknown-key",
                        "    reply-to: first",
                        "    §replay-to: first",
                        "injects[1].replay-to",
                        "replay-to",
                        "reply-to"),
                arguments(
                        "unknown-key",
                        "    text: Nobody",
                        "    §message: Nobody",
                        "injects[3].message",
                        "message",
                        "text"),
                arguments(
                        "unknown-key",
                        "note: Be there.",
                        "note: Be there, §be kind",
                        "injects[0].expect.be kind",
                        "be kind",
                        "comma"),
                arguments(
                        "missing-key",
                        "    text: Is the dam broken?\n",
                        "",
                        "injects[2]",
                        "neither “text”",
                        "Say what happens"),
                arguments("missing-key", "    from: gazette\n", "", "injects[2]", "no “from”", "from: …"),
                arguments(
                        "two-things",
                        "text: Is the dam broken?",
                        "text: §Is it?\n    question: Is it?\n    options: [A, B]",
                        "injects[2].text",
                        "more than one",
                        "each"),
                arguments(
                        "misplaced-key",
                        "question: Do you",
                        "from: §anna\n    question: Do you",
                        "injects[4].from",
                        "a question",
                        "Delete"),
                arguments(
                        "misplaced-key",
                        "text: Is the dam broken?",
                        "text: Is it?\n    options: §[A, B]",
                        "injects[2].options",
                        "a post",
                        "Delete"),
                arguments(
                        "misplaced-key",
                        "options: [Yes, No]",
                        "options: [Yes, No]\n    repeat: §{every: 1m, times: 2}",
                        "injects[4].repeat",
                        "asked once",
                        "repeat"),
                arguments(
                        "options",
                        "options: [Yes, No]",
                        "options: §[Yes]",
                        "injects[4].options",
                        "fewer than two",
                        "options:"),
                arguments("unknown-account", "to: comms", "to: §com", "injects[2].to", "com", "accounts are"),
                arguments(
                        "unknown-inject",
                        "reply-to: first-post",
                        "reply-to: §frist-post",
                        "injects[1].reply-to",
                        "frist-post",
                        "first-post"),
                arguments(
                        "reply-loop", "spot: market", "reply-to: §answer", "injects[0].reply-to", "itself", "earlier"),
                arguments(
                        "reply-target",
                        "reply-to: first-post",
                        "reply-to: §noise",
                        "injects[1].reply-to",
                        "says nothing",
                        "post"),
                arguments("reply-too-early", "at: +00:03", "at: §+00:00", "injects[1].at", "only at +00:00", "later"),
                arguments("unknown-spot", "spot: market", "spot: §markt", "injects[0].spot", "markt", "market"),
                arguments("unknown-rumour", "rumour: dam", "rumour: §dan", "injects[0].rumour", "dan", "dam"),
                arguments("unknown-fact", "gives: [pipe]", "gives: [§pope]", "injects[1].gives[0]", "pope", "pipe"),
                arguments(
                        "unknown-purpose",
                        "purpose: holding, objective: O1, note",
                        "purpose: §hold, objective: O1, note",
                        "injects[0].expect.purpose",
                        "hold",
                        "holding"),
                arguments(
                        "unknown-objective",
                        "objective: O1, note",
                        "objective: §O2, note",
                        "injects[0].expect.objective",
                        "O2",
                        "O1"),
                arguments("unknown-status", "status: agreed", "status: §agred", "injects[0].status", "agred", "agreed"),
                arguments("unknown-mood", "mood: afraid", "mood: §scared", "injects[5].flood.mood", "scared", "afraid"),
                arguments("rate", "peak: 20/min", "peak: §20/sec", "injects[5].flood.peak", "20/sec", "240/min"),
                arguments("share", "questions: 0.2", "questions: §lots", "injects[5].flood.questions", "lots", "0.25"),
                arguments("number", "times: 3", "times: §0", "injects[3].repeat.times", "1 to 200", "between"),
                arguments(
                        "duration", "every: 5m", "every: §0m", "injects[3].repeat.every", "longer than nothing", "1m"),
                arguments("duplicate-id", "id: call", "id: §answer", "injects[2].id", "second time", "another id"),
                arguments("id", "id: call", "id: §the call", "injects[2].id", "the call", "the-call"),
                // Expectations
                arguments(
                        "due",
                        "within: 15m, after: rumour dam",
                        "within: 15m, after: rumour dam, by: §+00:30",
                        "expect[1].by",
                        "both",
                        "by: +00:15"),
                arguments(
                        "due",
                        "- {id: correct, within: 15m, after: rumour dam",
                        "- {id: §correct",
                        "expect[1].id",
                        "when it is due",
                        "by: +00:15"),
                arguments("after", "after: rumour dam", "after: §dam", "expect[1].after", "neither", "rumour ID"),
                arguments("unknown-rumour", "after: rumour dam", "after: §rumour dan", "expect[1].after", "dan", "dam"),
                arguments(
                        "unknown-inject",
                        "after: rumour dam",
                        "after: §inject dam",
                        "expect[1].after",
                        "dam",
                        "injects"),
                arguments(
                        "missing-key",
                        "within: 15m, after: rumour dam",
                        "after: rumour dam",
                        "expect[1]",
                        "no “within”",
                        "within"),
                // YAML itself
                arguments(
                        "text-cut",
                        "text: Is the dam broken?",
                        "text: §Is the dam #broken?",
                        "injects[2].text",
                        "#broken",
                        "quotes"),
                arguments(
                        "not-yaml",
                        "text: Is the dam broken?",
                        "text: Police§: is it broken?",
                        "",
                        "second “: ”",
                        "quotes"),
                arguments("not-yaml", "text: Is the dam broken?", "text: §@police is it broken?", "", "“@”", "quotes"),
                arguments(
                        "not-yaml", "    text: Is the dam broken?", "§\ttext: Is the dam broken?", "", "tab", "spaces"),
                arguments(
                        "tag",
                        "text: Is the dam broken?",
                        "text: §!!java.net.URL x",
                        "injects[2].text",
                        "tag",
                        "quotes"),
                arguments(
                        "unknown-anchor",
                        "text: Is the dam broken?",
                        "text: §*stars",
                        "injects[2].text",
                        "anchor",
                        "quotes"),
                arguments("not-yaml", "text: Is the dam broken?", "text: *stars§* everywhere", "", "“*”", "quotes"),
                arguments("second-document", "score: {", "§---\nscore: {", "", "second document", "Keep one"),
                arguments(
                        "control-character",
                        "text: Is the dam broken?",
                        "text: §\"\\uD800\"",
                        "injects[2].text",
                        "U+D800",
                        "Delete"),
                arguments("key-not-text", "score: {", "§[a, b]: 1\nscore: {", "", "a word", "quotes"));
    }
}
