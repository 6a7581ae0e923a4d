package clamour.exercise;

/// An entry as the journal keeps it: its text and its links. Chains are verified over this, never over what was read
/// from it,
/// so that an edition that writes a field more or less still verifies what an older one wrote.
///
/// @param text one line of JSON, see [EntryCodec]
/// @param previousHash of the entry before; 64 zeros for the first
/// @param hash over both
public record StoredEntry(long sequence, String text, String previousHash, String hash) {

    /// The next link behind an entry with that hash.
    public static StoredEntry sealed(long sequence, String text, String previousHash) {
        return new StoredEntry(sequence, text, previousHash, Chain.hash(previousHash, text));
    }
}
