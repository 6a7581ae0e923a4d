package clamour.exercise;

import clamour.scenario.AccountId;
import clamour.scenario.Purpose;
import clamour.scenario.RumourId;
import java.util.List;
import java.util.Optional;

/// What a trainee publishes.
///
/// @param account it is published from; its channel follows
/// @param purpose as stated; guessed by the scorer where empty
/// @param replyTo the post it answers
/// @param about rumours it speaks about, as linked by the writer; more may be recognised in the text
/// @param media id of a medium shown with it
public record Message(
        AccountId account,
        String text,
        Optional<Purpose> purpose,
        Optional<PostId> replyTo,
        List<RumourId> about,
        Optional<String> media,
        Optional<String> alt) {

    public Message {
        about = List.copyOf(about);
    }

    public static Message of(AccountId account, String text) {
        return new Message(
                account, text, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    /// The same with another text.
    public Message with(String newText) {
        return new Message(account, newText, purpose, replyTo, about, media, alt);
    }
}
