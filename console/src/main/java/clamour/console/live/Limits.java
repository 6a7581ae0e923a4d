package clamour.console.live;

import java.time.Duration;

/// How much there may be of everything live on one member, each quoted in the message of who meets it.
final class Limits {

    /// Exercises with a facilitator that are awake at once.
    static final int EXERCISES_AT_ONCE = 20;

    /// Practice exercises that are awake at once.
    static final int PRACTICES_AT_ONCE = 20;

    /// People with a seat in one exercise.
    static final int PARTICIPANTS = 100;

    /// Characters of a guest's name.
    static final int LONGEST_NAME = 40;

    /// Screens of one seat that follow at once; the oldest stops when another comes.
    static final int SCREENS_OF_A_SEAT = 12;

    /// Accounts of the simulated public in a practice alone, where the scenario has more.
    static final int PRACTICE_ACCOUNTS = 50_000;

    /// Unknown join codes that one address may try, in [#CODES_IN].
    static final int WRONG_CODES = 10;

    static final Duration CODES_IN = Duration.ofMinutes(1);

    /// Practice exercises one address may open in [#PRACTICES_IN]; a classroom behind one address fits.
    static final int PRACTICES_OPENED = 40;

    static final Duration PRACTICES_IN = Duration.ofMinutes(10);

    /// After so long without a screen, a practice that runs is paused.
    static final Duration IDLE_PAUSE = Duration.ofMinutes(2);

    /// After so long without a screen and with the clock standing, an exercise is put away; it is folded again when
    /// somebody comes back.
    static final Duration IDLE_PUT_AWAY = Duration.ofMinutes(30);

    /// How long an ended exercise stays in memory, so that the last screens see its end.
    static final Duration ENDED_STAYS = Duration.ofMinutes(2);

    /// After the end evaluators may still join for so long; as long as a browser remembers its seats.
    static final Duration EVALUATORS_COME = Duration.ofDays(14);

    private Limits() {}
}
