package org.aforo.server.examinations.since;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of scans that were laid on one another. */
@Component
class RescanStore {

    private final JdbcClient database;

    RescanStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param differs code of what does not fit; null where the two agree, or cannot be compared
     * @param where it does not; null where that is everywhere or nowhere
     */
    record Laid(
            UUID earlier,
            UUID later,
            @Nullable String differs,
            @Nullable Where where) {}

    /**
     * A part of the later scan.
     *
     * @param x left edge in full pixels of the view, likewise the others
     */
    record Where(int view, int x, int y, int w, int h) {}

    boolean known(UUID earlier, UUID later) {
        return database.sql(
                        "select exists (select 1 from examinations.rescan where earlier = :earlier and later = :later)")
                .param("earlier", earlier)
                .param("later", later)
                .query(Boolean.class)
                .single();
    }

    void keep(UUID visitId, Laid laid, Instant now) {
        Where where = laid.where();
        database.sql("""
                insert into examinations.rescan (earlier, later, visit_id, differs, at, view, x, y, w, h)
                values (:earlier, :later, :visit, :differs, :now, :view, :x, :y, :w, :h) on conflict do nothing
                """)
                .param("earlier", laid.earlier())
                .param("later", laid.later())
                .param("visit", visitId)
                .param("differs", laid.differs())
                .param("now", Timestamp.from(now))
                .param("view", where == null ? null : where.view())
                .param("x", where == null ? null : where.x())
                .param("y", where == null ? null : where.y())
                .param("w", where == null ? null : where.w())
                .param("h", where == null ? null : where.h())
                .update();
    }

    /** Of the visit, with when the scans were taken. */
    List<Seen.Rescan> of(UUID visitId, Function<UUID, Optional<Instant>> takenAt) {
        return database
                .sql("select * from examinations.rescan where visit_id = :visit order by at")
                .param("visit", visitId)
                .query(RescanStore::laid)
                .list()
                .stream()
                .flatMap(laid -> takenAt.apply(laid.earlier()).stream()
                        .flatMap(before -> takenAt
                                .apply(laid.later())
                                .map(after ->
                                        new Seen.Rescan(after, before, laid.earlier(), laid.later(), laid.differs()))
                                .stream()))
                .toList();
    }

    /** How the later scan lay on the earlier one. */
    Optional<Laid> find(UUID earlier, UUID later) {
        return database.sql("select * from examinations.rescan where earlier = :earlier and later = :later")
                .param("earlier", earlier)
                .param("later", later)
                .query(RescanStore::laid)
                .optional();
    }

    private static Laid laid(ResultSet row, int number) throws SQLException {
        Integer view = row.getObject("view", Integer.class);
        return new Laid(
                row.getObject("earlier", UUID.class),
                row.getObject("later", UUID.class),
                row.getString("differs"),
                view == null
                        ? null
                        : new Where(view, row.getInt("x"), row.getInt("y"), row.getInt("w"), row.getInt("h")));
    }
}
