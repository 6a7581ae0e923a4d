package clamour.exercise.fold;

import clamour.exercise.Board.DraftState;
import clamour.exercise.Board.DraftState.Stage;
import clamour.exercise.Board.Participant;
import clamour.exercise.DraftId;
import clamour.exercise.EntryId;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload.MessageEdited;
import clamour.exercise.Payload.MessagePublished;
import clamour.exercise.Refusal;
import clamour.exercise.Role;
import clamour.scenario.Account;
import clamour.scenario.Channel;
import clamour.scenario.RumourId;
import java.util.Optional;

/// What writers may do now: drafts, approval, publishing, and what comes after it.
final class WritingRules {

    private final State state;

    WritingRules(State state) {
        this.state = state;
    }

    Optional<Refusal> published(ParticipantId actor, MessagePublished act) {
        if (act.draft().isPresent()) {
            var draft = act.draft().get();
            var done = state.desk.published.get(draft);
            if (done != null) {
                return Optional.of(alreadyPublished(done));
            }
            var known = state.desk.drafts.get(draft);
            if (known != null) {
                var refused = mayTouch(actor, known);
                if (refused.isPresent()) {
                    return refused;
                }
            }
        }
        var refused = mayPublish(actor, act.message());
        return refused.isPresent() ? refused : approved(actor, act);
    }

    private Refusal alreadyPublished(EntryId message) {
        var known = state.messages.find(message);
        var by = known.flatMap(published -> name(published.writer()));
        if (known.isEmpty() || by.isEmpty()) {
            return Refusal.of(
                    "published-before",
                    "This draft was already published.",
                    "Nothing is lost: look at it under “We said”. To say more, write a new message.");
        }
        return Refusal.of(
                "already-published",
                "This draft was already published by {0} at {1}.",
                "Nothing is lost: look at it under “We said”. To say more, write a new message.",
                by.get(),
                known.get().at());
    }

    private Optional<Refusal> approved(ParticipantId actor, MessagePublished act) {
        if (!state.settings.approval() || role(actor) == Role.APPROVER) {
            return Optional.empty();
        }
        var draft = act.draft().flatMap(id -> Optional.ofNullable(state.desk.drafts.get(id)));
        if (draft.isEmpty() || draft.get().stage() != Stage.APPROVED) {
            return Optional.of(Refusal.of(
                    "not-approved",
                    "In this exercise a message needs approval before it is published.",
                    "Send it for approval; your text is kept as a draft."));
        }
        if (!draft.get().message().equals(act.message())) {
            return Optional.of(Refusal.of(
                    "changed-after-approval",
                    "The text was changed after it was approved.",
                    "Publish it as approved, or send the new text for approval."));
        }
        return Optional.empty();
    }

    /// Everything about a message but its approval.
    private Optional<Refusal> mayPublish(ParticipantId actor, Message message) {
        var account = state.scenario.account(message.account());
        if (account.isEmpty()) {
            return Optional.of(Refusal.of(
                    "unknown-account",
                    "There is no account “{0}” in this exercise.",
                    "Choose another account.",
                    message.account()));
        }
        var own = ownAccount(actor, account.get());
        if (own.isPresent()) {
            return own;
        }
        if (message.replyTo().filter(post -> !state.canBeAnswered(post)).isPresent()) {
            return Optional.of(Refusal.of(
                    "unknown-post",
                    "The post this answers is not there.",
                    "Choose the post again, or write without answering one."));
        }
        var rumour = message.about().stream()
                .filter(id -> state.scenario.rumour(id).isEmpty())
                .findFirst();
        if (rumour.isPresent()) {
            return Optional.of(unknownRumour(rumour.get()));
        }
        var media = message.media().filter(id -> state.library.media(id).isEmpty());
        if (media.isPresent()) {
            return Optional.of(Refusal.of(
                    "unknown-media", "There is no medium “{0}”.", "Choose one from the library.", media.get()));
        }
        var alt = message.alt().flatMap(text -> Texts.allowed(text, Texts.LONGEST_NOTE));
        if (alt.isPresent()) {
            return alt;
        }
        var channel = channel(account.get(), message);
        return text(message.text(), channel);
    }

