package clamour.scoring;

import clamour.scenario.ExerciseTime;
import clamour.scenario.Phase;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/// Points for what was owed, and the sentences that go with them.
final class Timeliness {

    private Timeliness() {}

    /// One reason: its weight among all, and the points it got.
    record Line(String dimension, double weight, double points, String reason, String advice, String source) {}

    static TimingScore of(Obligations obligations, int now, boolean ended) {
        var lines = new ArrayList<Line>();
        var byKind = new EnumMap<Duty.Kind, List<Duty>>(Duty.Kind.class);
        for (var duty : obligations.duties()) {
            if (duty.counts(now)) {
                byKind.computeIfAbsent(duty.kind, kind -> new ArrayList<>()).add(duty);
            }
        }
        byKind.forEach((kind, duties) -> {
            double shares = duties.stream().mapToInt(duty -> duty.share).sum();
            if (kind == Duty.Kind.HELP || kind == Duty.Kind.QUESTION) {
                lines.add(together(kind, duties, now, ended));
            } else {
                for (var duty : duties) {
                    double weight = duty.weight * duty.share / shares;
                    lines.add(
                            duty.begun()
                                    ? line(
                                            obligations.scenario(),
                                            duty,
                                            weight,
                                            duty.points(now, ended),
                                            duty.minutesLate(duty.earnedAt()))
                                    : open(obligations.scenario(), duty, weight, now, ended));
                }
            }
        });
        silence(obligations, now, lines);
        return sum(lines, caps(obligations, now, ended));
    }

    private static SortedSet<Cap> caps(Obligations obligations, int now, boolean ended) {
        var caps = new TreeSet<Cap>();
        var first = obligations.first();
        boolean spoke = !obligations.spoken().isEmpty();
        if (first != null
                && !(first.begun() && first.points(now, ended) > 0)
                && (ended || now - first.start >= first.zero)) {
            caps.add(spoke ? Cap.FIRST_MESSAGE_LATE : Cap.SILENCE);
        }
        if (ended && !spoke) {
            caps.add(Cap.SILENCE);
        }
        if (ended && spoke && obligations.lifeAtRisk() && !obligations.guided()) {
            caps.add(Cap.NO_PROTECTIVE_ACTION);
        }
        return caps;
    }

    /// The share of the time since the public first spoke in which the last message was fresh enough for
    /// the phase.
    private static void silence(Obligations obligations, int now, List<Line> lines) {
        var scenario = obligations.scenario();
        var timing = obligations.tables().timing();
        int from = obligations.firstPublicPost().map(ExerciseTime::seconds).orElse(now);
        boolean ruled = obligations.tables().profile(scenario.score().profile()).silenceRule();
        if (!ruled || now <= from || obligations.spoken().isEmpty()) {
            return;
        }
        long covered = 0;
        long whole = 0;
        var phases = scenario.phases();
        for (int i = 0; i < Math.max(1, phases.size()); i++) {
            int start = Math.max(from, phases.isEmpty() ? from : start(phases, i));
            int end = Math.min(now, i + 1 < phases.size() ? start(phases, i + 1) : now);
            int fresh = timing.silence().getOrDefault(sort(i, phases.size()), 60) * 60;
            if (end > start) {
                whole += end - start;
                covered += covered(obligations.spoken(), start, end, fresh);
            }
        }
        if (whole == 0) {
            return;
        }
        double points = 100.0 * covered / whole;
        var reason = "%d %% of the time the last official word was fresh enough for its phase."
                .formatted(Math.round(points));
        var advice = points >= 99.5 ? "" : "Speak again before the gap is filled by others, even if nothing is new.";
        lines.add(new Line("silence", timing.silenceWeight(), points, reason, advice, "cerc"));
    }

    /// A scenario's first phase is the initial one, its last the resolution where there are at least three.
    private static String sort(int index, int count) {
        if (index == 0) {
            return "initial";
        }
        return count > 2 && index == count - 1 ? "resolution" : "maintenance";
    }

    private static int start(List<Phase> phases, int index) {
        return index == 0 ? Integer.MIN_VALUE : phases.get(index).from().seconds();
    }

    private static long covered(List<Integer> spoken, int start, int end, int fresh) {
        long covered = 0;
        int reached = start;
        for (int at : spoken) {
            int from = Math.max(reached, at);
            int to = Math.min(end, at + fresh);
            if (to > from) {
                covered += to - from;
                reached = to;
            }
        }
        return covered;
    }

    private static Line together(Duty.Kind kind, List<Duty> duties, int now, boolean ended) {
        double sum = 0;
        int answered = 0;
        for (var duty : duties) {
            sum += duty.points(now, ended);
            answered += duty.begun() ? 1 : 0;
        }
        boolean help = kind == Duty.Kind.HELP;
        var what = help ? "requests for help" : "questions";
        var reason = "%d of %d %s that were due got an answer.".formatted(answered, duties.size(), what);
        var advice = answered == duties.size()
                ? ""
                : help
                        ? "Answer calls for help first; say who comes or whom to ring."
                        : "Pin one answer for all who ask the same, and reply to those who wait longest.";
        return new Line(kind.key(), duties.getFirst().weight, sum / duties.size(), reason, advice, "cerc");
    }

