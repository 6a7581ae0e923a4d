package clamour.console.shell;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Data on its way to an element of ours in the browser.
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /// Records, lists and maps of them as a tree.
    public static JsonNode of(Object data) {
        return MAPPER.valueToTree(data);
    }
}