    private static Optional<Refusal> text(String text, Channel channel) {
        return Texts.required(text, channel.characterLimit())
                .map(refusal -> refusal.code().equals("too-long")
                        ? Refusal.of(
                                "too-long-for-channel",
                                "The message has {0} characters; this channel takes at most {1}.",
                                "Shorten it by {2}, or publish it as a thread.",
                                Texts.length(text),
                                channel.characterLimit(),
                                Texts.length(text) - channel.characterLimit())
                        : refusal);
    }

    /// Where a message goes: an answer to a call or an e-mail goes back the same way.
    Channel channel(Account account, Message message) {
        return message.replyTo()
                .flatMap(state.inbox::find)
                .map(item -> item.channel())
                .orElse(account.channel());
    }

    private Optional<Refusal> ownAccount(ParticipantId actor, Account account) {
        var team = Optional.ofNullable(state.desk.participants.get(actor)).flatMap(Participant::team);
        if (account.team().isEmpty()) {
            return Optional.of(Refusal.of(
                    "nobodys-account",
                    "No team publishes from “{0}”.",
                    "Choose one of your team’s accounts; the white cell posts as a persona.",
                    account.name()));
        }
        if (!account.team().equals(team)) {
            return Optional.of(Refusal.of(
                    "not-your-account",
                    "“{0}” belongs to the team “{1}”.",
                    "Choose one of your team’s accounts.",
                    account.name(),
                    account.team().get()));
        }
        return Optional.empty();
    }

    Optional<Refusal> draftSaved(ParticipantId actor, DraftId id, Message message) {
        var done = state.desk.published.get(id);
        if (done != null) {
            return Optional.of(alreadyPublished(done));
        }
        var known = state.desk.drafts.get(id);
        if (known != null) {
            var refused = mayTouch(actor, known);
            if (refused.isPresent()) {
                return refused;
            }
        }
        if (known == null && state.desk.drafts.size() >= ExerciseFold.MOST_DRAFTS) {
            return Optional.of(Refusal.of(
                    "too-many-drafts",
                    "There are {0} drafts, which is as many as there may be.",
                    "Discard some first.",
                    ExerciseFold.MOST_DRAFTS));
        }
        var account = state.scenario.account(message.account());
        if (account.isEmpty()) {
            return Optional.of(Refusal.of(
                    "unknown-account",
                    "There is no account “{0}” in this exercise.",
                    "Choose another account.",
                    message.account()));
        }
        var own = ownAccount(actor, account.get());
        return own.isPresent() ? own : Texts.allowed(message.text(), Texts.LONGEST_DRAFT);
    }

    Optional<Refusal> draftSubmitted(ParticipantId actor, DraftId id) {
        return draft(actor, id, draft -> {
            if (draft.stage() == Stage.SUBMITTED || draft.stage() == Stage.APPROVED) {
                return Optional.of(Refusal.of(
                        "already-submitted",
                        "This draft was sent for approval already.",
                        "Wait for the answer, or change it."));
            }
            return mayPublish(draft.writer(), draft.message());
        });
    }

    Optional<Refusal> draftApproved(ParticipantId actor, DraftId id) {
        return draft(actor, id, draft -> {
            if (role(actor) != Role.APPROVER) {
                return Optional.of(onlyApprovers());
            }
            if (draft.stage() != Stage.SUBMITTED) {
                return Optional.of(notSubmitted(draft));
            }
            boolean another = state.desk.participants.values().stream()
                    .anyMatch(other -> other.role() == Role.APPROVER
                            && !other.left()
                            && !other.id().equals(actor)
                            && other.team().equals(team(actor)));
            return draft.writer().equals(actor) && another
                    ? Optional.of(Refusal.of(
                            "own-draft", "Nobody approves their own draft.", "Ask another approver of your team."))
                    : Optional.empty();
        });
    }

    Optional<Refusal> draftSentBack(ParticipantId actor, DraftId id, String note) {
        return draft(actor, id, draft -> {
            if (role(actor) != Role.APPROVER) {
                return Optional.of(onlyApprovers());
            }
            return draft.stage() == Stage.SUBMITTED || draft.stage() == Stage.APPROVED
                    ? Texts.required(note, Texts.LONGEST_NOTE)
                    : Optional.of(notSubmitted(draft));
        });
    }

