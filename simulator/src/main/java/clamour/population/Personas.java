package clamour.population;

import clamour.content.ContentLibrary;
import clamour.content.pack.ContentException;
import clamour.content.persona.Persona;
import clamour.scenario.Public;
import clamour.spread.Keys;
import java.util.ArrayList;
import java.util.List;

/// Which manners the accounts of a community post in: personas of the content library that write its language and have
/// about as many followers. So most are ordinary people, and mayors and influencers as rare as those whom many follow.
public final class Personas {

    /// A persona as far as behaviour goes.
    ///
    /// @param id of the content library
    /// @param activity how much it posts, compared with an ordinary account
    public record Manner(String id, Temper temper, double activity) {}

    /// What a kind of persona does differently.
    public enum Temper {
        ORDINARY,
        /// Provokes: spreads rumours whatever it believes, mocks officials, never thanks.
        TROLL,
        /// Passes on what it meets, rumours and official messages alike; answers nobody.
        BOT,
        /// Reports: asks before it repeats a rumour, quotes officials.
        PRESS
    }

    /// Steps of how many follow somebody, see [#step].
    public static final int STEPS = 8;

    private static final Manner PLAIN = new Manner("", Temper.ORDINARY, 1);
    /// Whoever has fewer is taken for somebody of this step.
    private static final int LOWEST_STEP = 3;

    private final List<Manner> all;
    /// By community and step.
    private final List<List<List<Manner>>> fitting;
    /// Tempers of `fitting`, for those who need nothing else, millions of times.
    private final Temper[][][] tempers;

    private Personas(List<Manner> all, List<List<List<Manner>>> fitting) {
        this.all = all;
        this.fitting = fitting;
        tempers = fitting.stream()
                .map(steps -> steps.stream()
                        .map(manners -> manners.stream().map(Manner::temper).toArray(Temper[]::new))
                        .toArray(Temper[][]::new))
                .toArray(Temper[][][]::new);
    }

    static Personas of(ContentLibrary library, List<Public.Community> communities) {
        var personas = personas(library);
        var all = personas.stream().map(Personas::manner).toList();
        var fitting = new ArrayList<List<List<Manner>>>();
        for (var community : communities) {
            var writing = personas.stream()
                    .filter(persona -> persona.languages().contains(community.language()) && isOneOfThePublic(persona))
                    .toList();
            var steps = new ArrayList<List<Manner>>();
            for (int step = 0; step < STEPS; step++) {
                steps.add(followedBy(writing, Math.max(LOWEST_STEP, step)));
            }
            fitting.add(List.copyOf(steps));
        }
        return new Personas(all, List.copyOf(fitting));
    }

    /// Half the bits of the number of followers, at most 7: 3 from 16 followers, 4 from 64, 5 from 256, 6 from 1,024, 7
    /// from 4,096.
    public static int step(int followers) {
        return Math.min(STEPS - 1, (33 - Integer.numberOfLeadingZeros(followers)) / 2);
    }

    private static List<Manner> followedBy(List<Persona> personas, int step) {
        int from = 1 << (2 * step - 2);
        int below = step == STEPS - 1 ? Integer.MAX_VALUE : 4 * from;
        var those = personas.stream()
                .filter(persona -> persona.fewestFollowers() < below && persona.mostFollowers() >= from)
                .map(Personas::manner)
                .toList();
        if (!those.isEmpty()) {
            return those;
        }
        return personas.isEmpty()
                ? List.of(PLAIN)
                : personas.stream().map(Personas::manner).toList();
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

    Temper temper(int community, int step, long draw) {
        var some = tempers[community][step];
        return some[Keys.below(draw, some.length)];
    }

    Manner of(int community, int step, long draw) {
        var manners = fitting.get(community).get(step);
        return manners.get(Keys.below(draw, manners.size()));
    }
}
