package clamour.console.cli;

import clamour.scoring.MessageScore;
import clamour.scoring.Scorer;
import java.io.StringWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Texts and scores as lines of JSON, read and written token by token: loading what makes trees takes longer than
/// scoring a text.
final class ScoreJson {

    private static final String FORM = "Write one object a line, like {\"id\":\"1\",\"text\":\"...\"}.";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(JsonLines.LONGEST_LINE)
                    .maxNestingDepth(16)
                    .build())
            .build();

    private ScoreJson() {}

    /// What names a text: a word or a number, as it was written.
    record Id(String value, boolean isText) {

        String json() {
            return isText ? "“" + value + "”" : value;
        }
    }

    record Given(Optional<Id> id, String text) {}

    /// Reads `{"id","text"}`.
    static Given read(String line, JsonLines lines) throws BadInputException {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadInputException(lines.at(1), "This is not a JSON object.", FORM);
            }
            Optional<Id> id = Optional.empty();
            @Nullable String text = null;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var key = parser.currentName();
                var value = parser.nextToken();
                if ("id".equals(key)) {
                    id = id(parser, value, lines);
                } else if ("text".equals(key) && value == JsonToken.VALUE_STRING) {
                    text = parser.getString();
                } else {
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                throw new BadInputException(lines.at(1), "There is more than one JSON object in the line.", FORM);
            }
            if (text == null) {
                throw new BadInputException(lines.at(1), "The line has no “text”.", FORM);
            }
            Texts.check(text, lines.at(1), false);
            return new Given(id, text);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new BadInputException(
                    lines.at(at == null ? 1 : Math.max(1, at.getColumnNr())), "This is not JSON.", FORM);
        }
    }

    private static Optional<Id> id(JsonParser parser, @Nullable JsonToken value, JsonLines lines)
            throws BadInputException {
        if (value == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        boolean number = value == JsonToken.VALUE_NUMBER_INT || value == JsonToken.VALUE_NUMBER_FLOAT;
        if (value != JsonToken.VALUE_STRING && !number) {
            throw new BadInputException(lines.at(1), "The “id” is neither a text nor a number.", FORM);
        }
        return Optional.of(new Id(parser.getString(), !number));
    }

    /// `{"id","dimensions","total","findings"}`.
    static String line(Optional<Id> id, MessageScore score) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeName("id");
            write(id, json);
            json.writeObjectPropertyStart("dimensions");
            for (var dimension : Scorer.DIMENSIONS) {
                var points = score.dimensions().get(dimension);
                json.writeName(dimension);
                if (points == null) {
                    json.writeNull();
                } else {
                    json.writeNumber(points);
                }
            }
            json.writeEndObject();
            json.writeName("total");
            var total = score.scores().total();
            if (total.isPresent()) {
                json.writeNumber(total.getAsInt());
            } else {
                json.writeNull();
            }
            findings(score, json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(Optional<Id> id, JsonGenerator json) {
        if (id.isEmpty()) {
            json.writeNull();
        } else if (id.get().isText()) {
            json.writeString(id.get().value());
        } else {
            json.writeNumber(id.get().value());
        }
    }

    private static void findings(MessageScore score, JsonGenerator json) {
        json.writeArrayPropertyStart("findings");
        for (var finding : score.findings()) {
            json.writeStartObject();
            json.writeStringProperty("dimension", finding.dimension());
            json.writeNumberProperty("start", finding.start());
            json.writeNumberProperty("end", finding.end());
            json.writeStringProperty("text", finding.text());
            json.writeNumberProperty("effect", finding.effect());
            json.writeStringProperty("reason", finding.reason());
            json.writeStringProperty("advice", finding.advice());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
