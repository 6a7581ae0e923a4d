package clamour.scenario.read;

import clamour.scenario.Slug;
import java.util.HashMap;
import java.util.Map;

/// Gathers every id of a file before anything else is read, and tells those that are there twice.
final class IdScan {

    private final Ids ids;
    private final Problems problems;

    IdScan(Ids ids, Problems problems) {
        this.ids = ids;
        this.problems = problems;
    }

    void scan(Tree.Table root) {
        table(root, "accounts", Kind.ACCOUNT);
        table(root, "facts", Kind.FACT);
        table(root, "rumours", Kind.RUMOUR);
        table(root, "objectives", Kind.OBJECTIVE);
        list(root, "phases", Kind.PHASE);
        list(root, "injects", Kind.INJECT);
        list(root, "expect", Kind.EXPECTATION);
        if (root.get("public").orElse(null) instanceof Tree.Table audience) {
            table(audience, "communities", Kind.COMMUNITY);
        }
        if (ids.all(Kind.COMMUNITY).isEmpty()) {
            ids.add(Kind.COMMUNITY, PeopleReader.ONLY_COMMUNITY.value());
        }
        if (root.get("place").orElse(null) instanceof Tree.Table place) {
            table(place, "spots", Kind.SPOT);
        }
        teams(root);
    }

    private void table(Tree.Table parent, String key, Kind kind) {
        if (parent.get(key).orElse(null) instanceof Tree.Table table) {
            // A key that is there twice is told by whoever built the tree.
            table.entries().stream().map(Tree.Entry::key).filter(Slug::fits).forEach(id -> ids.add(kind, id));
        }
    }

    private void list(Tree.Table parent, String key, Kind kind) {
        if (!(parent.get(key).orElse(null) instanceof Tree.Items list)) {
            return;
        }
        Map<String, Integer> lines = new HashMap<>();
        for (var item : list.items()) {
            if (item instanceof Tree.Table table
                    && table.get("id").orElse(null) instanceof Tree.Scalar id
                    && Slug.fits(id.value())) {
                ids.add(kind, id.value());
                var first = lines.putIfAbsent(id.value(), id.line());
                if (first != null) {
                    problems.error(
                            id,
                            "duplicate-id",
                            "The %s “%s” is here a second time; the first is in line %s."
                                    .formatted(kind.one(), id.value(), first),
                            "Give one of them another id.");
                }
            }
        }
    }

    private void teams(Tree.Table root) {
        if (root.get("accounts").orElse(null) instanceof Tree.Table accounts) {
            for (var entry : accounts.entries()) {
                if (entry.value() instanceof Tree.Table account
                        && account.get("team").orElse(null) instanceof Tree.Scalar team
                        && Slug.fits(team.value())) {
                    ids.add(Kind.TEAM, team.value());
                }
            }
        }
    }
}
