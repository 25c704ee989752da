package org.aforo.cargo.comparison;

import java.util.List;
import org.aforo.cargo.message.CargoMessage;

/**
 * One file to compare.
 *
 * @param file its name, for the differences
 * @param messages at least what was read of it
 */
public record Source(String file, List<CargoMessage> messages) {

    public Source {
        messages = List.copyOf(messages);
    }

    /** By its first message. */
    public Role role() {
        return messages.isEmpty()
                ? Role.OTHER
                : Role.of(messages.getFirst().head().kind());
    }
}
