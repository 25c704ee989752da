package org.aforo.server.scans;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.aforo.radiograph.ThreatReport;
import org.aforo.radiograph.tiles.TileGrid;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads scans with everything that hangs on them. */
@Component
class ScanStore {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Visits visits;

    ScanStore(JdbcClient database, JsonMapper json, Visits visits) {
        this.database = database;
        this.json = json;
        this.visits = visits;
    }

    Optional<ScanView> find(UUID id) {
        return database.sql("select * from scans.scan where id = :id")
                .param("id", id)
                .query(this::scan)
                .optional();
    }

    List<ScanView> ofVisit(UUID visitId) {
        return database.sql("""
                        select * from scans.scan where visit_id = :visit order by coalesce(acquired_at, received_at), id
                        """).param("visit", visitId).query(this::scan).list();
    }

    List<ScanView> earlierOf(ScanView scan, int limit) {
        ScanView.VisitLink visit = scan.visit();
        String number = visit == null ? scan.containerNumber() : visit.containerNumber();
        if (number == null) {
            return List.of();
        }
        // Files may come in another order than the scans were taken in.
        Instant takenAt = Objects.requireNonNullElse(scan.acquiredAt(), scan.receivedAt());
        // A number misread and set right at the desk stands with the visit.
        UUID[] visitsOfIt = visits.ofContainer(number).stream().map(Visit::id).toArray(UUID[]::new);
        return database.sql("""
                        select * from scans.scan
                        where state = 'readable' and id <> :id
                          and (coalesce(acquired_at, received_at), id) < (:taken, :id)
                          and (visit_id = any (:visits) or (visit_id is null and container_number = :number))
                        order by coalesce(acquired_at, received_at) desc, id desc limit :limit
                        """)
                .param("id", scan.id())
                .param("taken", Timestamp.from(takenAt))
                .param("visits", visitsOfIt)
                .param("number", number)
                .param("limit", limit)
                .query(this::scan)
                .list();
    }

    private ScanView scan(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        boolean displayOnly = row.getBoolean("display_only");
        String matchState = row.getString("match_state");
        return new ScanView(
                id,
                row.getString("state"),
                row.getBoolean("complete"),
                displayOnly,
                row.getString("container_number"),
                (Boolean) row.getObject("check_digit_valid"),
                instant(row, "acquired_at"),
                row.getTimestamp("received_at").toInstant(),
                new ScanView.Device(row.getString("manufacturer"), row.getString("model"), row.getString("serial")),
                new ScanView.ScannedObject(row.getString("object_type"), row.getString("object_id")),
                visit(row.getObject("visit_id", UUID.class)),
                new ScanView.Match(matchState, row.getString("match_reason"), instant(row, "matched_at")),
                files(id),
                views(id, displayOnly),
                reports(id),
                remarks(row.getString("remarks")));
    }

    private ScanView.@Nullable VisitLink visit(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        Visit visit = visits.find(id)
                .orElseThrow(() -> new IllegalStateException("a scan is linked to a visit that is gone: " + id));
        return new ScanView.VisitLink(
                visit.id(),
                visit.containerNumber(),
                visit.voyage(),
                visit.direction().code(),
                visit.port(),
                visit.vessel(),
                visit.cutOff());
    }

    private List<ScanView.File> files(UUID scan) {
        return database.sql("select * from scans.file where scan_id = :scan order by received_at, digest")
                .param("scan", scan)
                .query((row, number) -> new ScanView.File(
                        row.getString("name"),
                        row.getString("digest"),
                        row.getLong("size_bytes"),
                        row.getString("format"),
                        row.getString("version")))
                .list();
    }

    private List<ScanView.View> views(UUID scan, boolean displayOnly) {
        return database.sql("select * from scans.view where scan_id = :scan order by index")
                .param("scan", scan)
                .query((row, number) -> new ScanView.View(
                        row.getInt("index"),
                        row.getString("name"),
                        row.getInt("columns"),
                        row.getInt("rows"),
                        row.getInt("frames"),
                        row.getInt("bits"),
                        row.getBoolean("signed"),
                        row.getInt("levels"),
                        TileGrid.CORE,
                        TileGrid.APRON,
                        Arrays.asList((String[]) array(row, "energies")),
                        Arrays.asList((Integer[]) array(row, "minima")),
                        Arrays.asList((Integer[]) array(row, "maxima")),
                        row.getString("photometric"),
                        displayOnly,
                        (Double) row.getObject("dark_level"),
                        (Double) row.getObject("air_level"),
                        geometry(row),
                        row.getInt("revision")))
                .list();
    }

    private List<ScanView.Report> reports(UUID scan) {
        List<ScanView.Report> reports = database.sql("""
                        select digest, name, report from scans.file
                        where scan_id = :scan and report is not null order by received_at, digest
                        """)
                .param("scan", scan)
                .query((row, number) -> new ScanView.Report(
                        row.getString("digest"),
                        row.getString("name"),
                        Map.of(),
                        json.readValue(row.getString("report"), ThreatReport.class)))
                .list();
        if (reports.isEmpty()) {
            return reports;
        }
        Map<String, Integer> views = viewsOfInstances(scan);
        return reports.stream()
                .map(each -> new ScanView.Report(each.digest(), each.name(), views, each.report()))
                .toList();
    }

    /**
     * An instance shows a view whole or one energy of it, which has a view of its own where its energies could not be laid together. One that
     * might be of two views is left out: a finding on the wrong one is worse than a finding without a place.
     */
    private Map<String, Integer> viewsOfInstances(UUID scan) {
        Map<String, Integer> views = new TreeMap<>();
        database.sql("""
                        select file.sop_instance, min(view.index) as index
                        from scans.file join scans.plane using (digest)
                        join scans.view on view.scan_id = file.scan_id
                            and view.name in (plane.view_name, plane.view_name || ' ' || plane.energy_name)
                        where file.scan_id = :scan and file.sop_instance is not null
                        group by file.sop_instance having count(distinct view.index) = 1
                        """).param("scan", scan).query((RowCallbackHandler)
                row -> views.put(row.getString("sop_instance"), row.getInt("index")));
        return views;
    }

    List<RemarkBody> remarks(String stored) {
        return List.of(json.readValue(stored, RemarkBody[].class));
    }

    private static @Nullable PixelGeometry geometry(ResultSet row) throws SQLException {
        Double across = (Double) row.getObject("pitch_x_mm");
        Double upright = (Double) row.getObject("pitch_y_mm");
        return across == null || upright == null
                ? null
                : new PixelGeometry(
                        across, upright, row.getString("pitch_plane"), (Double) row.getObject("source_to_plane_mm"));
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
