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
        var by = known.flatMap(published -> name(published.writer())).map(name -> " by " + name);
        var when = known.map(published -> " at " + published.at()).orElse("");
        return new Refusal(
                "already-published",
                "This draft was already published%s%s.".formatted(by.orElse(""), when),
                "Nothing is lost: look at it under “We said”. To say more, write a new message.");
    }

    private Optional<Refusal> approved(ParticipantId actor, MessagePublished act) {
        if (!state.settings.approval() || role(actor) == Role.APPROVER) {
            return Optional.empty();
        }
        var draft = act.draft().flatMap(id -> Optional.ofNullable(state.desk.drafts.get(id)));
        if (draft.isEmpty() || draft.get().stage() != Stage.APPROVED) {
            return Optional.of(new Refusal(
                    "not-approved",
                    "In this exercise a message needs approval before it is published.",
                    "Send it for approval; your text is kept as a draft."));
        }
        if (!draft.get().message().equals(act.message())) {
            return Optional.of(new Refusal(
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
            return Optional.of(new Refusal(
                    "unknown-account",
                    "There is no account “%s” in this exercise.".formatted(message.account()),
                    "Choose one of your team's accounts."));
        }
        var own = ownAccount(actor, account.get());
        if (own.isPresent()) {
            return own;
        }
        if (message.replyTo().filter(post -> !state.canBeAnswered(post)).isPresent()) {
            return Optional.of(new Refusal(
                    "unknown-post",
                    "The post this answers is not there.",
                    "Choose the post again, or publish without a reply."));
        }
        var rumour = message.about().stream()
                .filter(id -> state.scenario.rumour(id).isEmpty())
                .findFirst();
        if (rumour.isPresent()) {
            return Optional.of(unknownRumour(rumour.get()));
        }
        var media = message.media().filter(id -> state.library.media(id).isEmpty());
        if (media.isPresent()) {
            return Optional.of(new Refusal(
                    "unknown-media",
                    "There is no medium “%s”.".formatted(media.get()),
                    "Choose one from the library."));
        }
        var alt = message.alt().flatMap(text -> Texts.allowed("The description", text, Texts.LONGEST_NOTE));
        if (alt.isPresent()) {
            return alt;
        }
        var channel = channel(account.get(), message);
        return text(message.text(), channel);
    }

    private static Optional<Refusal> text(String text, Channel channel) {
        return Texts.required("The message", text, channel.characterLimit())
                .map(refusal -> refusal.code().equals("too-long")
                        ? new Refusal(
                                "too-long",
                                "The message has %d characters; %s takes at most %d."
                                        .formatted(Texts.length(text), channel.key(), channel.characterLimit()),
                                "Shorten it by %d, or publish it as a thread."
                                        .formatted(Texts.length(text) - channel.characterLimit()))
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
            return Optional.of(new Refusal(
                    "not-your-account",
                    "No team publishes from “%s”.".formatted(account.name()),
                    "Choose one of your team's accounts; the white cell posts as a persona."));
        }
        if (!account.team().equals(team)) {
            return Optional.of(new Refusal(
                    "not-your-account",
                    "“%s” belongs to the team “%s”."
                            .formatted(account.name(), account.team().get()),
                    "Choose one of your team's accounts."));
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
            return Optional.of(new Refusal(
                    "too-many-drafts",
                    "There are %d drafts, which is as many as there may be.".formatted(ExerciseFold.MOST_DRAFTS),
                    "Discard some first."));
        }
        var account = state.scenario.account(message.account());
        if (account.isEmpty()) {
            return Optional.of(new Refusal(
                    "unknown-account",
                    "There is no account “%s” in this exercise.".formatted(message.account()),
                    "Choose one of your team's accounts."));
        }
        var own = ownAccount(actor, account.get());
        return own.isPresent() ? own : Texts.allowed("The draft", message.text(), Texts.LONGEST_DRAFT);
    }

    Optional<Refusal> draftSubmitted(ParticipantId actor, DraftId id) {
        return draft(actor, id, draft -> {
            if (draft.stage() == Stage.SUBMITTED || draft.stage() == Stage.APPROVED) {
                return Optional.of(new Refusal(
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
                    ? Optional.of(new Refusal(
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
                    ? Texts.required("The note", note, Texts.LONGEST_NOTE)
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
            return Optional.of(new Refusal(
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
                : Optional.of(new Refusal(
                        "not-your-draft",
                        "This draft is %s's.".formatted(name(draft.writer()).orElse("somebody else")),
                        "Write your own; an approver of the team can change it."));
    }

    Optional<Refusal> edited(ParticipantId actor, MessageEdited act) {
        return ownMessage(actor, act.message(), message -> {
            if (message.words().equals(act.text())) {
                return Optional.of(new Refusal("unchanged", "The text is the same as before.", "Change it first."));
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
                                new Refusal("unchanged", pinned ? "It is pinned already." : "It is not pinned.", ""))
                        : Optional.empty());
    }

    private interface MessageCheck {
        Optional<Refusal> of(MessageBook.Published message);
    }

    private Optional<Refusal> ownMessage(ParticipantId actor, EntryId id, MessageCheck check) {
        var message = state.messages.find(id);
        if (message.isEmpty()) {
            return Optional.of(new Refusal(
                    "unknown-message", "There is no message “%s”.".formatted(id), "Choose it from “We said”."));
        }
        if (message.get().deleted()) {
            return Optional.of(new Refusal(
                    "deleted", "This message has been deleted.", "Publish a new one if it should be said."));
        }
        var account = state.scenario.account(message.get().message().account());
        var own = account.flatMap(present -> ownAccount(actor, present));
        return own.isPresent() ? own : check.of(message.get());
    }

    static Refusal unknownRumour(RumourId rumour) {
        return new Refusal(
                "unknown-rumour",
                "There is no rumour “%s” in this exercise.".formatted(rumour),
                "Choose one from the rumour board.");
    }

    private static Refusal onlyApprovers() {
        return new Refusal("not-an-approver", "Only approvers decide about drafts.", "Ask an approver of your team.");
    }

    private static Refusal notSubmitted(DraftState draft) {
        return draft.stage() == Stage.APPROVED
                ? new Refusal("already-approved", "This draft was approved already.", "It can be published.")
                : new Refusal(
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
