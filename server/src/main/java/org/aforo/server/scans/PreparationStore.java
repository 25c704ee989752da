package org.aforo.server.scans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.tiles.PyramidInfo;
import org.aforo.server.platform.ContentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was prepared of a scan. */
@Component
class PreparationStore {

    private final JdbcClient database;
    private final JsonMapper json;

    PreparationStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A scan with the work still to be done on it.
     *
     * @param revision number of files its views were made of; 0 when never
     */
    record Task(
            UUID id,
            String state,
            int revision,
            Instant receivedAt,
            @Nullable UUID visitId,
            @Nullable Integer expectedViews,
            @Nullable Integer expectedEnergies) {

        boolean first() {
            return revision == 0;
        }
    }

    /** Locked until the transaction ends: a scan is prepared by one at a time. */
    Task lock(UUID scanId) {
        return database.sql("select * from scans.scan where id = :id for update")
                .param("id", scanId)
                .query(PreparationStore::task)
                .single();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getString("state"),
                row.getInt("revision"),
                row.getTimestamp("received_at").toInstant(),
                row.getObject("visit_id", UUID.class),
                (Integer) row.getObject("expected_views"),
                (Integer) row.getObject("expected_energies"));
    }

    /** A file with samples. */
    record Image(ContentId digest, Instant receivedAt) {}

    List<Image> images(UUID scanId) {
        return database.sql("""
                        select digest, received_at from scans.file where scan_id = :scan and status = 'accepted'
                        order by received_at, digest
                        """)
                .param("scan", scanId)
                .query((row, number) -> new Image(
                        ContentId.parse(row.getString("digest")),
                        row.getTimestamp("received_at").toInstant()))
                .list();
    }

    void forgetViews(UUID scanId) {
        database.sql("delete from scans.view where scan_id = :scan")
                .param("scan", scanId)
                .update();
    }

    void insertView(UUID scanId, int index, int revision, Assembly.Assembled assembled, PyramidInfo info) {
        List<Energy> energies = assembled.view().energies();
        PixelGeometry geometry = PixelGeometry.of(assembled.acquisition());
        List<int[]> ranges = energies.stream().map(assembled::range).toList();
        database.sql("""
                        insert into scans.view (scan_id, index, name, energies, columns, rows, frames, bits, signed, levels,
                            minima, maxima, photometric, dark_level, air_level, pitch_x_mm, pitch_y_mm, pitch_plane,
                            source_to_plane_mm, revision, made_by)
                        values (:scan, :index, :name, :energies, :columns, :rows, :frames, :bits, :signed, :levels,
                            :minima, :maxima, :photometric, :dark, :air, :pitchX, :pitchY, :plane,
                            :sourceToPlane, :revision, :madeBy)
                        """)
                .param("scan", scanId)
                .param("index", index)
                .param("name", assembled.view().name())
                .param("energies", energies.stream().map(Energy::name).toArray(String[]::new))
                .param("columns", info.columns())
                .param("rows", info.rows())
                .param("frames", info.frames())
                .param("bits", info.bits())
                .param("signed", info.signed())
                .param("levels", info.levels())
                .param("minima", ranges.stream().map(range -> range[0]).toArray(Integer[]::new))
                .param("maxima", ranges.stream().map(range -> range[1]).toArray(Integer[]::new))
                .param("photometric", assembled.airLow() ? "air-low" : "air-high")
                .param("dark", assembled.level("darkLevel"))
                .param("air", assembled.level("airLevel"))
                .param("pitchX", geometry == null ? null : geometry.pitchXMm())
                .param("pitchY", geometry == null ? null : geometry.pitchYMm())
                .param("plane", geometry == null ? null : geometry.plane())
                .param("sourceToPlane", geometry == null ? null : geometry.sourceToPlaneMm())
                .param("revision", revision)
                .param("madeBy", info.madeBy())
                .update();
    }

    void finish(UUID scanId, String state, boolean complete, int revision, List<RemarkBody> remarks) {
        database.sql("""
                        update scans.scan set state = :state, complete = :complete, revision = :revision,
                            remarks = cast(:remarks as jsonb)
                        where id = :scan
                        """)
                .param("state", state)
                .param("complete", complete)
                .param("revision", revision)
                .param("remarks", json.writeValueAsString(remarks))
                .param("scan", scanId)
                .update();
    }

    /** What the files' readers said, gathered for the scan. */
    List<RemarkBody> fileRemarks(UUID scanId) {
        return database
                .sql("select remarks from scans.file where scan_id = :scan order by received_at, digest")
                .param("scan", scanId)
                .query((row, number) -> List.of(json.readValue(row.getString("remarks"), RemarkBody[].class)))
                .list()
                .stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
