package org.aforo.cargo.scanners;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/**
 * What the free fields of a site's reports mean, and by which clock it lives. Versioned: a change of meaning is a new version, so that a report
 * can be read as it was meant when it was written.
 *
 * @param site as the reports name it; null for any
 * @param version from 1; 0 for none
 * @param zone of the site's clock; null when nobody said
 * @param fields the maker's name of a field to its meaning
 */
public record SiteMapping(
        @Nullable String site, int version, @Nullable ZoneId zone, Map<String, Meaning> fields) {

    /** Nothing is known about the site. */
    public static final SiteMapping NONE = new SiteMapping(null, 0, null, Map.of());

    private static final String FIELD = "field.";

    public SiteMapping {
        fields = Map.copyOf(fields);
    }

    /** A mapping as far as it could be read, and what is wrong with it. */
    public record Parsed(SiteMapping mapping, List<Remark> remarks) {

        public Parsed {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Reads Java properties: {@code site}, {@code version}, {@code zone}, and {@code field.Custom1 = container} for each field.
     */
    public static Parsed parse(String text) {
        List<Remark> remarks = new ArrayList<>();
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException malformed) {
            remarks.add(wrong("no properties: " + malformed.getMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key, "")));
        Map<String, Meaning> fields = new TreeMap<>();
        settings.forEach((key, value) -> {
            if (key.startsWith(FIELD)) {
                Meaning meaning = meaning(key, value, remarks);
                if (meaning != null) {
                    fields.put(key.substring(FIELD.length()), meaning);
                }
            } else if (!List.of("site", "version", "zone").contains(key)) {
                remarks.add(wrong("unknown setting " + key));
            }
        });
        SiteMapping mapping = new SiteMapping(
                settings.get("site"),
                version(settings.get("version"), remarks),
                zone(settings.get("zone"), remarks),
                fields);
        return new Parsed(mapping, remarks);
    }

    /** The values that fields of a meaning hold, in the order of the fields' names. */
    Map<Meaning, List<String>> meant(Map<String, String> values) {
        Map<Meaning, List<String>> meant = new EnumMap<>(Meaning.class);
        new TreeMap<>(fields).forEach((field, meaning) -> {
            String value = values.get(field);
            if (value != null) {
                meant.computeIfAbsent(meaning, key -> new ArrayList<>()).add(value);
            }
        });
        return meant;
    }

    private static @Nullable Meaning meaning(String key, String value, List<Remark> remarks) {
        for (Meaning meaning : Meaning.values()) {
            if (meaning.name().equals(value.strip().toUpperCase(Locale.ROOT))) {
                return meaning;
            }
        }
        remarks.add(wrong(key + ": no such meaning: " + value));
        return null;
    }

    private static int version(@Nullable String text, List<Remark> remarks) {
        if (text != null && text.strip().matches("[1-9][0-9]{0,5}")) {
            return Integer.parseInt(text.strip());
        }
        remarks.add(wrong("version must be a whole number from 1"));
        return 0;
    }

    private static @Nullable ZoneId zone(@Nullable String text, List<Remark> remarks) {
        if (text == null) {
            return null;
        }
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException unknown) {
            remarks.add(wrong("no such time zone: " + text));
            return null;
        }
    }

    private static Remark wrong(String what) {
        return Remark.warning("scanner.mapping", Where.WHOLE_FILE, what);
    }
}
