package org.aforo.cargo.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The small tables that come with the product: IMDG classes and chapters of the harmonised system, named in Spanish and English by us. */
public final class ShippedTables {

    private ShippedTables() {}

    /** Names of classes by number, {@code 2.1}. */
    public static Map<String, String> imdgClasses(Locale language) {
        return table("imdg-classes.tsv", language);
    }

    /** Names of chapters by their two digits. */
    public static Map<String, String> hsChapters(Locale language) {
        return table("hs-chapters.tsv", language);
    }

    private static Map<String, String> table(String resource, Locale language) {
        int column = language.getLanguage().equals("es") ? 2 : 1;
        Map<String, String> names = new LinkedHashMap<>();
        try (InputStream in = ShippedTables.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> names.put(cells[0], cells[column]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return names;
    }
}
