package clamour.reaction;

import clamour.spread.Keys;

/// What draws are for. The numbers are part of the rules: never change one, add at the end.
enum Purposes {
    FAN_OUT(100),
    THRESHOLD(101),
    DITHER(103),
    STANCE(104),
    WAKING(105),
    POST_ID(106),
    REACTION(108),
    QUOTE(109),
    DENIAL(110),
    TREND(111),
    SEEDING(112),
    STREAM(113),
    CHATTER(114),
    ASK(116),
    OFFSPRING(117),
    COMMENT(118),
    SOURCE(119),
    HISTORY(120),
    SIGHT(121),
    SETTLING(122),
    WATCH(123);

    private final int number;

    Purposes(int number) {
        this.number = number;
    }

    long root(long seed) {
        return Keys.purpose(seed, number);
    }
}
