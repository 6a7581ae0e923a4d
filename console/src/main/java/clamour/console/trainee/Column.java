package clamour.console.trainee;

import clamour.scenario.Channel;
import clamour.scenario.RumourId;
import clamour.scenario.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column of the desk shows.
///
/// @param argument hashtag with its `#`, words searched for, a channel's key, a rumour's id; empty for the others
record Column(Kind kind, String argument) {

    static final int MOST = 6;
    static final int LONGEST_ARGUMENT = 60;

    enum Kind {
        /// Everything the public sees.
        HOME,
        /// What is addressed to us.
        MENTIONS,
        /// The board of claims; no posts.
        RUMOURS,
        HASHTAG,
        SEARCH,
        CHANNEL,
        /// Posts about one claim.
        RUMOUR
    }

    Column {
        argument = argument.strip();
        if (argument.length() > LONGEST_ARGUMENT) {
            argument = argument.substring(0, LONGEST_ARGUMENT);
        }
    }

    static Column of(Kind kind) {
        return new Column(kind, "");
    }

    Optional<Channel> channel() {
        return kind == Kind.CHANNEL ? Channel.ofKey(argument) : Optional.empty();
    }

    Optional<RumourId> rumour() {
        return kind == Kind.RUMOUR && Slug.fits(argument) ? Optional.of(new RumourId(argument)) : Optional.empty();
    }

    /// How the browser remembers it.
    String key() {
        return kind.name().toLowerCase(Locale.ROOT) + (argument.isEmpty() ? "" : ":" + argument);
    }

    /// Reads what [#keys] wrote, leaving out what makes no sense (any more).
    static List<Column> parse(String keys) {
        var columns = new ArrayList<Column>();
        for (String key : keys.split("\n", -1)) {
            int colon = key.indexOf(':');
            var name = colon < 0 ? key : key.substring(0, colon);
            var argument = colon < 0 ? "" : key.substring(colon + 1);
            for (Kind kind : Kind.values()) {
                if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                    var column = new Column(kind, argument);
                    if (column.makesSense() && !columns.contains(column) && columns.size() < MOST) {
                        columns.add(column);
                    }
                }
            }
        }
        return List.copyOf(columns);
    }

    static String keys(List<Column> columns) {
        return String.join("\n", columns.stream().map(Column::key).toList());
    }

    private boolean makesSense() {
        return switch (kind) {
            case HOME, MENTIONS, RUMOURS -> argument.isEmpty();
            case HASHTAG, SEARCH -> !argument.isEmpty();
            case CHANNEL -> channel().isPresent();
            case RUMOUR -> rumour().isPresent();
        };
    }
}
