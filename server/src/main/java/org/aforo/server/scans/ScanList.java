package org.aforo.server.scans;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scans in pages, newest first, and one scan looked at, which is a fact of its own. */
@Component
class ScanList {

    private static final int MOST_ITEMS = 100;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient database;
    private final Scans scans;
    private final Journal journal;

    ScanList(JdbcClient database, Scans scans, Journal journal) {
        this.database = database;
        this.scans = scans;
        this.journal = journal;
    }

    /** Null asks for all. */
    record Filter(
            @Nullable String state,
            @Nullable String match,
            @Nullable String text) {}

    record Page(List<ScanView> items, @Nullable String next) {}

    private record Place(Instant at, UUID id) {}

    Page page(Filter filter, @Nullable String cursor, int limit) {
        int size = Math.clamp(limit, 1, MOST_ITEMS);
        Place from = cursor == null ? new Place(END, new UUID(-1, -1)) : place(cursor);
        List<Place> found = database.sql("""
                        select received_at, id from scans.scan
                        where (received_at, id) < (:at, :id)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:match as text) is null or match_state = :match)
                          and (cast(:text as text) is null or container_number like :text)
                        order by received_at desc, id desc limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("state", blankAsNull(filter.state()))
                .param("match", blankAsNull(filter.match()))
                .param("text", pattern(blankAsNull(filter.text())))
                .param("limit", size)
                .query((row, number) ->
                        new Place(row.getTimestamp("received_at").toInstant(), row.getObject("id", UUID.class)))
                .list();
        List<ScanView> items =
                found.stream().map(place -> scans.require(place.id())).toList();
        return new Page(items, found.size() < size ? null : cursor(found.getLast()));
    }

    /** The scan, with the leaf that says it was looked at. */
    @Transactional
    public ScanView seen(UUID id, Actor actor) {
        ScanView scan = scans.require(id);
        journal.append(new Entry("scans.seen", id, Map.of(), Map.of("by", actor.pseudonym())));
        return scan;
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String pattern(@Nullable String text) {
        return text == null ? null : "%" + text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "") + "%";
    }

    private static String cursor(Place place) {
        String text = place.at() + " " + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Place place(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException malformed) {
            throw Problem.caller(400, "scans.cursor-refused", "The cursor is not one this server gave. Start over.");
        }
    }
}
