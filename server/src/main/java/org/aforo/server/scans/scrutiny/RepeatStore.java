package org.aforo.server.scans.scrutiny;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.imageanalysis.noise.NoiseMatch;
import org.aforo.imageanalysis.noise.Orientation;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of repeats. */
@Component
class RepeatStore {

    private final JdbcClient database;
    private final Journal journal;
    private final Live live;
    private final Ids ids;
    private final InstantSource clock;

    RepeatStore(JdbcClient database, Journal journal, Live live, Ids ids, InstantSource clock) {
        this.database = database;
        this.journal = journal;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    /** Row, leaf and nudge in one transaction; nothing where the pair is known. */
    @Transactional
    public void flag(Scrutiny.Place later, Scrutiny.Place earlier, NoiseMatch match, int sharedKeys) {
        if (known(later, earlier)) {
            return;
        }
        UUID id = ids.next();
        LeafRef leaf = journal.append(Entry.of(
                "scans.repeat-flagged",
                later.scanId(),
                Map.of(
                        "view", Integer.toString(later.view()),
                        "earlier", earlier.scanId().toString(),
                        "earlierView", Integer.toString(earlier.view()),
                        "correlation", String.format(Locale.ROOT, "%.3f", match.correlation()),
                        "z", String.format(Locale.ROOT, "%.1f", match.z()))));
        database.sql("""
                        insert into scans.repeat (id, scan_id, view, earlier_scan_id, earlier_view, found_at, shared_keys, same_samples,
                            orientation, inverted, shift_x, shift_y, correlation, z, blocks, leaf)
                        values (:id, :scan, :view, :earlier, :earlierView, :now, :shared, :same,
                            :orientation, :inverted, :dx, :dy, :correlation, :z, :blocks, :leaf)
                        """)
                .param("id", id)
                .param("scan", later.scanId())
                .param("view", later.view())
                .param("earlier", earlier.scanId())
                .param("earlierView", earlier.view())
                .param("now", Timestamp.from(clock.instant()))
                .param("shared", sharedKeys)
                .param("same", sameSamples(later.scanId(), earlier.scanId()))
                .param("orientation", code(match.orientation()))
                .param("inverted", match.inverted())
                .param("dx", match.dx())
                .param("dy", match.dy())
                .param("correlation", match.correlation())
                .param("z", match.z())
                .param("blocks", match.blocks())
                .param("leaf", leaf.pendingId())
                .update();
        live.announce(LiveTopic.REPEATS);
    }

    private boolean known(Scrutiny.Place later, Scrutiny.Place earlier) {
        // Two scans may each meet the other at the same time; the second waits here until the first is committed.
        database.sql("select pg_advisory_xact_lock(hashtextextended('scans repeats', 0))")
                .query((row, number) -> number)
                .single();
        return database.sql("""
                        select exists (select 1 from scans.repeat where scan_id = :scan and view = :view
                            and earlier_scan_id = :earlier and earlier_view = :earlierView)
                        """)
                .param("scan", later.scanId())
                .param("view", later.view())
                .param("earlier", earlier.scanId())
                .param("earlierView", earlier.view())
                .query(Boolean.class)
                .single();
    }

    /** Whether both have an energy whose samples are the same to the last bit. */
    private boolean sameSamples(UUID scanId, UUID other) {
        return database.sql("""
                        select exists (
                            select p.pixels_sha256 from scans.plane p join scans.file f using (digest) where f.scan_id = :scan
                            intersect
                            select p.pixels_sha256 from scans.plane p join scans.file f using (digest) where f.scan_id = :other)
                        """)
                .param("scan", scanId)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    /** A repeat as found. */
    record Repeat(
            UUID id,
            Instant foundAt,
            Scrutiny.Place later,
            Scrutiny.Place earlier,
            int sharedKeys,
            boolean sameSamples,
            NoiseMatch match) {}

    /** Newest first, those found before. */
    List<Repeat> latest(Instant before, UUID beforeId, int limit) {
        return database.sql("""
                        select * from scans.repeat where (found_at, id) < (:before, :id)
                        order by found_at desc, id desc limit :limit
                        """)
                .param("before", Timestamp.from(before))
                .param("id", beforeId)
                .param("limit", limit)
                .query(RepeatStore::repeat)
                .list();
    }

    Optional<Repeat> find(UUID id) {
        return database.sql("select * from scans.repeat where id = :id")
                .param("id", id)
                .query(RepeatStore::repeat)
                .optional();
    }

    private static Repeat repeat(ResultSet row, int number) throws SQLException {
        return new Repeat(
                row.getObject("id", UUID.class),
                row.getTimestamp("found_at").toInstant(),
                new Scrutiny.Place(row.getObject("scan_id", UUID.class), row.getInt("view")),
                new Scrutiny.Place(row.getObject("earlier_scan_id", UUID.class), row.getInt("earlier_view")),
                row.getInt("shared_keys"),
                row.getBoolean("same_samples"),
                new NoiseMatch(
                        orientation(row.getString("orientation")),
                        row.getBoolean("inverted"),
                        row.getInt("shift_x"),
                        row.getInt("shift_y"),
                        row.getDouble("correlation"),
                        row.getDouble("z"),
                        row.getInt("blocks")));
    }

    static String code(Orientation orientation) {
        return orientation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Orientation orientation(String code) {
        return Orientation.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
