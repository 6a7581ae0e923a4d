package clamour.scenario.read;

import clamour.scenario.Scenario;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Every id of a scenario by kind, in the order of the file; gathered before anything is read, so that things may refer
/// forward.
final class Ids {

    private final Map<Kind, Set<String>> declared = new EnumMap<>(Kind.class);

    Ids() {
        for (var kind : Kind.values()) {
            declared.put(kind, new LinkedHashSet<>());
        }
    }

    static Ids of(Scenario scenario) {
        var ids = new Ids();
        scenario.accounts().forEach(account -> {
            ids.add(Kind.ACCOUNT, account.id().value());
            account.team().ifPresent(team -> ids.add(Kind.TEAM, team));
        });
        scenario.audience().communities().forEach(c -> ids.add(Kind.COMMUNITY, c.id().value()));
        scenario.facts().forEach(fact -> ids.add(Kind.FACT, fact.id().value()));
        scenario.rumours().forEach(rumour -> ids.add(Kind.RUMOUR, rumour.id().value()));
        scenario.phases().forEach(phase -> ids.add(Kind.PHASE, phase.id().value()));
        scenario.objectives()
                .forEach(objective -> ids.add(Kind.OBJECTIVE, objective.id().value()));
        scenario.injects().forEach(inject -> ids.add(Kind.INJECT, inject.id().value()));
        scenario.place().spots().keySet().forEach(spot -> ids.add(Kind.SPOT, spot));
        return ids;
    }

    /// False where it was there already.
    boolean add(Kind kind, String id) {
        return of(kind).add(id);
    }

    void addAll(Ids others) {
        others.declared.forEach((kind, ids) -> of(kind).addAll(ids));
    }

    boolean has(Kind kind, String id) {
        return of(kind).contains(id);
    }

    Set<String> all(Kind kind) {
        return Collections.unmodifiableSet(of(kind));
    }

    private Set<String> of(Kind kind) {
        return declared.computeIfAbsent(kind, _ -> new LinkedHashSet<>());
    }
}
