package org.aforo.server.oversight.coverage;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Counts what was taken, read and not read. Who may ask is asked by whoever calls. */
@Service
public class Coverage {

    private final Passages passages;
    private final InstantSource clock;
    private final Together<Span, Counted> counting = new Together<>();

    Coverage(Passages passages, InstantSource clock) {
        this.passages = passages;
        this.clock = clock;
    }

    /** What a row is of. */
    public enum By {
        TERMINAL,
        /** A terminal's hour of cut-offs. */
        HOUR,
        /** A vessel at a terminal. */
        VESSEL;

        /** By its name on the wire. */
        public static Optional<By> of(String code) {
            for (By by : values()) {
                if (by.name().toLowerCase(Locale.ROOT).equals(code)) {
                    return Optional.of(by);
                }
            }
            return Optional.empty();
        }

        CoverageRow.Key keyOf(Passage passage) {
            return switch (this) {
                case TERMINAL -> new CoverageRow.Key(passage.terminal(), null, null);
                case HOUR ->
                    new CoverageRow.Key(passage.terminal(), passage.place().truncatedTo(ChronoUnit.HOURS), null);
                case VESSEL -> new CoverageRow.Key(passage.terminal(), null, passage.vessel());
            };
        }
    }

    /**
     * @param total of all rows
     * @param scansWithoutVisit scans taken in this time that hang on no visit and are in no row
     */
    public record Answer(Instant at, CoverageRow total, List<CoverageRow> rows, int scansWithoutVisit) {}

    /**
     * Rows of the visits whose cut-off, or entry where no cut-off is known, lies from the first instant on and before the second.
     *
     * @param terminal whose visits alone are counted; null for all
     */
    public Answer of(Instant from, Instant until, By by, @Nullable String terminal) {
        Counted counted = counting.of(new Span(from, until), () -> count(from, until));
        Instant now = counted.at();
        List<Passage> all = counted.passages().stream()
                .filter(passage -> terminal == null || terminal.equals(passage.terminal()))
                .toList();
        Map<CoverageRow.Key, List<Passage>> byKey =
                all.stream().collect(Collectors.groupingBy(by::keyOf, LinkedHashMap::new, Collectors.toList()));
        List<CoverageRow> rows = byKey.entrySet().stream()
                .map(each -> CoverageRow.of(each.getKey(), each.getValue(), now))
                .sorted(ORDER)
                .toList();
        return new Answer(now, CoverageRow.of(CoverageRow.Key.ALL, all, now), rows, counted.scansWithoutVisit());
    }

    private record Span(Instant from, Instant until) {}

    /** @param at before it was looked: whatever was recorded until then is counted */
    private record Counted(Instant at, List<Passage> passages, int scansWithoutVisit) {}

    private Counted count(Instant from, Instant until) {
        return new Counted(clock.instant(), passages.between(from, until), passages.scansWithoutVisit(from, until));
    }

    /** Most unread at departure first; then by name, so that the order stands. */
    private static final Comparator<CoverageRow> ORDER = Comparator.comparingInt(CoverageRow::unreadAtDeparture)
            .reversed()
            .thenComparing(row -> text(row.terminal()))
            .thenComparing(row -> row.hour() == null ? Instant.EPOCH : row.hour())
            .thenComparing(row -> text(row.vessel()));

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }
}
