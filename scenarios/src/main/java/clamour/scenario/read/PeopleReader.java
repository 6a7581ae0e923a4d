package clamour.scenario.read;

import clamour.scenario.Account;
import clamour.scenario.AccountId;
import clamour.scenario.Channel;
import clamour.scenario.CommunityId;
import clamour.scenario.Place;
import clamour.scenario.Public;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where it happens and who is there: place, public, channels and accounts.
final class PeopleReader {

    static final CommunityId ONLY_COMMUNITY = new CommunityId("residents");
    static final List<String> CHANNELS =
            Arrays.stream(Channel.values()).map(Channel::key).toList();

    private static final int DEFAULT_ACCOUNTS = 10_000;
    private static final int DEFAULT_FOLLOWERS = 150;
    private static final int DEFAULT_OFFICIAL_FOLLOWERS = 20_000;
    private static final double DEFAULT_TRUST = 0.6;
    private static final double SHARE_TOLERANCE = 0.001;

    private final Values values;
    private final ContentReferences content;

    PeopleReader(Values values, ContentReferences content) {
        this.values = values;
        this.content = content;
    }

    Place place(Tree tree) {
        var fields = values.open("The place", tree, Keys.PLACE);
        var name = fields.need("name")
                .map(value -> values.text(value, Limits.TITLE_CHARACTERS))
                .orElse("-");
        int inhabitants = fields.get("inhabitants")
                .map(value -> values.whole(value, 1, Limits.INHABITANTS))
                .orElse(100_000);
        var map = fields.get("map").map(content::medium);
        var spots = new TreeMap<String, Place.Spot>();
        fields.get("spots")
                .ifPresent(table -> values.table(table, "Spots", Limits.SPOTS, entry -> {
                    var path = entry.value().path();
                    values.id(entry.key(), entry.line(), entry.column(), path);
                    spots.put(entry.key(), spot(entry.value()));
                    return entry.key();
                }));
        return new Place(name, inhabitants, map, spots);
    }

    private Place.Spot spot(Tree tree) {
        if (tree instanceof Tree.Items list && list.items().size() == 2) {
            return new Place.Spot(
                    values.share(list.items().getFirst()),
                    values.share(list.items().getLast()));
        }
        values.problems.error(
                tree,
                "spot",
                "A spot is two numbers from 0 to 1.",
                "Write [0.42, 0.61]: the share of the map's width from the left, then of its height from the top.");
        return new Place.Spot(0, 0);
    }

    Public audience(Optional<Tree> tree) {
        if (tree.isEmpty()) {
            return new Public(Duration.ofHours(24), DEFAULT_ACCOUNTS, List.of(onlyCommunity()));
        }
        var fields = values.open("The public", tree.get(), Keys.PUBLIC);
        var history = fields.get("history").map(values::duration).orElse(Duration.ofHours(24));
        int accounts = fields.get("accounts")
                .map(value -> values.whole(value, 100, Public.MOST_ACCOUNTS))
                .orElse(DEFAULT_ACCOUNTS);
        int errors = values.problems.errors();
        var communities = fields.get("communities")
                .map(table -> values.table(table, "Communities", Limits.COMMUNITIES, this::community))
                .filter(read -> !read.isEmpty())
                .orElseGet(() -> List.of(onlyCommunity()));
        double sum = communities.stream().mapToDouble(Public.Community::share).sum();
        if (Math.abs(sum - 1) > SHARE_TOLERANCE && values.problems.errors() == errors) {
            values.problems.error(
                    fields.at("communities"),
                    "shares",
                    "The shares of the communities add up to %s.".formatted(rounded(sum)),
                    "They must add up to 1.");
        }
        return new Public(history, accounts, communities);
    }

    private Public.Community onlyCommunity() {
        return new Public.Community(ONLY_COMMUNITY, 1, DEFAULT_TRUST, values.language());
    }

    private Public.Community community(Tree.Entry entry) {
        var fields = values.open("Community “%s”".formatted(entry.key()), entry.value(), Keys.COMMUNITY);
        return new Public.Community(
                new CommunityId(values.id(
                        entry.key(), entry.line(), entry.column(), entry.value().path())),
                fields.need("share").map(values::share).orElse(0.0),
                fields.get("trust").map(values::share).orElse(DEFAULT_TRUST),
                fields.get("language").map(values::languageCode).orElse(values.language()));
    }

    List<Channel> channels(Optional<Tree> tree) {
        if (tree.isEmpty()) {
            return List.of(Channel.values());
        }
        int errors = values.problems.errors();
        var channels = values.list(tree.get(), CHANNELS.size(), this::anyChannel).stream()
                .distinct()
                .toList();
        // What stands there in a wrong spelling is listed all the same.
        boolean certain = !channels.isEmpty() && values.problems.errors() == errors;
        return certain ? channels : List.of(Channel.values());
    }

    private Channel anyChannel(Tree tree) {
        return values.oneOf(
                tree, CHANNELS, "unknown-channel", "channel", "channels", Channel::ofKey, Channel.MICROBLOG);
    }

    /// A channel that the scenario lists.
    Channel channel(Tree tree, List<Channel> listed) {
        var channel = anyChannel(tree);
        var word = values.word(tree);
        if (CHANNELS.contains(word) && !listed.contains(channel)) {
            values.problems.error(
                    tree,
                    "channel-not-listed",
                    "The channel “%s” is not among the channels of this scenario.".formatted(word),
                    "Add it to “channels”.");
        }
        return channel;
    }

