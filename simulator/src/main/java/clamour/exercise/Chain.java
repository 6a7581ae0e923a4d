package clamour.exercise;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What makes a journal one piece: each entry's hash is over its own text and the hash before it.
public final class Chain {

    private Chain() {}

    /// SHA-256 over the hash before, a line break and the entry's text, in UTF-8; hexadecimal.
    public static String hash(String previousHash, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previousHash.getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) '\n');
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Where a chain breaks, with what differs as a sentence.
    ///
    /// @param sequence of the first entry that does not fit
    public record Break(long sequence, String message) {}

    /// The first place where the chain does not hold; empty where it is whole.
    public static Optional<Break> verify(Iterable<StoredEntry> entries) {
        String previous = Entry.NO_HASH;
        long expected = 1;
        for (Iterator<StoredEntry> all = entries.iterator(); all.hasNext(); expected++) {
            var entry = all.next();
            var broken = fault(entry, expected, previous);
            if (broken.isPresent()) {
                return broken.map(message -> new Break(entry.sequence(), message));
            }
            previous = entry.hash();
        }
        return Optional.empty();
    }

    /// Verifies entries that were read; for a journal in memory.
    public static Optional<Break> verifyRead(List<Entry> entries) {
        return verify(entries.stream().map(EntryCodec::stored).toList());
    }

    private static Optional<String> fault(StoredEntry entry, long expected, String previous) {
        if (entry.sequence() != expected) {
            return Optional.of("Entry %d is where entry %d should be.".formatted(entry.sequence(), expected));
        }
        if (!entry.previousHash().equals(previous)) {
            return Optional.of(
                    expected == 1
                            ? "The chain does not begin with entry 1: what stands there follows another entry."
                            : "The chain breaks after entry %d: what stands behind it follows an entry with the hash %s, and entry %d has %s."
                                    .formatted(
                                            expected - 1,
                                            brief(entry.previousHash(), previous),
                                            expected - 1,
                                            brief(previous, entry.previousHash())));
        }
        var hash = hash(previous, entry.text());
        if (!entry.hash().equals(hash)) {
            return Optional.of("Entry %d was changed after it was written: its text has the hash %s, recorded is %s."
                    .formatted(expected, brief(hash, entry.hash()), brief(entry.hash(), hash)));
        }
        return Optional.empty();
    }

    /// The beginning of a hash, as far as it differs from the other.
    private static String brief(String hash, String other) {
        int differs = Math.max(0, Arrays.mismatch(hash.toCharArray(), other.toCharArray()));
        int shown = Math.max(12, differs + 1);
        return hash.length() <= shown ? hash : hash.substring(0, shown) + "…";
    }
}
