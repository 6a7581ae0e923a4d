package clamour.scenario.read;

import clamour.scenario.Account;
import clamour.scenario.Channel;
import clamour.scenario.Inject;
import clamour.scenario.Scenario;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who answers whom, as written: the channel that an answer takes over, and answers that come back to themselves.
/// Each inject is walked once, however long the chains are.
final class Replies {

    private final Map<String, Account> accounts;
    private final Map<String, Tree.Table> injects = new LinkedHashMap<>();

    /// By inject, as far as they were asked for; empty where the chain of answers ends without one.
    private final Map<String, Optional<Channel>> channels = new HashMap<>();

    private final Set<String> firstOfLoops = new HashSet<>();

    Replies(Map<String, Account> accounts) {
        this.accounts = accounts;
    }

    /// The injects of a file.
    void add(List<Tree> trees) {
        for (var tree : trees) {
            if (tree instanceof Tree.Table table) {
                word(table, "id").ifPresent(id -> injects.putIfAbsent(id, table));
            }
        }
        findLoops();
    }

    /// The injects of a scenario that is already read.
    void add(Scenario scenario) {
        for (var inject : scenario.injects()) {
            if (inject.body() instanceof Inject.Post post) {
                channels.put(inject.id().value(), Optional.of(post.channel()));
            }
        }
    }

    Optional<Tree.Table> get(String id) {
        return Optional.ofNullable(injects.get(id));
    }

    /// Whether it answers itself, through others or not; true for the first of them in the file alone.
    boolean isFirstOfLoop(String id) {
        return firstOfLoops.contains(id);
    }

    /// The channel that is given, else that of the account, else that of what is answered.
    Optional<Channel> channel(Tree inject) {
        var walked = new LinkedHashSet<String>();
        var current = inject;
        var found = own(current);
        while (found.isEmpty()) {
            var target = word(current, "reply-to").orElse("");
            if (!walked.add(target)) {
                break;
            }
            var known = channels.get(target);
            var next = injects.get(target);
            if (known != null || next == null) {
                found = known == null ? Optional.empty() : known;
                break;
            }
            current = next;
            found = own(current);
        }
        for (var id : walked) {
            channels.putIfAbsent(id, found);
        }
        return found;
    }

    private Optional<Channel> own(Tree inject) {
        return word(inject, "channel")
                .flatMap(Channel::ofKey)
                .or(() -> word(inject, "from").map(accounts::get).map(Account::channel));
    }

    private void findLoops() {
        var order = List.copyOf(injects.keySet());
        var index = new HashMap<String, Integer>();
        order.forEach(id -> index.put(id, index.size()));
        var done = new HashSet<String>();
        for (var start : order) {
            var walk = new LinkedHashSet<String>();
            var at = Optional.of(start);
            while (at.filter(id -> !done.contains(id)).filter(walk::add).isPresent()) {
                at = at.flatMap(this::get).flatMap(inject -> word(inject, "reply-to"));
            }
            if (at.filter(walk::contains).isPresent()) {
                var back = at.get();
                walk.stream()
                        .dropWhile(id -> !id.equals(back))
                        .min((a, b) -> Integer.compare(index.getOrDefault(a, 0), index.getOrDefault(b, 0)))
                        .ifPresent(firstOfLoops::add);
            }
            done.addAll(walk);
        }
    }

    static Optional<String> word(Tree tree, String key) {
        return tree instanceof Tree.Table table && table.get(key).orElse(null) instanceof Tree.Scalar scalar
                ? Optional.of(scalar.value().strip())
                : Optional.empty();
    }
}