    static Line line(Scenario scenario, Duty duty, double weight, int points, int late) {
        int grace = duty.grace / 60;
        boolean halved = points < duty.worth(duty.start + late * 60);
        var reason = switch (duty.kind) {
            case FIRST_MESSAGE ->
                late == 0
                        ? "The first official message came at once."
                        : "The first official message came %s after the public first spoke of it; it is expected within %d."
                                .formatted(minutes(late), grace);
            case PROTECTIVE_ACTION ->
                "What to do was said %s after it was due to be known; people need it within %d."
                        .formatted(minutes(late), grace);
            case CORRECTION -> correction(claim(scenario, duty), late, grace);
            case HELP, QUESTION ->
                late == 0
                        ? "The answer came at once."
                        : "The answer came after %s; it is expected within %d.".formatted(minutes(late), grace);
            case PROMISE ->
                points == 100
                        ? "The update promised for %s came.".formatted(duty.subject)
                        : "The update promised for %s came %s late.".formatted(duty.subject, minutes(late));
            case EXPECTATION ->
                "“%s” was met after %s; it was due within %d.".formatted(duty.subject, minutes(late), grace);
        };
        if (halved && duty.kind != Duty.Kind.PROMISE) {
            reason += " Part of it had not been confirmed, so it counts by half.";
        }
        return new Line(
                duty.kind.key(), weight, points, reason, points == 100 ? "" : advice(duty.kind), source(duty.kind));
    }

    private static String correction(String claim, int late, int grace) {
        return late == 0
                ? "The claim “%s” was answered as soon as it could be.".formatted(claim)
                : "The claim “%s” was answered %s after it could be; left alone for over %d minutes a claim settles in."
                        .formatted(claim, minutes(late), grace);
    }

    /// Said to be checked: a part of the points, until the fact is given.
    static Line checked(Scenario scenario, Duty duty, int points, boolean before) {
        var claim = claim(scenario, duty);
        var reason = before
                ? "Says that the claim “%s” is being checked, which holds until the fact can be given.".formatted(claim)
                : "Says only that the claim “%s” is being checked; the fact could be given by now.".formatted(claim);
        var advice = before ? "Keep it open, and give the fact as soon as it is released." : advice(duty.kind);
        return new Line(duty.kind.key(), duty.weight, points, reason, advice, source(duty.kind));
    }

    /// The claim in words; a rumour's id means nothing to those who read.
    private static String claim(Scenario scenario, Duty duty) {
        var text = scenario.rumour(new RumourId(duty.subject))
                .map(rumour -> rumour.claim().in(scenario.language()))
                .orElse(duty.subject);
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static Line open(Scenario scenario, Duty duty, double weight, int now, boolean ended) {
        var since = minutes(duty.minutesOpen(now));
        var verb = ended ? "was never met" : "is open";
        var reason = switch (duty.kind) {
            case FIRST_MESSAGE -> "The public has spoken for %s, and there is no official word.".formatted(since);
            case PROTECTIVE_ACTION -> "Nobody has said what to do; “%s” %s.".formatted(duty.subject, verb);
            case CORRECTION ->
                "The claim “%s” could have been answered for %s.".formatted(claim(scenario, duty), since);
            case HELP, QUESTION -> "A post has waited for %s.".formatted(since);
            case PROMISE -> "The update promised for %s has not come.".formatted(duty.subject);
            case EXPECTATION -> "“%s” %s.".formatted(duty.subject, verb);
        };
        return new Line(duty.kind.key(), weight, duty.points(now, ended), reason, advice(duty.kind), source(duty.kind));
    }

    private static String minutes(int count) {
        return count == 1 ? "1 minute" : count + " minutes";
    }

    private static String advice(Duty.Kind kind) {
        return switch (kind) {
            case FIRST_MESSAGE ->
                "Publish a holding statement: what you know of, what you do, what to do, when you speak next.";
            case PROTECTIVE_ACTION -> "Say what to do as soon as you know it; details can follow.";
            case CORRECTION ->
                "State the fact first, then say once that the claim is false. Before the fact is released, say that you are checking.";
            case HELP -> "Answer calls for help before everything else.";
            case QUESTION -> "Answer those who wait longest; one pinned answer serves all who ask the same.";
            case PROMISE -> "Keep the time you named. “Nothing new yet” keeps a promise.";
            case EXPECTATION -> "Look at the objectives of the exercise: this message was expected.";
        };
    }

    private static String source(Duty.Kind kind) {
        return switch (kind) {
            case FIRST_MESSAGE -> "cfr";
            case CORRECTION -> "debunking";
            case PROTECTIVE_ACTION, PROMISE, HELP, QUESTION -> "cerc";
            case EXPECTATION -> "house";
        };
    }

    static TimingScore sum(List<Line> lines, SortedSet<Cap> caps) {
        double weight = lines.stream().mapToDouble(Line::weight).sum();
        if (weight == 0) {
            return new TimingScore(OptionalInt.empty(), List.of(), caps);
        }
        double[] losses = new double[lines.size()];
        double lost = 0;
        for (int i = 0; i < losses.length; i++) {
            losses[i] = lines.get(i).weight() * (lines.get(i).points() - 100) / weight;
            lost += losses[i];
        }
        int points = Points.clip((long) Math.floor(100 + lost + 0.5));
        int[] effects = Points.apportion(losses, points - 100);
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < effects.length; i++) {
            var line = lines.get(i);
            findings.add(new Finding(
                    Part.TIMING,
                    line.dimension(),
                    "timing." + line.dimension(),
                    Finding.NOWHERE,
                    Finding.NOWHERE,
                    "",
                    effects[i],
                    line.reason(),
                    line.advice(),
                    line.source()));
        }
        return new TimingScore(OptionalInt.of(points), findings, caps);
    }
}
