package clamour.scenario.read;

import clamour.content.Problem;
import clamour.scenario.Condition;
import clamour.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The sentences of conditions, to read and to write. What is written reads back as the same condition.
public final class Conditions {

    private Conditions() {}

    /// @param condition present where there is no problem
    /// @param problems the column counts characters of the sentence from 1
    public record Reading(Optional<Condition> condition, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /// Reads a condition that refers to what that scenario has.
    public static Reading read(Scenario scenario, String sentence) {
        return read(Ids.of(scenario), sentence);
    }

    static Reading read(Ids ids, String sentence) {
        var problems = new Problems("");
        var condition = new ConditionParser(
                        sentence,
                        ids,
                        (offset, code, message, hint) -> problems.error(1, offset + 1, "", code, message, hint))
                .parse();
        return new Reading(condition.filter(_ -> !problems.hasErrors()), problems.sorted());
    }

    /// The condition as a sentence of the scenario language.
    public static String write(Condition condition) {
        return switch (condition) {
            case Condition.NoMessage(var from, var by) -> "no message from %s by %s".formatted(from, by);
            case Condition.MessagePublished(var from, var about, var purpose) ->
                "message from " + from
                        + about.map(rumour -> " about " + rumour).orElse("")
                        + purpose.map(what -> " with purpose " + what.key()).orElse("");
            case Condition.RumourBelieved(var rumour, var share) ->
                "rumour %s believed by %s".formatted(rumour, ValueText.percent(share));
            case Condition.RumourCorrected(var rumour) -> "rumour %s corrected".formatted(rumour);
            case Condition.TrustBelow(var trust, var community) ->
                "trust below " + ValueText.number(trust)
                        + community.map(where -> " in " + where).orElse("");
            case Condition.PostsPerMinuteOver(var posts) -> "posts per minute over " + posts;
            case Condition.QuestionsWaitingOver(var questions) -> "questions waiting over " + questions;
            case Condition.InjectFired(var inject) -> "inject %s fired".formatted(inject);
            case Condition.ScoreBelow(var part, var points) -> "score %s below %s".formatted(part, points);
            case Condition.All(var parts) ->
                parts.stream().map(Conditions::writePart).collect(Collectors.joining(" and "));
            case Condition.Any(var parts) ->
                parts.stream()
                        .map(part -> part instanceof Condition.Any ? "(" + write(part) + ")" : write(part))
                        .collect(Collectors.joining(" or "));
            case Condition.Lasting(var inner, var time) -> writePart(inner) + " for " + ValueText.write(time);
            case Condition.NotBefore(var inner, var time) -> writePart(inner) + " not before " + time;
        };
    }

    private static String writePart(Condition condition) {
        boolean grouped = condition instanceof Condition.All || condition instanceof Condition.Any;
        return grouped ? "(" + write(condition) + ")" : write(condition);
    }
}
