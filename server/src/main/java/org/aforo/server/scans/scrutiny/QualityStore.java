package org.aforo.server.scans.scrutiny;

import java.util.List;
import java.util.UUID;
import org.aforo.imageanalysis.quality.ViewQuality;
import org.aforo.server.scans.SiteDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes how good the views of a scan are. */
@Component
class QualityStore {

    private final JdbcClient database;
    private final SiteDays days;

    QualityStore(JdbcClient database, SiteDays days) {
        this.database = database;
        this.days = days;
    }

    record Measured(int view, String name, ViewQuality quality) {}

    void replace(UUID scanId, List<Measured> views) {
        database.sql("delete from scans.quality where scan_id = :scan")
                .param("scan", scanId)
                .update();
        for (Measured each : views) {
            ViewQuality quality = each.quality();
            ViewQuality.Edge edge = quality.edge();
            database.sql("""
                            insert into scans.quality (scan_id, view, view_name, day, air_level, air_noise, contrast,
                                edge_spread, resolution, motion, bad_rows, bad_columns, starved_share, saturated_share)
                            select id, :view, :name, cast(coalesce(acquired_at, received_at) at time zone :zone as date),
                                :level, :noise, :contrast, :spread, :resolution, :motion, :rows, :columns, :starved, :saturated
                            from scans.scan where id = :scan
                            """)
                    .param("scan", scanId)
                    .param("view", each.view())
                    .param("name", each.name())
                    .param("zone", days.zone().getId())
                    .param("level", quality.airLevel())
                    .param("noise", quality.airNoise())
                    .param("contrast", quality.contrast())
                    .param("spread", edge == null ? null : edge.spreadPixels())
                    .param("resolution", edge == null ? null : edge.mtf10())
                    .param("motion", quality.motion())
                    .param("rows", quality.badRows())
                    .param("columns", quality.badColumns())
                    .param("starved", quality.starvedShare())
                    .param("saturated", quality.saturatedShare())
                    .update();
        }
    }
}
