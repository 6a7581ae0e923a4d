package clamour.scenario.read;

import clamour.scenario.Account;
import clamour.scenario.AccountId;
import clamour.scenario.Channel;
import clamour.scenario.ExerciseTime;
import clamour.scenario.FactId;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.scenario.LocalText;
import clamour.scenario.RumourId;
import clamour.scenario.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Injects in which somebody says something. The channel, where none is given, is that of the account, else that of the
/// post it answers, else the first public one of the scenario.
final class PostReader {

    private final Values values;
    private final ContentReferences content;
    private final StoryReader story;
    private final PeopleReader people;
    private final List<Channel> channels;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Replies replies = new Replies(accounts);

    PostReader(
            Values values,
            ContentReferences content,
            StoryReader story,
            PeopleReader people,
            List<Channel> channels,
            List<Account> accounts) {
        this.values = values;
        this.content = content;
        this.story = story;
        this.people = people;
        this.channels = channels;
        accounts.forEach(account -> this.accounts.put(account.id().value(), account));
    }

    /// What the injects may answer.
    Replies replies() {
        return replies;
    }

    Inject.Post post(Fields fields) {
        var from = fields.need("from").map(story::source).orElse(new Source.AnyOf(PeopleReader.ONLY_COMMUNITY));
        var replyTo = fields.get("reply-to").map(tree -> new InjectId(values.reference(tree, Kind.INJECT)));
        fields.get("reply-to").ifPresent(tree -> checkReply(fields, tree));
        return new Inject.Post(
                from,
                fields.get("channel")
                        .map(tree -> people.channel(tree, channels))
                        .orElseGet(() -> replies.channel(fields.at()).orElseGet(this::firstPublic)),
                fields.get("text").map(story::text).orElseGet(() -> LocalText.of(values.language(), "-")),
                replyTo,
                fields.get("to").map(this::addressee),
                fields.get("media").map(this::media),
                fields.get("spot").map(tree -> values.reference(tree, Kind.SPOT)),
                fields.get("rumour").map(tree -> new RumourId(values.reference(tree, Kind.RUMOUR))),
                fields.get("gives")
                        .map(tree ->
                                values.list(tree, Limits.LIST, item -> new FactId(values.reference(item, Kind.FACT))))
                        .orElse(List.of()));
    }

    /// An account; the name of a team means its first account.
    private AccountId addressee(Tree tree) {
        var word = values.word(tree);
        if (!values.ids.has(Kind.ACCOUNT, word) && values.ids.has(Kind.TEAM, word)) {
            return accounts.values().stream()
                    .filter(account -> account.team().filter(word::equals).isPresent())
                    .map(Account::id)
                    .findFirst()
                    .orElseGet(() -> new AccountId("unreadable"));
        }
        return new AccountId(values.reference(tree, Kind.ACCOUNT));
    }

    private Inject.Media media(Tree tree) {
        if (tree instanceof Tree.Scalar) {
            // Forgiven here; the linter asks for the description.
            return new Inject.Media(content.medium(tree), Optional.empty());
        }
        var fields = values.open("The medium", tree, Keys.MEDIA);
        return new Inject.Media(
                fields.need("image").map(content::medium).orElse("unreadable"),
                fields.get("alt").map(value -> values.local(value, 1_000)));
    }

    private Channel firstPublic() {
        return channels.stream().filter(Channel::seenByPublic).findFirst().orElse(channels.getFirst());
    }

    private void checkReply(Fields fields, Tree replyTo) {
        if (replies.isFirstOfLoop(Replies.word(fields.at(), "id").orElse(""))) {
            values.problems.error(
                    replyTo,
                    "reply-loop",
                    "%s answers itself, directly or through others.".formatted(fields.subject()),
                    "Let it answer an earlier post.");
            return;
        }
        var parent = Replies.word(fields.at(), "reply-to").flatMap(replies::get);
        if (parent.isEmpty()) {
            return;
        }
        if (parent.get().get("text").isEmpty()) {
            values.problems.error(
                    replyTo,
                    "reply-target",
                    "%s answers an inject that says nothing.".formatted(fields.subject()),
                    "Let it answer a post, a call or an e-mail.");
        }
        if (Replies.word(parent.get(), "reply-to").equals(Replies.word(fields.at(), "id"))) {
            return;
        }
        var own = Replies.word(fields.at(), "at").flatMap(ExerciseTime::parse);
        var earlier = Replies.word(parent.get(), "at").flatMap(ExerciseTime::parse);
        if (own.isPresent() && earlier.isPresent() && !own.get().isAfter(earlier.get())) {
            values.problems.error(
                    fields.at("at"),
                    "reply-too-early",
                    "%s comes at %s and answers what is said only at %s."
                            .formatted(fields.subject(), own.get(), earlier.get()),
                    "Choose a later time.");
        }
    }
}