    List<Account> accounts(Tree tree, List<Channel> channels) {
        var accounts = values.table(tree, "Accounts", Limits.ACCOUNTS, entry -> account(entry, channels));
        if (accounts.isEmpty() && tree instanceof Tree.Table) {
            values.problems.error(tree, "empty-value", "There are no accounts.", "Add at least the force's own.");
        }
        var perTeam = new TreeMap<String, Integer>();
        accounts.forEach(account -> account.team().ifPresent(team -> perTeam.merge(team, 1, Integer::sum)));
        perTeam.forEach((team, count) -> {
            if (count > Limits.ACCOUNTS_PER_TEAM) {
                values.problems.error(
                        tree,
                        "too-many",
                        "Team “%s” has %s accounts; at most %s are allowed."
                                .formatted(team, count, Limits.ACCOUNTS_PER_TEAM),
                        "Give it fewer.");
            }
        });
        if (!accounts.isEmpty() && perTeam.isEmpty()) {
            values.problems.error(
                    tree,
                    "no-team",
                    "No account belongs to a team, so that nobody could publish.",
                    "Add “team: comms” to the accounts that the trainees speak for.");
        }
        return withHandles(accounts, tree);
    }

    private Account account(Tree.Entry entry, List<Channel> channels) {
        var fields = values.open("Account “%s”".formatted(entry.key()), entry.value(), Keys.ACCOUNT);
        boolean official = fields.get("official").map(values::yes).orElse(false);
        var name = fields.need("name")
                .map(value -> values.text(value, Limits.TITLE_CHARACTERS))
                .orElse(entry.key());
        var team = fields.get("team").map(values::id);
        boolean whiteCell = fields.get("played-by").map(this::playedBy).orElse(false);
        if (whiteCell && team.isPresent()) {
            values.problems.error(
                    fields.at("played-by"),
                    "played-by",
                    "Account “%s” belongs to a team and is played by the white cell.".formatted(entry.key()),
                    "Keep one of the two.");
        }
        return new Account(
                new AccountId(values.id(
                        entry.key(), entry.line(), entry.column(), entry.value().path())),
                name,
                fields.get("handle").map(this::handle).orElse(""),
                fields.need("channel").map(value -> channel(value, channels)).orElse(Channel.MICROBLOG),
                fields.get("persona").map(content::persona),
                team,
                official,
                fields.get("followers")
                        .map(value -> values.whole(value, 0, Limits.FOLLOWERS))
                        .orElse(official ? DEFAULT_OFFICIAL_FOLLOWERS : DEFAULT_FOLLOWERS),
                whiteCell,
                fields.get("community").map(value -> new CommunityId(values.reference(value, Kind.COMMUNITY))),
                fields.get("language").map(values::languageCode));
    }

    private boolean playedBy(Tree tree) {
        return values.oneOf(
                tree,
                List.of("white-cell"),
                "played-by",
                "player",
                "players",
                word -> Optional.of(word.equals("white-cell")),
                false);
    }

    private String handle(Tree tree) {
        var text = values.text(tree, 40);
        var handle = text.startsWith("@") ? text.substring(1) : text;
        if (!handle.matches("[\\p{L}\\p{N}_.]{1,40}")) {
            values.problems.error(
                    tree,
                    "handle",
                    "“%s” cannot be a handle.".formatted(text),
                    "Use letters, digits, _ and . without spaces.");
        }
        return handle;
    }

    /// Handles made from names where the file gives none, with the channel added where two would be the same.
    private List<Account> withHandles(List<Account> accounts, Tree at) {
        Map<String, AccountId> taken = new HashMap<>();
        for (var account : accounts) {
            if (!account.handle().isEmpty()) {
                var other = taken.putIfAbsent(account.handle().toLowerCase(Locale.ROOT), account.id());
                if (other != null) {
                    values.problems.error(
                            at,
                            "duplicate-handle",
                            "Accounts “%s” and “%s” have the same handle @%s."
                                    .formatted(other, account.id(), account.handle()),
                            "Change one of them.");
                }
            }
        }
        return accounts.stream()
                .map(account -> account.handle().isEmpty() ? withHandle(account, freeHandle(account, taken)) : account)
                .toList();
    }

    private static String freeHandle(Account account, Map<String, AccountId> taken) {
        var plain = account.name().replaceAll("[^\\p{L}\\p{N}_]+", "");
        var base = plain.isEmpty() ? account.id().value().replace("-", "") : plain;
        var word = account.channel().key().replace("-", "");
        var withChannel = base + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        var handle = base;
        for (int i = 1; taken.putIfAbsent(handle.toLowerCase(Locale.ROOT), account.id()) != null; i++) {
            handle = i == 1 ? withChannel : withChannel + i;
        }
        return handle;
    }

    private static Account withHandle(Account account, String handle) {
        return new Account(
                account.id(),
                account.name(),
                handle,
                account.channel(),
                account.persona(),
                account.team(),
                account.official(),
                account.followers(),
                account.playedByWhiteCell(),
                account.community(),
                account.language());
    }

    private static String rounded(double sum) {
        return ValueText.number(Math.round(sum * 1000) / 1000.0);
    }
}
