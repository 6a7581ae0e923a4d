package clamour.exercise.policy;

import clamour.exercise.Message;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import clamour.scenario.Account;
import clamour.scenario.Fact;
import clamour.scenario.FactId;
import clamour.scenario.Purpose;
import clamour.scenario.Rumour.Verdict;
import clamour.scenario.RumourId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// An office that fills in its forms: a general first message when the form has been signed, an update now and then, a
/// correction when the claim has been about for a while, a stock answer to a few of those who ask.
final class TemplatePolicy implements Policy {

    private static final int FIRST_AFTER_SECONDS = 28 * 60;
    private static final int UPDATE_EVERY_SECONDS = 45 * 60;
    private static final int CORRECTION_AFTER_SECONDS = 40 * 60;
    private static final int ANSWER_EVERY_SECONDS = 45 * 60;
    private static final int CLOSE_BEFORE_END_SECONDS = 5 * 60;

    private final PolicyTexts texts;
    private final TreeSet<FactId> said = new TreeSet<>();
    private final TreeSet<RumourId> settled = new TreeSet<>();
    private int lastStatement = -1;
    private int lastAnswer;
    private boolean closed;

    TemplatePolicy(PolicyTexts texts) {
        this.texts = texts;
    }

    @Override
    public List<Payload> act(Newsroom room) {
        var main = room.main();
        var notice = room.firstNotice();
        int now = room.now().seconds();
        if (main.isEmpty() || notice.isEmpty() || closed || now - notice.get().seconds() < firstAfter(room)) {
            return List.of();
        }
        var acts = new ArrayList<Payload>();
        if (lastStatement < 0) {
            lastStatement = now;
            acts.addAll(say(room, main.get(), "holding", Purpose.HOLDING, List.of(), Optional.empty(), List.of()));
        } else if (room.end().seconds() - now <= CLOSE_BEFORE_END_SECONDS) {
            closed = true;
            acts.addAll(say(room, main.get(), "close", Purpose.CLOSE, List.of(), Optional.empty(), List.of()));
        } else if (now - lastStatement >= UPDATE_EVERY_SECONDS) {
            lastStatement = now;
            acts.addAll(update(room, main.get()));
        } else {
            acts.addAll(correction(room, main.get()));
        }
        if (now - lastAnswer >= ANSWER_EVERY_SECONDS && !room.waiting().isEmpty()) {
            lastAnswer = now;
            var oldest = room.waiting().getFirst().id();
            acts.addAll(say(room, main.get(), "answer", Purpose.ANSWER, List.of(), Optional.of(oldest), List.of()));
        }
        return acts;
    }

    /// In a short story it has to hurry.
    private static int firstAfter(Newsroom room) {
        return Math.min(FIRST_AFTER_SECONDS, room.end().seconds() * 2 / 3);
    }

    private List<Payload> update(Newsroom room, Account main) {
        var fact = room.sayable().stream()
                .filter(sayable -> !said.contains(sayable.id()))
                .findFirst();
        fact.ifPresent(present -> said.add(present.id()));
        return say(room, main, "update", Purpose.UPDATE, fact.stream().toList(), Optional.empty(), List.of());
    }

    private List<Payload> correction(Newsroom room, Account main) {
        for (var heard : room.heard()) {
            boolean due = heard.verdict().filter(Verdict.FALSE::equals).isPresent()
                    && room.now().seconds() - heard.since().seconds() >= CORRECTION_AFTER_SECONDS;
            if (due && settled.add(heard.id())) {
                var claim = heard.claim();
                return say(
                        room,
                        main,
                        "correction",
                        Purpose.CORRECTION,
                        List.of(),
                        Optional.empty(),
                        List.of(heard.id()),
                        claim.endsWith(".") ? claim.substring(0, claim.length() - 1) : claim);
            }
        }
        return List.of();
    }

    private List<Payload> say(
            Newsroom room,
            Account account,
            String kind,
            Purpose purpose,
            List<Fact> facts,
            Optional<PostId> replyTo,
            List<RumourId> about) {
        return say(room, account, kind, purpose, facts, replyTo, about, "");
    }

    private List<Payload> say(
            Newsroom room,
            Account account,
            String kind,
            Purpose purpose,
            List<Fact> facts,
            Optional<PostId> replyTo,
            List<RumourId> about,
            String claim) {
        var values = new TreeMap<String, String>();
        values.put("force", account.name());
        values.put("city", room.city());
        values.put("claim", claim);
        values.put("facts", facts.stream().map(room::words).collect(Collectors.joining(" ")));
        return texts
                .fill(kind, values, account.channel().characterLimit())
                .<Payload>map(text -> new Payload.MessagePublished(
                        new Message(
                                account.id(),
                                text,
                                Optional.of(purpose),
                                replyTo,
                                about,
                                Optional.empty(),
                                Optional.empty()),
                        Optional.empty()))
                .stream()
                .toList();
    }
}
