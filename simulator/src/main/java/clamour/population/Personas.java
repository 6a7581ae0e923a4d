package clamour.population;

import clamour.content.ContentLibrary;
import clamour.content.pack.ContentException;
import clamour.content.persona.Persona;
import clamour.scenario.Public;
import java.util.ArrayList;
import java.util.List;

/// Which manners the accounts of a community post in: personas of the content library that write its language,
/// ordinary people mostly.
public final class Personas {

    /// A persona as far as behaviour goes.
    ///
    /// @param id of the content library
    public record Manner(String id, Temper temper, double activity) {}

    /// What a kind of persona does differently.
    public enum Temper {
        ORDINARY,
        /// Provokes: mocks, passes rumours on, never thanks.
        TROLL,
        /// Passes on what it meets.
        BOT,
        /// Reports: asks, quotes officials.
        PRESS
    }

    private static final Manner PLAIN = new Manner("", Temper.ORDINARY, 1);

    private final List<Manner> all;
    private final List<List<Manner>> byCommunity;
    /// Tempers of `byCommunity`, for those who need nothing else, millions of times.
    private final Temper[][] tempers;

    private Personas(List<Manner> all, List<List<Manner>> byCommunity) {
        this.all = all;
        this.byCommunity = byCommunity;
        tempers = byCommunity.stream()
                .map(manners -> manners.stream().map(Manner::temper).toArray(Temper[]::new))
                .toArray(Temper[][]::new);
    }

    static Personas of(ContentLibrary library, List<Public.Community> communities) {
        var personas = personas(library);
        var all = personas.stream().map(Personas::manner).toList();
        var byCommunity = new ArrayList<List<Manner>>();
        for (var community : communities) {
            var fitting = new ArrayList<Manner>();
            for (var persona : personas) {
                if (persona.languages().contains(community.language()) && isOneOfThePublic(persona)) {
                    fitting.add(manner(persona));
                }
            }
            byCommunity.add(fitting.isEmpty() ? List.of(PLAIN) : List.copyOf(fitting));
        }
        return new Personas(all, List.copyOf(byCommunity));
    }

    private static List<Persona> personas(ContentLibrary library) {
        try {
            return library.personas();
        } catch (ContentException broken) {
            throw new IllegalStateException("the shipped personas cannot be read: " + broken.getMessage(), broken);
        }
    }

    /// Outlets and bodies speak as named accounts only.
    private static boolean isOneOfThePublic(Persona persona) {
        return persona.naming().equals("person") || persona.naming().equals("nick");
    }

    private static Manner manner(Persona persona) {
        var temper = switch (persona.kind()) {
            case "troll" -> Temper.TROLL;
            case "bot" -> Temper.BOT;
            case "reporter", "press", "journalist", "blogger" -> Temper.PRESS;
            default -> Temper.ORDINARY;
        };
        return new Manner(persona.id(), temper, persona.activity());
    }

    Manner named(String id) {
        for (var manner : all) {
            if (manner.id().equals(id)) {
                return manner;
            }
        }
        return new Manner(id, Temper.ORDINARY, 1);
    }

    Temper temper(int community, long draw) {
        var some = tempers[community];
        return some[clamour.spread.Keys.below(draw, some.length)];
    }

    Manner of(int community, long draw) {
        var manners = byCommunity.get(community);
        return manners.get(clamour.spread.Keys.below(draw, manners.size()));
    }
}
