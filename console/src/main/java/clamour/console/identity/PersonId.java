package clamour.console.identity;

import java.util.UUID;

/// Names a person for ever.
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
