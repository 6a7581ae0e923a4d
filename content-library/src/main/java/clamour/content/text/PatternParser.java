package clamour.content.text;

import clamour.content.text.Pattern.Choice;
import clamour.content.text.Pattern.Literal;
import clamour.content.text.Pattern.Part;
import clamour.content.text.Pattern.Perhaps;
import clamour.content.text.Pattern.Rule;
import clamour.content.text.Pattern.Slot;
import java.util.ArrayList;
import java.util.List;

/// Reads one line of a grammar. A backslash takes the next sign as it is; `3x ` in front triples the weight.
final class PatternParser {

    static final int HEAVIEST = 9;

    private final String text;
    private int at;

    private PatternParser(String text) {
        this.text = text;
    }

    /// @throws IllegalArgumentException with a sentence for the author
    static Pattern parse(String line) {
        boolean weighted = line.length() > 3
                && line.charAt(1) == 'x'
                && line.charAt(2) == ' '
                && line.charAt(0) >= '1'
                && line.charAt(0) <= '0' + HEAVIEST;
        var parser = new PatternParser(weighted ? line.substring(3) : line);
        List<Part> parts = parser.sequence("");
        if (parser.at < parser.text.length()) {
            throw new IllegalArgumentException("“%s” closes nothing.".formatted(parser.text.charAt(parser.at)));
        }
        return Pattern.of(parts, weighted ? line.charAt(0) - '0' : 1);
    }

    private List<Part> sequence(String ends) {
        var parts = new ArrayList<Part>();
        var literal = new StringBuilder();
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at++);
            switch (c) {
                case '\\' -> literal.append(escaped());
                case '{' -> add(parts, literal, new Slot(name('}')));
                case '<' -> add(parts, literal, new Rule(name('>')));
                case '[' -> {
                    Part perhaps = new Perhaps(Pattern.of(sequence("]"), 1));
                    close(']');
                    add(parts, literal, perhaps);
                }
                case '(' -> add(parts, literal, choice());
                case ')', ']', '}', '>', '|' ->
                    throw new IllegalArgumentException(
                            "“%s” closes nothing; write “\\%s” for the sign.".formatted(c, c));
                default -> literal.append(c);
            }
        }
        if (!literal.isEmpty()) {
            parts.add(new Literal(literal.toString()));
        }
        return parts;
    }

    private static void add(List<Part> parts, StringBuilder literal, Part part) {
        if (!literal.isEmpty()) {
            parts.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
        parts.add(part);
    }

    private Choice choice() {
        var alternatives = new ArrayList<Pattern>();
        do {
            alternatives.add(Pattern.of(sequence("|)"), 1));
        } while (at < text.length() && text.charAt(at) == '|' && at++ >= 0);
        close(')');
        return new Choice(List.copyOf(alternatives));
    }

    private void close(char sign) {
        if (at >= text.length() || text.charAt(at) != sign) {
            throw new IllegalArgumentException("“%s” is missing.".formatted(sign));
        }
        at++;
    }

    private char escaped() {
        if (at >= text.length()) {
            throw new IllegalArgumentException("Nothing follows the last backslash.");
        }
        return text.charAt(at++);
    }

    private String name(char end) {
        int stop = text.indexOf(end, at);
        String name = stop < 0 ? "" : text.substring(at, stop);
        if (!name.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("A name in small letters and “%s” should follow here.".formatted(end));
        }
        at = stop + 1;
        return name;
    }
}