    Optional<Refusal> draftDiscarded(ParticipantId actor, DraftId id) {
        return draft(actor, id, _ -> Optional.empty());
    }

    private interface Check {
        Optional<Refusal> of(DraftState draft);
    }

    private Optional<Refusal> draft(ParticipantId actor, DraftId id, Check check) {
        var done = state.desk.published.get(id);
        if (done != null) {
            return Optional.of(alreadyPublished(done));
        }
        var draft = state.desk.drafts.get(id);
        if (draft == null) {
            return Optional.of(Refusal.of(
                    "unknown-draft", "This draft is not there (any more).", "Save the text as a new draft."));
        }
        var touched = mayTouch(actor, draft);
        return touched.isPresent() ? touched : check.of(draft);
    }

    /// Its writer, and the approvers of the writer's team.
    private Optional<Refusal> mayTouch(ParticipantId actor, DraftState draft) {
        boolean own = draft.writer().equals(actor);
        boolean approver = role(actor) == Role.APPROVER && team(actor).equals(team(draft.writer()));
        return own || approver
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "not-your-draft",
                        "This draft belongs to {0}.",
                        "Write your own; an approver of the team can change it.",
                        name(draft.writer()).orElse("–")));
    }

    Optional<Refusal> edited(ParticipantId actor, MessageEdited act) {
        return ownMessage(actor, act.message(), message -> {
            if (message.words().equals(act.text())) {
                return Optional.of(Refusal.of("unchanged", "The text is the same as before.", "Change it first."));
            }
            return text(act.text(), message.channel());
        });
    }

    Optional<Refusal> deleted(ParticipantId actor, EntryId id) {
        return ownMessage(actor, id, _ -> Optional.empty());
    }

    Optional<Refusal> pinned(ParticipantId actor, EntryId id, boolean pinned) {
        return ownMessage(
                actor,
                id,
                message -> message.pinned() == pinned
                        ? Optional.of(
                                pinned
                                        ? Refusal.of("already-pinned", "It is pinned already.", "")
                                        : Refusal.of("not-pinned", "It is not pinned.", ""))
                        : Optional.empty());
    }

    private interface MessageCheck {
        Optional<Refusal> of(MessageBook.Published message);
    }

    private Optional<Refusal> ownMessage(ParticipantId actor, EntryId id, MessageCheck check) {
        var message = state.messages.find(id);
        if (message.isEmpty()) {
            return Optional.of(
                    Refusal.of("unknown-message", "There is no message “{0}”.", "Choose one of those published.", id));
        }
        if (message.get().deleted()) {
            return Optional.of(
                    Refusal.of("deleted", "This message has been deleted.", "Publish a new one if it should be said."));
        }
        var account = state.scenario.account(message.get().message().account());
        var own = account.flatMap(present -> ownAccount(actor, present));
        return own.isPresent() ? own : check.of(message.get());
    }

    static Refusal unknownRumour(RumourId rumour) {
        return Refusal.of(
                "unknown-rumour",
                "There is no rumour “{0}” in this exercise.",
                "Choose one from the rumour board.",
                rumour);
    }

    private static Refusal onlyApprovers() {
        return Refusal.of("not-an-approver", "Only approvers decide about drafts.", "Ask an approver of your team.");
    }

    private static Refusal notSubmitted(DraftState draft) {
        return draft.stage() == Stage.APPROVED
                ? Refusal.of("already-approved", "This draft was approved already.", "It can be published.")
                : Refusal.of(
                        "not-submitted", "This draft was not sent for approval.", "Its writer has to send it first.");
    }

    private Optional<Role> roleOf(ParticipantId participant) {
        return Optional.ofNullable(state.desk.participants.get(participant)).map(Participant::role);
    }

    private Role role(ParticipantId participant) {
        return roleOf(participant).orElse(Role.OBSERVER);
    }

    private Optional<String> team(ParticipantId participant) {
        return Optional.ofNullable(state.desk.participants.get(participant)).flatMap(Participant::team);
    }

    private Optional<String> name(ParticipantId participant) {
        return Optional.ofNullable(state.desk.participants.get(participant)).map(Participant::name);
    }
}
