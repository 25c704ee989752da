package org.aforo.server.scans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The room's door for how good the images of each scanner are, day by day. */
@Service
public class ScannerQuality {

    private final JdbcClient database;

    ScannerQuality(JdbcClient database) {
        this.database = database;
    }

    /**
     * One view of one scanner on one day of the site: medians over the day's scans; null where no scan of the day had open air or edges
     * enough.
     *
     * @param scans how many
     * @param airNoise relative standard deviation in open air
     * @param contrast least difference of transmission seen behind a load, see {@code docs/methods/image-quality.md}
     * @param edgeSpread pixels in which the sharpest edges rise from 10 to 90 %
     * @param resolution cycles a pixel at a modulation of 10 %
     * @param badRows the day's most usual number
     */
    public record Day(
            LocalDate day,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable String serial,
            String view,
            int scans,
            @Nullable Double airLevel,
            @Nullable Double airNoise,
            @Nullable Double contrast,
            @Nullable Double edgeSpread,
            @Nullable Double resolution,
            @Nullable Double motion,
            double badRows,
            double badColumns) {}

    /** From one day to another, both included; by scanner, view and day. */
    public List<Day> between(LocalDate from, LocalDate to) {
        return database.sql("""
                        select q.day, s.manufacturer, s.model, s.serial, q.view_name, count(*) as scans,
                            percentile_cont(0.5) within group (order by air_level) as air_level,
                            percentile_cont(0.5) within group (order by air_noise) as air_noise,
                            percentile_cont(0.5) within group (order by contrast) as contrast,
                            percentile_cont(0.5) within group (order by edge_spread) as edge_spread,
                            percentile_cont(0.5) within group (order by resolution) as resolution,
                            percentile_cont(0.5) within group (order by motion) as motion,
                            percentile_cont(0.5) within group (order by bad_rows) as bad_rows,
                            percentile_cont(0.5) within group (order by bad_columns) as bad_columns
                        from scans.quality q join scans.scan s on s.id = q.scan_id
                        where q.day between :from and :to
                        group by s.manufacturer, s.model, s.serial, q.view_name, q.day
                        order by s.manufacturer, s.model, s.serial, q.view_name, q.day
                        """)
                .param("from", from)
                .param("to", to)
                .query(ScannerQuality::day)
                .list();
    }

    private static Day day(ResultSet row, int number) throws SQLException {
        return new Day(
                row.getObject("day", LocalDate.class),
                row.getString("manufacturer"),
                row.getString("model"),
                row.getString("serial"),
                row.getString("view_name"),
                row.getInt("scans"),
                (Double) row.getObject("air_level"),
                (Double) row.getObject("air_noise"),
                (Double) row.getObject("contrast"),
                (Double) row.getObject("edge_spread"),
                (Double) row.getObject("resolution"),
                (Double) row.getObject("motion"),
                row.getDouble("bad_rows"),
                row.getDouble("bad_columns"));
    }
}
