package clamour.exercise;

import clamour.exercise.Payload.ChatSent;
import clamour.exercise.Payload.ClockMoved;
import clamour.exercise.Payload.ClockPaused;
import clamour.exercise.Payload.ClockStarted;
import clamour.exercise.Payload.DecisionLogged;
import clamour.exercise.Payload.DraftApproved;
import clamour.exercise.Payload.DraftDiscarded;
import clamour.exercise.Payload.DraftSaved;
import clamour.exercise.Payload.DraftSentBack;
import clamour.exercise.Payload.DraftSubmitted;
import clamour.exercise.Payload.ExerciseEnded;
import clamour.exercise.Payload.ExerciseOpened;
import clamour.exercise.Payload.FindingSetAside;
import clamour.exercise.Payload.FloodDialled;
import clamour.exercise.Payload.InjectAdded;
import clamour.exercise.Payload.InjectAnswered;
import clamour.exercise.Payload.InjectChanged;
import clamour.exercise.Payload.InjectFired;
import clamour.exercise.Payload.InjectMoved;
import clamour.exercise.Payload.InjectSkipped;
import clamour.exercise.Payload.MessageDeleted;
import clamour.exercise.Payload.MessageEdited;
import clamour.exercise.Payload.MessagePinned;
import clamour.exercise.Payload.MessagePublished;
import clamour.exercise.Payload.NoteTaken;
import clamour.exercise.Payload.ParticipantJoined;
import clamour.exercise.Payload.ParticipantLeft;
import clamour.exercise.Payload.PersonaPosted;
import clamour.exercise.Payload.QuestionAssigned;
import clamour.exercise.Payload.Rating;
import clamour.exercise.Payload.RatingGiven;
import clamour.exercise.Payload.RumourFlag;
import clamour.exercise.Payload.RumourFlagged;
import clamour.exercise.Payload.ScoreOverridden;
import clamour.exercise.Payload.SpeedSet;
import clamour.exercise.Payload.WordWithdrawn;
import clamour.scenario.AccountId;
import clamour.scenario.InjectId;
import clamour.scenario.ObjectiveId;
import clamour.scenario.Purpose;
import clamour.scenario.RumourId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Payloads to and from JSON. The names of kinds and fields are for ever: journals and exercise files last for years.
/// Ids and times are plain strings, enumerations lower case, absent values left out.
public final class PayloadCodec {

    private PayloadCodec() {}

    /// One line of JSON, `{"kind":"message-published",…}`.
    public static String text(Payload payload) {
        return EntryCodec.JSON.writeValueAsString(write(payload));
    }

    /// Reads what [#text] wrote.
    ///
    /// @throws UnreadableEntryException where it is not that
    public static Payload read(String text) {
        try {
            return read(new Fields("The payload", EntryCodec.JSON.readTree(text)));
        } catch (JacksonException e) {
            throw new UnreadableEntryException("The payload is not JSON: %s.".formatted(e.getOriginalMessage()));
        }
    }

