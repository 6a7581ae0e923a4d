package clamour.scoring;

import clamour.content.lexicon.Wording;
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
                lines.add(obligations.words().together(kind, duties, now, ended));
            } else {
                for (var duty : duties) {
                    double weight = duty.weight * duty.share / shares;
                    lines.add(
                            duty.begun()
                                    ? obligations
                                            .words()
                                            .line(
                                                    duty,
                                                    weight,
                                                    duty.points(now, ended),
                                                    duty.minutesLate(duty.earnedAt()))
                                    : obligations.words().open(duty, weight, now, ended));
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
            int fresh =
                    timing.silence().getOrDefault(PhaseKind.of(i, phases.size()).key(), 60) * 60;
            if (end > start) {
                whole += end - start;
                covered += covered(obligations.spoken(), start, end, fresh);
            }
        }
        if (whole == 0) {
            return;
        }
        double points = 100.0 * covered / whole;
        var words = obligations.words().wording();
        var reason = words.say("timing-silence", Math.round(points));
        var advice = points >= 99.5 ? "" : words.say("advice-silence");
        lines.add(new Line("silence", timing.silenceWeight(), points, reason, advice, "cerc"));
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

    /// The sentences, in the language of an exercise.
    record Words(Wording wording, Scenario scenario) {

        private Line together(Duty.Kind kind, List<Duty> duties, int now, boolean ended) {
            double sum = 0;
            int answered = 0;
            for (var duty : duties) {
                sum += duty.points(now, ended);
                answered += duty.begun() ? 1 : 0;
            }
            var key = kind.key() + "-together";
            var reason = wording.say("timing-" + key, answered, duties.size());
            var advice = answered == duties.size() ? "" : wording.say("advice-" + key);
            return new Line(kind.key(), duties.getFirst().weight, sum / duties.size(), reason, advice, "cerc");
        }

        Line line(Duty duty, double weight, int points, int late) {
            int grace = duty.grace / 60;
            boolean halved = points < duty.worth(duty.start + late * 60) && duty.kind != Duty.Kind.PROMISE;
            var reason = switch (duty.kind) {
                case FIRST_MESSAGE, HELP, QUESTION ->
                    late == 0 ? said(duty, "at-once") : said(duty, "late", minutes(late), grace);
                case PROTECTIVE_ACTION -> said(duty, "late", minutes(late), grace);
                case CORRECTION ->
                    late == 0
                            ? said(duty, "at-once", claim(duty))
                            : said(duty, "late", claim(duty), minutes(late), grace);
                case PROMISE ->
                    points == Points.MOST
                            ? said(duty, "kept", duty.subject)
                            : said(duty, "late", duty.subject, minutes(late));
                case EXPECTATION -> said(duty, "late", duty.subject, minutes(late), grace);
            };
            var early = duty.unconfirmed().filter(_ -> halved);
            var whole = early.isPresent() ? reason + " " + wording.say("timing-halved", early.get()) : reason;
            var advice = points == Points.MOST ? "" : advice(duty);
            return new Line(duty.kind.key(), weight, points, whole, advice, source(duty.kind));
        }

        /// Said to be checked: a part of the points, until the fact is given.
        Line checked(Duty duty, int points, boolean before) {
            var reason = wording.say(before ? "timing-checked-before" : "timing-checked-after", claim(duty));
            var advice = before ? wording.say("advice-keep-open") : advice(duty);
            return new Line(duty.kind.key(), duty.weight, points, reason, advice, source(duty.kind));
        }

        private Line open(Duty duty, double weight, int now, boolean ended) {
            var since = minutes(duty.minutesOpen(now));
            var reason = switch (duty.kind) {
                case FIRST_MESSAGE, HELP, QUESTION -> said(duty, "open", since);
                case PROTECTIVE_ACTION, EXPECTATION -> said(duty, ended ? "never" : "open", duty.subject);
                case CORRECTION -> said(duty, "open", claim(duty), since);
                case PROMISE -> said(duty, "open", duty.subject);
            };
            return new Line(duty.kind.key(), weight, duty.points(now, ended), reason, advice(duty), source(duty.kind));
        }

        private String said(Duty duty, String what, Object... values) {
            return wording.say("timing-" + duty.kind.key() + "-" + what, values);
        }

        private String advice(Duty duty) {
            return wording.say("advice-" + duty.kind.key());
        }

        /// The claim in words; a rumour's id means nothing to those who read.
        private String claim(Duty duty) {
            var text = scenario.rumour(new RumourId(duty.subject))
                    .map(rumour -> rumour.claim().in(wording.language()))
                    .orElse(duty.subject);
            return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        }

        private String minutes(int count) {
            return wording.say(count == 1 ? "minute" : "minutes", count);
        }
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
