package org.aforo.server.oversight.edition;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.aforo.server.oversight.coverage.CoverageRow;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says which periods can be printed and when, and turns counts into the bytes that are published. */
@Component
class EditionPress {

    private final EditionSettings settings;
    private final JsonMapper json;
    private final InstantSource clock;

    EditionPress(EditionSettings settings, JsonMapper json, InstantSource clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    ZoneId zone() {
        return settings.zone();
    }

    /** The period that begins on this day. */
    Period period(@Nullable LocalDate first) {
        if (first == null || !Period.of(settings.period(), first).first().equals(first)) {
            throw Problem.caller(
                    422,
                    "oversight.period-unknown",
                    "Name the first day of a " + settings.period().code() + ".");
        }
        return Period.of(settings.period(), first);
    }

    /** The latest period that is over, which need not be ripe yet. */
    Period latestOver() {
        return Period.of(settings.period(), LocalDate.ofInstant(now(), zone())).before();
    }

    /** From when on the period's edition may be drafted. */
    Instant earliest(Period period) {
        return period.until(zone()).plus(settings.after());
    }

    /** @throws Problem {@code oversight.too-few} (409) */
    byte[] print(Period period, List<CoverageRow> terminals, CoverageRow all) {
        List<EditionContent.Row> rows = EditionTable.of(terminals, settings.ownRow())
                .orElseThrow(() -> Problem.caller(
                        409,
                        "oversight.too-few",
                        "So few containers left in this period that any number would tell about single ones."));
        EditionContent content = new EditionContent(
                EditionContent.FORMAT,
                new EditionContent.Span(
                        period.kind().code(),
                        period.first().toString(),
                        period.end().toString(),
                        zone().getId()),
                Suppression.SHOWN_FROM,
                List.copyOf(EditionTable.COLUMNS.keySet()),
                rows.subList(0, rows.size() - 1),
                rows.getLast(),
                EditionTable.actions(all));
        return json.writeValueAsBytes(content);
    }
}