    static ObjectNode write(Payload payload) {
        return switch (payload) {
            case ExerciseOpened(var scenarioHash, var contentHash, var edition, var settings) -> {
                var node = kind("exercise-opened")
                        .put("scenarioHash", scenarioHash)
                        .put("contentHash", contentHash)
                        .put("edition", edition);
                node.set("settings", write(settings));
                yield node;
            }
            case ParticipantJoined(var participant, var name, var role, var team) -> {
                var node = kind("participant-joined")
                        .put("participant", participant.value())
                        .put("name", name)
                        .put("role", key(role));
                team.ifPresent(present -> node.put("team", present));
                yield node;
            }
            case ParticipantLeft(var participant) -> kind("participant-left").put("participant", participant.value());
            case ClockStarted() -> kind("clock-started");
            case ClockPaused() -> kind("clock-paused");
            case SpeedSet(var speed) -> kind("speed-set").put("speed", speed);
            case ClockMoved(var to) -> kind("clock-moved").put("to", to.toString());
            case DraftSaved(var draft, var message) -> {
                var node = kind("draft-saved").put("draft", draft.value());
                node.set("message", write(message));
                yield node;
            }
            case DraftSubmitted(var draft) -> kind("draft-submitted").put("draft", draft.value());
            case DraftApproved(var draft) -> kind("draft-approved").put("draft", draft.value());
            case DraftSentBack(var draft, var note) ->
                kind("draft-sent-back").put("draft", draft.value()).put("note", note);
            case DraftDiscarded(var draft) -> kind("draft-discarded").put("draft", draft.value());
            case MessagePublished(var message, var draft) -> {
                var node = kind("message-published");
                node.set("message", write(message));
                draft.ifPresent(present -> node.put("draft", present.value()));
                yield node;
            }
            case MessageEdited(var message, var text) ->
                kind("message-edited").put("message", message.value()).put("text", text);
            case MessageDeleted(var message) -> kind("message-deleted").put("message", message.value());
            case MessagePinned(var message, var pinned) ->
                kind("message-pinned").put("message", message.value()).put("pinned", pinned);
            case InjectFired(var inject) -> kind("inject-fired").put("inject", inject.value());
            case InjectSkipped(var inject, var reason) ->
                kind("inject-skipped").put("inject", inject.value()).put("reason", reason);
            case InjectMoved(var inject, var to) ->
                kind("inject-moved").put("inject", inject.value()).put("to", to.toString());
            case InjectChanged(var inject, var yaml) ->
                kind("inject-changed").put("inject", inject.value()).put("yaml", yaml);
            case InjectAdded(var inject, var yaml) ->
                kind("inject-added").put("inject", inject.value()).put("yaml", yaml);
            case PersonaPosted(var account, var text, var replyTo) -> {
                var node =
                        kind("persona-posted").put("account", account.value()).put("text", text);
                replyTo.ifPresent(present -> node.put("replyTo", present.toString()));
                yield node;
            }
            case FloodDialled(var topic, var percent) ->
                kind("flood-dialled").put("topic", topic).put("percent", percent);
            case DecisionLogged(var decision, var reason) ->
                kind("decision-logged").put("decision", decision).put("reason", reason);
            case RumourFlagged(var rumour, var flag) ->
                kind("rumour-flagged").put("rumour", rumour.value()).put("flag", key(flag));
            case QuestionAssigned(var question, var to) -> {
                var node = kind("question-assigned").put("question", question.toString());
                to.ifPresent(present -> node.put("to", present.value()));
                yield node;
            }
            case InjectAnswered(var inject, var option, var confidence) ->
                kind("inject-answered")
                        .put("inject", inject.value())
                        .put("option", option)
                        .put("confidence", confidence);
            case ChatSent(var text) -> kind("chat-sent").put("text", text);
            case RatingGiven(var objective, var rating, var note) ->
                kind("rating-given")
                        .put("objective", objective.value())
                        .put("rating", rating.name())
                        .put("note", note);
            case NoteTaken(var objective, var message, var moment, var note) -> {
                var node = kind("note-taken");
                objective.ifPresent(present -> node.put("objective", present.value()));
                message.ifPresent(present -> node.put("message", present.value()));
                moment.ifPresent(present -> node.put("moment", present.toString()));
                yield node.put("note", note);
            }
            case ScoreOverridden(var message, var dimension, var points, var reason, var scorer, var blind) -> {
                var node = kind("score-overridden")
                        .put("message", message.value())
                        .put("dimension", dimension)
                        .put("points", points)
                        .put("reason", reason);
                scorer.ifPresent(present -> node.put("scorer", present));
                if (blind) {
                    node.put("blind", true);
                }
                yield node;
            }
            case FindingSetAside(var message, var rule, var start, var reason) ->
                kind("finding-set-aside")
                        .put("message", message.value())
                        .put("rule", rule)
                        .put("start", start)
                        .put("reason", reason);
            case WordWithdrawn(var word) -> kind("word-withdrawn").put("word", word.value());
            case ExerciseEnded() -> kind("exercise-ended");
        };
    }

    static Payload read(Fields fields) {
        var kind = fields.text("kind");
        return switch (kind) {
            case "exercise-opened" ->
                new ExerciseOpened(
                        fields.text("scenarioHash"),
                        fields.text("contentHash"),
                        fields.integer("edition"),
                        readSettings(fields.object("settings")));
            case "participant-joined" ->
                new ParticipantJoined(
                        fields.of("participant", ParticipantId::new),
                        fields.text("name"),
                        read(fields, "role", Role.values()),
                        fields.optionalText("team"));
            case "participant-left" -> new ParticipantLeft(fields.of("participant", ParticipantId::new));
            case "clock-started" -> new ClockStarted();
            case "clock-paused" -> new ClockPaused();
            case "speed-set" -> new SpeedSet(fields.integer("speed"));
            case "clock-moved" -> new ClockMoved(fields.time("to"));
            case "draft-saved" -> new DraftSaved(draft(fields), readMessage(fields.object("message")));
            case "draft-submitted" -> new DraftSubmitted(draft(fields));
            case "draft-approved" -> new DraftApproved(draft(fields));
            case "draft-sent-back" -> new DraftSentBack(draft(fields), fields.text("note"));
            case "draft-discarded" -> new DraftDiscarded(draft(fields));
            case "message-published" ->
                new MessagePublished(readMessage(fields.object("message")), fields.optional("draft", DraftId::new));
            case "message-edited" -> new MessageEdited(message(fields), fields.text("text"));
            case "message-deleted" -> new MessageDeleted(message(fields));
            case "message-pinned" -> new MessagePinned(message(fields), fields.yes("pinned"));
            case "inject-fired" -> new InjectFired(inject(fields));
            case "inject-skipped" -> new InjectSkipped(inject(fields), fields.text("reason"));
            case "inject-moved" -> new InjectMoved(inject(fields), fields.time("to"));
            case "inject-changed" -> new InjectChanged(inject(fields), fields.text("yaml"));
            case "inject-added" -> new InjectAdded(inject(fields), fields.text("yaml"));
            case "persona-posted" ->
                new PersonaPosted(
                        fields.of("account", AccountId::new),
                        fields.text("text"),
                        fields.optional("replyTo", PostId::parse));
            case "flood-dialled" -> new FloodDialled(fields.text("topic"), fields.integer("percent"));
            case "decision-logged" -> new DecisionLogged(fields.text("decision"), fields.text("reason"));
            case "rumour-flagged" ->
                new RumourFlagged(fields.of("rumour", RumourId::new), read(fields, "flag", RumourFlag.values()));
            case "question-assigned" ->
                new QuestionAssigned(fields.of("question", PostId::parse), fields.optional("to", ParticipantId::new));
            case "inject-answered" ->
                new InjectAnswered(inject(fields), fields.integer("option"), fields.integer("confidence"));
            case "chat-sent" -> new ChatSent(fields.text("text"));
            case "rating-given" ->
                new RatingGiven(
                        fields.of("objective", ObjectiveId::new),
                        fields.of("rating", Rating::valueOf),
                        fields.text("note"));
            case "note-taken" ->
                new NoteTaken(
                        fields.optional("objective", ObjectiveId::new),
                        fields.optional("message", EntryId::new),
                        fields.optionalTime("moment"),
                        fields.text("note"));
            case "score-overridden" ->
                new ScoreOverridden(
                        message(fields),
                        fields.text("dimension"),
                        fields.integer("points"),
                        fields.text("reason"),
                        fields.optionalInteger("scorer"),
                        fields.optionalYes("blind"));
            case "finding-set-aside" ->
                new FindingSetAside(
                        message(fields), fields.text("rule"), fields.integer("start"), fields.text("reason"));
            case "word-withdrawn" -> new WordWithdrawn(fields.of("word", EntryId::new));
            case "exercise-ended" -> new ExerciseEnded();
            default ->
                throw fields.fault(
                        "kind",
                        "this edition does not know “%s”; it was written by a newer one, open it there"
                                .formatted(kind));
        };
    }

