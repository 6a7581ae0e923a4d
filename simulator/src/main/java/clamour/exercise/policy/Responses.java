package clamour.exercise.policy;

import clamour.content.Problem;
import clamour.content.pack.ContentException;
import clamour.content.pack.DataNode;
import clamour.exercise.Message;
import clamour.exercise.PostId;
import clamour.scenario.AccountId;
import clamour.scenario.Channel;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import clamour.scenario.Purpose;
import clamour.scenario.Scenario;
import clamour.scenario.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Messages at fixed times, from a file: a list of `{at, account, channel, text, replyTo?, purpose?}`, YAML or
/// JSON.
///
/// @param responses in the order of their times
public record Responses(List<Response> responses) {

    public static final int MOST = 2_000;

    public Responses {
        responses =
                responses.stream().sorted(Comparator.comparing(Response::at)).toList();
    }

    /// @param line in the file, for problems that show when it is published
    public record Response(ExerciseTime at, Message message, int line) {}

    /// What came of reading a file.
    ///
    /// @param responses present exactly where there are no problems
    public record Reading(Optional<Responses> responses, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /// Reads a file for a scenario; every fault is a located problem.
    public static Reading read(String fileName, byte[] bytes, Scenario scenario) {
        var problems = new ArrayList<Problem>();
        var responses = new ArrayList<Response>();
        try {
            var root = DataNode.read(fileName, bytes);
            if (!root.isList()) {
                throw root.problem(
                        "not-a-list", "The file is not a list of responses.", "Start each one with “- at: +00:12”.");
            }
            var items = root.items();
            if (items.size() > MOST) {
                throw root.problem(
                        "too-many",
                        "The file has %d responses; at most %d are allowed.".formatted(items.size(), MOST),
                        "Split it.");
            }
            for (var item : items) {
                try {
                    responses.add(response(item, scenario));
                } catch (ContentException e) {
                    problems.addAll(problems(e));
                }
            }
        } catch (ContentException e) {
            problems.addAll(problems(e));
        }
        return new Reading(problems.isEmpty() ? Optional.of(new Responses(responses)) : Optional.empty(), problems);
    }

    /// The problems of a fault in such a file.
    public static List<Problem> problems(ContentException fault) {
        return fault.problems().stream()
                .map(problem -> new Problem(
                        new Problem.Place(problem.file(), problem.line(), problem.column(), problem.path()),
                        Problem.Severity.ERROR,
                        problem.code(),
                        problem.message(),
                        problem.hint()))
                .toList();
    }

    /// One response of a file.
    ///
    /// @throws ContentException where it cannot be used
    public static Response response(DataNode item, Scenario scenario) {
        item.only("at", "account", "channel", "text", "replyTo", "purpose");
        var at = item.at("at");
        var time = ExerciseTime.parse(at.text())
                .orElseThrow(() -> at.problem(
                        "time", "“%s” is not an exercise time.".formatted(at.text()), "Write it as +00:12."));
        if (time.isBefore(ExerciseTime.START) || time.isAfter(scenario.end())) {
            throw at.problem(
                    "out-of-range",
                    "%s lies outside the scenario, which lasts until %s.".formatted(time, scenario.end()),
                    "Choose a time within it.");
        }
        var account = account(item, scenario);
        item.find("channel").ifPresent(channel -> checkChannel(channel, account, scenario));
        var text = item.at("text");
        if (text.text().isBlank()) {
            throw text.problem("empty", "The text is empty.", "Write what is published.");
        }
        var purpose = item.find("purpose").map(Responses::purpose);
        var replyTo = item.find("replyTo").map(post -> post(post, scenario));
        var message =
                new Message(account, text.text(), purpose, replyTo, List.of(), Optional.empty(), Optional.empty());
        return new Response(time, message, item.line());
    }

    private static AccountId account(DataNode item, Scenario scenario) {
        var node = item.at("account");
        var own = scenario.accounts().stream()
                .filter(account -> account.team().isPresent())
                .map(account -> account.id().value())
                .toList();
        if (!own.contains(node.text())) {
            throw node.problem(
                    "unknown-account",
                    "No team publishes from “%s”.".formatted(node.text()),
                    "Choose one of %s.".formatted(String.join(", ", own)));
        }
        return new AccountId(node.text());
    }

    private static void checkChannel(DataNode channel, AccountId id, Scenario scenario) {
        var own = scenario.account(id).orElseThrow().channel();
        if (!Channel.ofKey(channel.text()).equals(Optional.of(own))) {
            throw channel.problem(
                    "other-channel",
                    "“%s” publishes on %s, not on “%s”.".formatted(id, own.key(), channel.text()),
                    "Write “channel: %s”, or leave it out.".formatted(own.key()));
        }
    }

    private static Purpose purpose(DataNode node) {
        return Purpose.ofKey(node.text())
                .orElseThrow(() -> node.problem(
                        "unknown-purpose",
                        "“%s” is no purpose.".formatted(node.text()),
                        "Choose holding, warning, update, correction, appeal, answer, condolence or close."));
    }

    /// An inject's id, or the sixteen digits of a post as `replay` and the journal write them.
    private static PostId post(DataNode node, Scenario scenario) {
        var text = node.text();
        if (Slug.fits(text) && scenario.inject(new InjectId(text)).isPresent()) {
            return PostId.ofInject(new InjectId(text), 0);
        }
        if (text.length() == 16 && text.chars().allMatch(HexFormat::isHexDigit)) {
            return PostId.parse(text);
        }
        throw node.problem(
                "unknown-post",
                "“%s” is neither an inject nor a post.".formatted(text),
                "Write the id of the inject that is answered.");
    }
}
