package org.aforo.cargo.scanners;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aforo.cargo.xml.ElementReport;
import org.aforo.cargo.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Gathers the times of a report. The makers' spellings are not documented: year first is read, and nothing that could be two dates. */
final class Times {

    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu[-]['/']MM[-]['/']dd[' ']['T']HH[:]mm[[:]ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private final ElementReport notes;
    private final List<Stamp> all = new ArrayList<>();

    Times(ElementReport notes) {
        this.notes = notes;
    }

    List<Stamp> all() {
        return all;
    }

    /** Null where the element is absent or empty, said when it is no time. */
    @Nullable
    Stamp read(@Nullable XmlElement element, Stamp.Clock clock) {
        String value = element == null ? null : element.value();
        if (element == null || value == null) {
            return null;
        }
        Stamp stamp = parse(element.local(), value, clock);
        if (stamp == null) {
            notes.warning("value.time", element, "no date and time, year first: " + ElementReport.shown(value));
        } else {
            all.add(stamp);
        }
        return stamp;
    }

    private static @Nullable Stamp parse(String what, String value, Stamp.Clock clock) {
        try {
            return new Stamp(
                    what,
                    OffsetDateTime.parse(value)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime(),
                    Stamp.Clock.UTC);
        } catch (DateTimeParseException withoutOffset) {
            try {
                return new Stamp(what, LocalDateTime.parse(value, DATE_TIME), clock);
            } catch (DateTimeParseException none) {
                return null;
            }
        }
    }
}