    private static DraftId draft(Fields fields) {
        return fields.of("draft", DraftId::new);
    }

    private static EntryId message(Fields fields) {
        return fields.of("message", EntryId::new);
    }

    private static InjectId inject(Fields fields) {
        return fields.of("inject", InjectId::new);
    }

    private static ObjectNode kind(String name) {
        return JsonNodeFactory.instance.objectNode().put("kind", name);
    }

    private static ObjectNode write(Message message) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("account", message.account().value())
                .put("text", message.text());
        message.purpose().ifPresent(purpose -> node.put("purpose", purpose.key()));
        message.replyTo().ifPresent(post -> node.put("replyTo", post.toString()));
        if (!message.about().isEmpty()) {
            var about = node.putArray("about");
            message.about().forEach(rumour -> about.add(rumour.value()));
        }
        message.media().ifPresent(media -> node.put("media", media));
        message.alt().ifPresent(alt -> node.put("alt", alt));
        return node;
    }

    private static Message readMessage(Fields fields) {
        return new Message(
                fields.of("account", AccountId::new),
                fields.text("text"),
                fields.optional("purpose", PayloadCodec::purpose),
                fields.optional("replyTo", PostId::parse),
                fields.list("about", RumourId::new),
                fields.optionalText("media"),
                fields.optionalText("alt"));
    }

    private static Purpose purpose(String key) {
        return Purpose.ofKey(key).orElseThrow(() -> new IllegalArgumentException("no purpose is called so"));
    }

    /// Settings as they stand in the opening entry.
    public static ObjectNode settings(Settings settings) {
        return write(settings);
    }

    /// Reads what [#settings] wrote.
    ///
    /// @throws UnreadableEntryException where it is not that
    public static Settings settings(JsonNode node) {
        return readSettings(new Fields("The settings", node));
    }

    static ObjectNode write(Settings settings) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("seed", settings.seed())
                .put("accounts", settings.accounts())
                .put("language", settings.language())
                .put("approval", settings.approval())
                .put("coach", settings.coach())
                .put("practice", settings.practice());
        var with = node.putObject("with");
        settings.with().forEach(with::put);
        return node;
    }

    static Settings readSettings(Fields fields) {
        return new Settings(
                fields.wholeNumber("seed"),
                fields.integer("accounts"),
                fields.text("language"),
                fields.yes("approval"),
                fields.yes("coach"),
                fields.yes("practice"),
                fields.texts("with"));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E read(Fields fields, String field, E[] values) {
        var text = fields.text(field);
        return Arrays.stream(values)
                .filter(value -> key(value).equals(text))
                .findFirst()
                .orElseThrow(() -> fields.fault(field, "“%s” is not one of %s".formatted(text, keys(values))));
    }

    private static List<String> keys(Enum<?>[] values) {
        return Arrays.stream(values).map(PayloadCodec::key).toList();
    }

    /// The kind's name, as it stands in the journal; for lists and filters.
    public static String kindOf(Payload payload) {
        return Optional.ofNullable(write(payload).get("kind")).orElseThrow().stringValue();
    }
}
