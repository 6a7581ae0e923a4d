package clamour.console.shell;

import org.jspecify.annotations.Nullable;

/// A post as it is drawn in a column. All words are plain text; the browser never reads them as markup.
///
/// @param id of the post, hexadecimal
/// @param at exercise second
/// @param handle without `@`; null where its kind of network has none
/// @param face address of the picture of its author
/// @param net the kind of network it looks like: a channel's key
/// @param kind what sort of post it is
/// @param slug the line above it, such as the group or the agency; null where there is none
/// @param replyTo whom it answers, a ready sentence
/// @param media address of its picture
/// @param ours whether the team published it
/// @param official whether it speaks with authority
/// @param waits whether it is a question that waits for an answer
/// @param withdrawn whether it was deleted
/// @param can whether one may reply to it
/// @param mark a word on it, such as the status of its rumour
/// @param markTone `good`, `warn`, `bad`, `plain`
public record Card(
        String id,
        int at,
        String name,
        @Nullable String handle,
        String face,
        String net,
        String kind,
        @Nullable String slug,
        @Nullable String replyTo,
        String lang,
        String text,
        @Nullable String media,
        @Nullable String alt,
        boolean ours,
        boolean official,
        boolean waits,
        boolean withdrawn,
        boolean can,
        @Nullable String mark,
        @Nullable String markTone,
        int replies,
        int reposts,
        int likes,
        int seen) {

    /// New counters of a card.
    public record Counters(String id, int replies, int reposts, int likes, int seen) {}
}
