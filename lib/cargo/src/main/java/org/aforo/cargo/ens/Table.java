package org.aforo.cargo.ens;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The facts that lie beside this class: columns parted by tabulators, comments behind {@code #}. */
final class Table {

    private Table() {}

    static List<List<String>> rows(String name) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text(name).split("\n", -1)) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                rows.add(List.of(line.split("\t", -1)));
            }
        }
        return rows;
    }

    private static String text(String name) {
        try (InputStream bytes = Table.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("this build lacks " + name);
            }
            return new String(bytes.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
