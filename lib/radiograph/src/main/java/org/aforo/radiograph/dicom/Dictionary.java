package org.aforo.radiograph.dicom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the standard calls an attribute and how it is written. Needed where the file itself does not say. */
final class Dictionary {

    record Entry(String vr, String keyword) {}

    private static final Map<Integer, Entry> ENTRIES = load();

    private Dictionary() {}

    static @Nullable Entry find(int tag) {
        return ENTRIES.get(tag);
    }

    /** Keyword, or the tag itself where it is unknown. */
    static String name(int tag) {
        Entry entry = ENTRIES.get(tag);
        return entry == null ? Tag.text(tag) : entry.keyword();
    }

    /** How an element of implicit VR is to be read; {@code UN} where nobody knows. */
    static String implicitVr(int tag) {
        Entry entry = ENTRIES.get(tag);
        if (entry == null) {
            return (tag & 0xFFFF) == 0 ? "UL" : "UN";
        }
        return switch (entry.vr()) {
            case "xs" -> "US";
            case "ox" -> "OW";
            default -> entry.vr();
        };
    }

    /** Whether an explicit VR contradicts the standard's. */
    static boolean conflicts(int tag, String vr) {
        Entry entry = ENTRIES.get(tag);
        if (entry == null || vr.equals("UN")) {
            return false;
        }
        return switch (entry.vr()) {
            case "xs" -> !vr.equals("US") && !vr.equals("SS");
            case "ox" -> !vr.equals("OB") && !vr.equals("OW") && !vr.equals("US") && !vr.equals("SS");
            default -> !vr.equals(entry.vr());
        };
    }

    private static Map<Integer, Entry> load() {
        Map<Integer, Entry> entries = new HashMap<>();
        try (InputStream resource = Objects.requireNonNull(Dictionary.class.getResourceAsStream("keywords.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int tag = Integer.parseUnsignedInt(line, 0, 8, 16);
                    entries.put(tag, new Entry(line.substring(9, 11), line.substring(12)));
                }
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return Map.copyOf(entries);
    }
}
