package clamour.exercise;

import clamour.scenario.InjectId;
import clamour.scenario.RumourId;
import java.util.HexFormat;

/// A post in the simulated networks. A key, not a counter: the same post has the same id in every fold that contains
/// it, also in a what-if.
public record PostId(long value) implements Comparable<PostId> {

    /// The post of an inject.
    ///
    /// @param repetition 0 for the first time
    public static PostId ofInject(InjectId inject, int repetition) {
        return of("inject", inject.value(), repetition);
    }

    /// What a trainee published or the white cell said with this entry.
    public static PostId ofEntry(EntryId entry) {
        return of("entry", entry.value(), 0);
    }

    /// A seed of a rumour.
    ///
    /// @param index of the source in the scenario's list
    public static PostId ofRumour(RumourId rumour, int index) {
        return of("rumour", rumour.value(), index);
    }

    /// The post of a kind with that name and number.
    public static PostId of(String kind, String name, long number) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < kind.length(); i++) {
            hash = (hash ^ kind.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ 0xffff) * 0x100000001b3L; // no character of an id: parts kind and name
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return new PostId(mix(hash + mix(number)));
    }

    /// Stafford's mix 13, the finaliser of SplitMix64: every input bit reaches every output bit.
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    @Override
    public int compareTo(PostId other) {
        return Long.compare(value, other.value);
    }

    /// Sixteen hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(value);
    }

    /// Reads what [#toString] wrote.
    public static PostId parse(String text) {
        return new PostId(HexFormat.fromHexDigitsToLong(text));
    }
}
