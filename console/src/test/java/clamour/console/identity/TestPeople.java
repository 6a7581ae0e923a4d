package clamour.console.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// People with accounts for tests. The store in memory is shared by all tests of one console, so its first
/// administrator is too.
public final class TestPeople {

    public static final String PASSWORD = "correct horse battery";

    private static final Map<People, Person> ADMINISTRATORS = new ConcurrentHashMap<>();

    private TestPeople() {}

    public static Person administrator(People people) {
        return ADMINISTRATORS.computeIfAbsent(
                people, them -> them.accept(them.firstLink().orElseThrow(), "Root", "root", PASSWORD));
    }

    /// Somebody who may open exercises, with a sign-in nobody else has.
    public static Person facilitator(People people, String name) {
        return people.accept(
                people.invite(administrator(people), name, false), name, "test-" + System.nanoTime(), PASSWORD);
    }
}
