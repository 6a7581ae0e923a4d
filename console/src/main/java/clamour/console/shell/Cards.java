package clamour.console.shell;

import clamour.content.ContentLibrary;
import clamour.content.persona.Identity;
import clamour.content.text.PostKind;
import clamour.content.text.PostSeed;
import clamour.exercise.Board;
import clamour.exercise.Frame;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import clamour.exercise.Settings;
import clamour.exercise.SurfacedPost;
import clamour.scenario.Account;
import clamour.scenario.AccountId;
import clamour.scenario.Channel;
import clamour.scenario.LocalText;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Makes cards of surfaced posts: words, names and faces come from the content library when somebody looks, and are
/// kept for a while. For one screen; not for several threads.
public final class Cards {

    /// How many posts' words are kept.
    static final int KEPT = 4_000;

    private final ContentLibrary library;
    private final Settings settings;
    private final Function<String, String> words;
    private final Map<PostId, String> texts = new Recent<>(KEPT);
    private final Map<Long, Identity> people = new Recent<>(KEPT);
    private final Map<PostId, Board.MessageState> messages = new HashMap<>();
    private final Map<RumourId, Payload.RumourFlag> flags = new HashMap<>();
    private final Set<PostId> answered = new HashSet<>();

    private Scenario scenario;

    /// @param words gives the words of the screen for a key
    public Cards(ContentLibrary library, Scenario scenario, Settings settings, Function<String, String> words) {
        this.library = library;
        this.scenario = scenario;
        this.settings = settings;
        this.words = words;
    }

    /// The scenario as it may be known from now on: claims become known when they surface.
    public void know(Scenario known) {
        scenario = known;
    }

    /// Takes over what changed on the board.
    ///
    /// @return which posts look otherwise now: changed or deleted messages, answered questions, posts about a claim
    /// that is held to be something else
    public Predicate<SurfacedPost> know(Board board) {
        var posts = new HashSet<PostId>();
        for (var message : board.messages()) {
            var before = messages.put(message.post(), message);
            // The first board may come after the posts: what it says of them is new, too.
            boolean wasDeleted = before != null && before.deleted();
            var wasEdited = before == null ? Optional.<String>empty() : before.editedText();
            if (wasDeleted != message.deleted() || !wasEdited.equals(message.editedText())) {
                posts.add(message.post());
            }
        }
        board.questions().stream()
                .filter(question -> question.answered().isPresent())
                .map(question -> question.post().id())
                .filter(answered::add)
                .forEach(posts::add);
        var rumours = new HashSet<RumourId>();
        for (var rumour : board.rumours()) {
            if (flags.put(rumour.id(), rumour.flag()) != rumour.flag()) {
                rumours.add(rumour.id());
            }
        }
        return post -> posts.contains(post.id())
                || post.rumour().filter(rumours::contains).isPresent();
    }

    /// @param parent the post it answers, where it is at hand
    /// @param tally its counters, where there are any
    public Card card(SurfacedPost post, Optional<SurfacedPost> parent, Optional<Frame.Tally> tally) {
        var author = author(post);
        var message = Optional.ofNullable(messages.get(post.id()));
        var counters =
                tally.or(() -> message.map(Board.MessageState::tally)).orElse(new Frame.Tally(post.id(), 0, 0, 0, 0));
        var flag = post.rumour().map(flags::get).filter(known -> known != Payload.RumourFlag.UNVERIFIED);
        var changed = message.flatMap(Cards::changed);
        boolean waits = (post.kind() == PostKind.QUESTION || post.kind() == PostKind.HELP)
                && post.message().isEmpty()
                && !answered.contains(post.id());
        return new Card(
                post.id().toString(),
                post.at().seconds(),
                author.name(),
                hasHandle(post.channel()) ? author.handle() : null,
                face(post, author),
                post.channel().key(),
                post.kind().name(),
                slug(post, author),
                post.replyTo().map(id -> replying(id, parent)).orElse(null),
                post.language(),
                text(post),
                post.media().map(id -> "media/" + id + ".svg").orElse(null),
                alt(post),
                post.message().isPresent(),
                post.official(),
                waits,
                message.map(Board.MessageState::deleted).orElse(false),
                post.channel().seenByPublic() && post.channel() != Channel.ALERT,
                changed.or(() -> flag.map(known -> "shell.flag." + known.name().toLowerCase(Locale.ROOT)))
                        .map(words)
                        .orElse(null),
                changed.map(_ -> "plain")
                        .or(() -> flag.map(known -> known == Payload.RumourFlag.FALSE ? "bad" : "good"))
                        .orElse(null),
                counters.replies(),
                counters.reposts(),
                counters.likes(),
                counters.seen());
    }

    /// What everybody can see of a message that is not as it was published.
    private static Optional<String> changed(Board.MessageState message) {
        if (message.deleted()) {
            return Optional.of("shell.feed.deleted");
        }
        return message.editedText().map(_ -> "shell.feed.edited");
    }

    public static Card.Counters counters(Frame.Tally tally) {
        return new Card.Counters(
                tally.post().toString(), tally.replies(), tally.reposts(), tally.likes(), tally.seen());
    }

    /// The words of a post: as written by people, else realised from its seed.
    public String text(SurfacedPost post) {
        var edited = Optional.ofNullable(messages.get(post.id())).flatMap(Board.MessageState::editedText);
        if (edited.isPresent()) {
            return edited.get();
        }
        if (post.text() != null) {
            return post.text();
        }
        return texts.computeIfAbsent(post.id(), id -> realise(post));
    }

