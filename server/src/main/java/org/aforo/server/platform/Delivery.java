package org.aforo.server.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who brought a file, and how.
 *
 * @param name as the sender calls it; control characters and excess length are dropped
 * @param source {@code http}, {@code inbox}, {@code demo}
 * @param accountId null for the watched folder
 */
public record Delivery(String name, String source, @Nullable UUID accountId) {

    private static final int LONGEST_NAME = 200;

    public Delivery {
        String printable = name.strip().replaceAll("\\p{Cntrl}", "?");
        name = printable.length() <= LONGEST_NAME ? printable : printable.substring(0, LONGEST_NAME);
        if (name.isEmpty()) {
            name = "unnamed";
        }
    }
}
