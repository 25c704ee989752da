package org.aforo.server.scans;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scans in pages, newest first, and one scan looked at, which is a fact of its own. */
@Component
class ScanList {

    private static final int MOST_ITEMS = 100;

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

    Page page(Filter filter, @Nullable String cursor, int limit) {
        int size = Math.clamp(limit, 1, MOST_ITEMS);
        PageCursor from = cursor == null ? PageCursor.END : PageCursor.of(cursor);
        List<PageCursor> found = database.sql("""
                        select received_at, id from scans.scan
                        where (received_at, id) < (:at, :id)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:match as text) is null or match_state = :match)
                          and (cast(:text as text) is null or container_number like :text)
                        order by received_at desc, id desc limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.uuid())
                .param("state", blankAsNull(filter.state()))
                .param("match", blankAsNull(filter.match()))
                .param("text", pattern(blankAsNull(filter.text())))
                .param("limit", size)
                .query((row, number) ->
                        new PageCursor(row.getTimestamp("received_at").toInstant(), row.getString("id")))
                .list();
        List<ScanView> items =
                found.stream().map(place -> scans.require(place.uuid())).toList();
        return new Page(items, found.size() < size ? null : found.getLast().text());
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
}
