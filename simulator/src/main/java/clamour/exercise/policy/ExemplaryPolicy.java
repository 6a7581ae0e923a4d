package clamour.exercise.policy;

import clamour.content.text.PostKind;
import clamour.exercise.Board.InboxItem;
import clamour.exercise.Message;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import clamour.exercise.policy.Newsroom.Heard;
import clamour.scenario.Account;
import clamour.scenario.Channel;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Fact;
import clamour.scenario.FactId;
import clamour.scenario.Purpose;
import clamour.scenario.RumourId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a model press office does: a holding statement within minutes; what may be said, as soon as it may; each claim
/// answered by the fact that settles it, and “we are checking” before; promised times kept; questions answered, one
/// pinned
/// answer for all who ask the same; a close. It never says what is not released.
final class ExemplaryPolicy implements Policy {

    /// It waits so long for the first fact that may be said, and then speaks without one.
    static final int PATIENCE_SECONDS = 6 * 60;

    private static final int CHECKING_AFTER_SECONDS = 3 * 60;
    private static final int UPDATE_EVERY_SECONDS = 20 * 60;
    private static final int CLOSE_BEFORE_END_SECONDS = 8 * 60;
    private static final int MOST_FACTS_AT_ONCE = 2;
    private static final int MOST_REPLIES_AT_ONCE = 2;

    private final PolicyTexts texts;
    private final TreeSet<FactId> said = new TreeSet<>();
    private final TreeSet<RumourId> checking = new TreeSet<>();
    private final TreeSet<RumourId> settled = new TreeSet<>();
    private final TreeSet<PostId> replied = new TreeSet<>();
    private final TreeSet<String> answeredTopics = new TreeSet<>();
    private Optional<ExerciseTime> promised = Optional.empty();
    private boolean closed;

    ExemplaryPolicy(PolicyTexts texts) {
        this.texts = texts;
    }

    @Override
    public List<Payload> act(Newsroom room) {
        var acts = new ArrayList<Payload>(pins(room));
        var main = room.main();
        if (main.isEmpty() || room.firstNotice().isEmpty()) {
            return acts;
        }
        if (promised.isEmpty()) {
            acts.addAll(holding(room));
        } else if (!closed) {
            acts.addAll(statement(room));
            acts.addAll(replies(room, main.get()));
        }
        return acts;
    }

    private static List<Payload> pins(Newsroom room) {
        return room.messages().stream()
                .filter(message -> message.message().replyTo().isPresent() && !message.pinned() && !message.deleted())
                .filter(message -> message.score().purpose() == Purpose.ANSWER
                        && message.message().purpose().equals(Optional.of(Purpose.ANSWER)))
                .filter(message ->
                        message.message().replyTo().flatMap(room::question).isPresent())
                .<Payload>map(message -> new Payload.MessagePinned(message.id(), true))
                .toList();
    }

    private List<Payload> holding(Newsroom room) {
        var facts = unsaid(room);
        int waited = room.now().seconds() - room.firstNotice().orElseThrow().seconds();
        boolean ready = facts.isEmpty() ? waited >= PATIENCE_SECONDS : waited >= 60;
        return ready ? say(room, room.accounts(), "holding", Purpose.HOLDING, facts, Optional.empty()) : List.of();
    }

    /// One thing at a time, the most pressing first.
    private List<Payload> statement(Newsroom room) {
        if (room.end().seconds() - room.now().seconds() <= CLOSE_BEFORE_END_SECONDS) {
            closed = true;
            return say(room, room.accounts(), "close", Purpose.CLOSE, latest(room), Optional.empty());
        }
        for (var heard : room.heard()) {
            var acts = correction(room, heard);
            if (!acts.isEmpty()) {
                return acts;
            }
        }
        var facts = unsaid(room);
        if (!facts.isEmpty()) {
            return say(room, social(room), "update", Purpose.UPDATE, facts, Optional.empty());
        }
        boolean due =
                promised.isPresent() && room.now().seconds() >= promised.get().seconds() - 30;
        return due ? say(room, social(room), "nothing-new", Purpose.UPDATE, List.of(), Optional.empty()) : List.of();
    }

    private List<Payload> correction(Newsroom room, Heard heard) {
        if (settled.contains(heard.id())) {
            return List.of();
        }
        if (heard.settledBy().isPresent() && heard.verdict().isPresent()) {
            settled.add(heard.id());
            var facts = List.of(heard.settledBy().get());
            return switch (heard.verdict().get()) {
                case FALSE -> say(room, social(room), "correction", Purpose.CORRECTION, facts, Optional.of(heard));
                case PARTLY -> say(room, social(room), "partly", Purpose.CORRECTION, facts, Optional.of(heard));
                case TRUE ->
                    said.contains(facts.getFirst().id())
                            ? List.of()
                            : say(room, social(room), "update", Purpose.UPDATE, facts, Optional.empty());
            };
        }
        if (room.now().seconds() - heard.since().seconds() >= CHECKING_AFTER_SECONDS && checking.add(heard.id())) {
            return say(room, social(room), "checking", Purpose.UPDATE, List.of(), Optional.of(heard));
        }
        return List.of();
    }

    private List<Fact> unsaid(Newsroom room) {
        return room.sayable().stream()
                .filter(fact -> !said.contains(fact.id()))
                .limit(MOST_FACTS_AT_ONCE)
                .toList();
    }

