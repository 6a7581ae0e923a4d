package clamour.content;

import java.util.List;

/// A message prepared for the worst minute: text with `{placeholders}` that a person fills before it goes out.
///
/// @param id stable; the same in every language
/// @param purpose `holding`, `warning`, `update`, `correction`, `appeal`, `answer`, `condolence` or `close`
/// @param title for lists
/// @param placeholders names in braces, in the order of the text
public record HoldingTemplate(String id, String purpose, String title, String text, List<String> placeholders) {

    public HoldingTemplate {
        placeholders = List.copyOf(placeholders);
    }
}
