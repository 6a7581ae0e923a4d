package clamour.exercise.fold;

import clamour.exercise.Message;
import clamour.exercise.PostId;
import clamour.scenario.Purpose;
import clamour.spread.StateHash;

/// How the types of this package's neighbours enter a state hash.
final class Hashes {

    private Hashes() {}

    static void add(StateHash hash, Message message) {
        hash.add(message.account().value());
        hash.add(message.text());
        hash.add(message.purpose().map(Purpose::key).orElse(""));
        hash.add(message.replyTo().map(PostId::toString).orElse(""));
        hash.add(message.about().size());
        message.about().forEach(rumour -> hash.add(rumour.value()));
        hash.add(message.media().orElse(""));
        hash.add(message.alt().orElse(""));
    }
}
