package clamour.content.text;

import java.util.Map;

/// Everything that decides the words of a post.
///
/// @param topic free kebab-case id, such as `panic-station`
/// @param scene words on what the whole exercise is about, such as `chemical-incident`; looked at where the topic says
///     nothing, empty where nobody knows
/// @param persona id from the library; an unknown one writes plainly
/// @param language `en`, `de`, ...; an unknown one is written in English
/// @param words values the caller knows: `force`, `handle`, `city`, `hashtag`, `spot`, `claim`, `says`, `topic`,
///     `official`, `name`, `clock`, `clock-before`, `clock-next`, `weekday`, `minutes`; data, never a pattern
public record PostSeed(
        PostKind kind,
        String topic,
        String scene,
        Stance stance,
        Mood mood,
        String persona,
        String language,
        long seed,
        Map<String, String> words) {

    public PostSeed {
        words = Map.copyOf(words);
    }
}