    private static List<Fact> latest(Newsroom room) {
        var all = room.sayable();
        return all.isEmpty() ? List.of() : List.of(all.getLast());
    }

    /// Accounts one speaks from every few minutes; a warning goes out by all.
    private static List<Account> social(Newsroom room) {
        return room.accounts().stream()
                .filter(account -> account.channel() == Channel.MICROBLOG || account.channel() == Channel.COMMUNITY)
                .limit(2)
                .toList();
    }

    private List<Payload> say(
            Newsroom room,
            List<Account> accounts,
            String kind,
            Purpose purpose,
            List<Fact> facts,
            Optional<Heard> heard) {
        var next = nextUpdate(room);
        var acts = new ArrayList<Payload>();
        for (var account : accounts.isEmpty() ? room.main().stream().toList() : accounts) {
            var values = values(room, account, facts, next);
            heard.ifPresent(claim -> values.put("claim", stripped(claim.claim())));
            texts.fill(kind, values, account.channel().characterLimit())
                    .ifPresent(text -> acts.add(published(
                            account,
                            text,
                            purpose,
                            Optional.empty(),
                            heard.map(Heard::id).stream().toList())));
        }
        if (!acts.isEmpty()) {
            facts.forEach(fact -> said.add(fact.id()));
            promised = Optional.of(next);
        }
        return acts;
    }

    /// A round time that people can remember, about [#UPDATE_EVERY_SECONDS] from now.
    private static ExerciseTime nextUpdate(Newsroom room) {
        int minute = (room.now().seconds() + UPDATE_EVERY_SECONDS) / 60;
        return ExerciseTime.ofMinutes(minute - minute % 5);
    }

    private Map<String, String> values(Newsroom room, Account account, List<Fact> facts, ExerciseTime next) {
        var values = new TreeMap<String, String>();
        values.put("force", account.name());
        values.put("city", room.city());
        values.put("time", room.clock(room.now()));
        values.put("next", room.clock(next));
        values.put("facts", facts.stream().map(fact -> attributed(room, fact)).collect(Collectors.joining(" ")));
        facts.stream().findFirst().ifPresent(fact -> values.put("fact", attributed(room, fact)));
        return values;
    }

    /// A fact with the body that knows it, where it does not name that body itself.
    private String attributed(Newsroom room, Fact fact) {
        var words = room.words(fact);
        var owner = fact.owner().map(body -> body.in(room.language())).orElse("");
        if (owner.isEmpty() || words.regionMatches(true, 0, owner, 0, owner.length())) {
            return words;
        }
        return texts.fill("attributed", Map.of("owner", owner, "fact", words), Integer.MAX_VALUE)
                .orElse(words);
    }

    private static String stripped(String claim) {
        return claim.endsWith(".") ? claim.substring(0, claim.length() - 1) : claim;
    }

    private static Payload published(
            Account account, String text, Purpose purpose, Optional<PostId> replyTo, List<RumourId> about) {
        return new Payload.MessagePublished(
                new Message(
                        account.id(), text, Optional.of(purpose), replyTo, about, Optional.empty(), Optional.empty()),
                Optional.empty());
    }

    /// Calls for help first, then what most people ask, then calls and e-mails.
    private List<Payload> replies(Newsroom room, Account main) {
        var acts = new ArrayList<Payload>();
        var byTopic = new LinkedHashMap<String, List<SurfacedPost>>();
        for (var post : room.waiting()) {
            if (replied.contains(post.id())) {
                continue;
            }
            if (post.kind() == PostKind.HELP) {
                reply(room, main, post.id(), "help", List.of()).ifPresent(acts::add);
            } else {
                byTopic.computeIfAbsent(post.topic(), _ -> new ArrayList<>()).add(post);
            }
            if (acts.size() >= MOST_REPLIES_AT_ONCE) {
                return acts;
            }
        }
        byTopic.entrySet().stream()
                .filter(topic -> !answeredTopics.contains(topic.getKey())
                        || topic.getValue().getFirst().inject().isPresent())
                .max((one, other) ->
                        Integer.compare(one.getValue().size(), other.getValue().size()))
                .ifPresent(topic -> {
                    answeredTopics.add(topic.getKey());
                    var post = topic.getValue().getFirst();
                    reply(room, main, post.id(), "answer", latest(room)).ifPresent(acts::add);
                });
        for (var item : room.unanswered()) {
            if (acts.size() < MOST_REPLIES_AT_ONCE && !replied.contains(item.post())) {
                press(room, main, item).ifPresent(acts::add);
            }
        }
        return acts;
    }

    private Optional<Payload> reply(Newsroom room, Account main, PostId post, String kind, List<Fact> facts) {
        replied.add(post);
        var values = values(room, main, facts, promised.orElse(nextUpdate(room)));
        int limit = main.channel().characterLimit();
        return texts.fill(kind, values, limit)
                .or(() -> texts.fill(kind + "-open", values, limit))
                .map(text -> published(main, text, Purpose.ANSWER, Optional.of(post), List.of()));
    }

    private Optional<Payload> press(Newsroom room, Account main, InboxItem item) {
        replied.add(item.post());
        var facts = latest(room);
        var values = values(room, main, facts, promised.orElse(nextUpdate(room)));
        return texts.fill(
                        facts.isEmpty() ? "press-open" : "press",
                        values,
                        item.channel().characterLimit())
                .map(text -> published(main, text, Purpose.ANSWER, Optional.of(item.post()), List.of()));
    }
}