    /// Name, handle and bio of whoever posted.
    public Identity author(SurfacedPost post) {
        var account = post.author().account().flatMap(scenario::account);
        if (account.isPresent()) {
            return new Identity(
                    account.get().name(),
                    account.get().handle(),
                    words.apply("shell.channel." + account.get().channel().key()));
        }
        return people.computeIfAbsent(
                post.author().seed(),
                seed -> library.persona(post.author().persona())
                        .map(persona -> library.names().identity(persona, post.language(), seed))
                        .orElseGet(() -> new Identity(
                                "#" + post.author().number(),
                                "user" + post.author().number(),
                                "")));
    }

    public String face(SurfacedPost post) {
        return face(post, author(post));
    }

    private String face(SurfacedPost post, Identity author) {
        var scripted = post.author().account().flatMap(scenario::account);
        if (scripted.isPresent()
                && (scripted.get().official() || scripted.get().persona().isEmpty())) {
            return Faces.of(Optional.empty(), author.name(), 0);
        }
        return Faces.of(
                library.persona(post.author().persona()),
                author.name(),
                post.author().seed());
    }

    private @Nullable String alt(SurfacedPost post) {
        if (post.alt().isPresent()) {
            return post.alt().get();
        }
        return post.media()
                .flatMap(library::media)
                .map(media -> media.alt(settings.language()))
                .orElse(null);
    }

    private String replying(PostId id, Optional<SurfacedPost> parent) {
        var name = parent.filter(post -> post.id().equals(id))
                .map(post -> author(post).name())
                .or(() -> Optional.ofNullable(messages.get(id))
                        .flatMap(message -> scenario.account(message.message().account()))
                        .map(Account::name));
        return name.map(known -> words.apply("shell.feed.replying").replace("{0}", known))
                .orElseGet(() -> words.apply("shell.feed.replying.somebody"));
    }

    private @Nullable String slug(SurfacedPost post, Identity author) {
        return switch (post.channel()) {
            case MESSENGER ->
                words.apply("shell.feed.group").replace("{0}", scenario.place().name());
            case COMMUNITY ->
                post.author().account().isPresent()
                        ? null
                        : words.apply("shell.feed.community")
                                .replace("{0}", scenario.place().name());
            case PRESS -> words.apply("shell.channel.press") + " · " + author.name();
            case ALERT -> words.apply("shell.channel.alert");
            case SITE -> words.apply("shell.channel.site");
            case MICROBLOG, PHOTO, VIDEO, CONTROL_ROOM, PHONE, EMAIL -> null;
        };
    }

    private static boolean hasHandle(Channel channel) {
        return switch (channel) {
            case MICROBLOG, PHOTO, VIDEO -> true;
            case COMMUNITY, MESSENGER, PRESS, SITE, ALERT, CONTROL_ROOM, PHONE, EMAIL -> false;
        };
    }

    private String realise(SurfacedPost post) {
        return library.realiser()
                .realise(new PostSeed(
                        post.kind(),
                        post.topic(),
                        String.join(" ", scenario.themes()),
                        post.stance(),
                        post.mood(),
                        post.author().persona(),
                        post.language(),
                        post.seed(),
                        slots(post)));
    }

    private Map<String, String> slots(SurfacedPost post) {
        var slots = new LinkedHashMap<String, String>(scenario.with());
        slots.putAll(settings.with());
        slots.keySet().retainAll(List.of("force", "city", "hashtag"));
        voice().ifPresent(account -> {
            slots.put("handle", account.handle());
            slots.putIfAbsent("force", account.name());
        });
        slots.put("city", scenario.place().name());
        slots.putAll(PostTimes.of(scenario, post));
        spot(post).ifPresent(spot -> slots.put("spot", spot));
        post.rumour().flatMap(scenario::rumour).ifPresent(rumour -> {
            slots.put("claim", rumour.claim().in(post.language()));
            var said = rumour.says().stream()
                    .map(LocalText::byLanguage)
                    .filter(texts -> texts.containsKey(post.language()))
                    .map(texts -> texts.get(post.language()))
                    .toList();
            pick(said, post.seed()).ifPresent(says -> slots.put("says", says));
        });
        post.replyTo()
                .flatMap(id -> Optional.ofNullable(messages.get(id)))
                .ifPresent(message -> slots.put("official", message.message().text()));
        return slots;
    }

    /// The account the public speaks to: the first one of a team, else the first official one.
    private Optional<Account> voice() {
        return scenario.accounts().stream()
                .filter(account -> account.team().isPresent())
                .findFirst()
                .or(() -> scenario.accounts().stream().filter(Account::official).findFirst());
    }

    private Optional<String> spot(SurfacedPost post) {
        var names = List.copyOf(scenario.place().spots().keySet());
        return pick(names, post.seed())
                .map(id -> scenario.place()
                        .map()
                        .flatMap(library::media)
                        .flatMap(map -> map.spots().stream()
                                .filter(spot -> spot.id().equals(id))
                                .findFirst())
                        .map(spot -> spot.label(post.language()))
                        .orElseGet(() -> capital(id.replace('-', ' '))));
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static <T> Optional<T> pick(List<T> choices, long seed) {
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(choices.get((int) Math.floorMod(seed, (long) choices.size())));
    }

    /// The accounts a team publishes from.
    public static List<Account> accountsOf(Scenario scenario, Optional<String> team) {
        return scenario.accounts().stream()
                .filter(account -> account.team().isPresent())
                .filter(account -> team.isEmpty() || account.team().equals(team))
                .toList();
    }

    /// The name of a scripted account; its id where the scenario does not have it.
    public String name(AccountId id) {
        return scenario.account(id).map(Account::name).orElse(id.value());
    }

    /// A text of the scenario in the exercise's language.
    public String in(LocalText text) {
        return text.in(settings.language());
    }

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {

        private final int most;

        Recent(int most) {
            super(256, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
