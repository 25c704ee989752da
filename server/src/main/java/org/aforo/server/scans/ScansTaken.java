package org.aforo.server.scans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Scans counted over time, by visit and by device, for rooms that look back; no image and no file. A scan was taken when the scanner says so;
 * where it does not say, when it came in.
 */
@Service
public class ScansTaken {

    private static final String TAKEN = "coalesce(acquired_at, received_at)";

    private final JdbcClient database;

    ScansTaken(JdbcClient database) {
        this.database = database;
    }

    /**
     * A scan of a visit.
     *
     * @param readable whether an analyst could read it; false while it is coming in or being prepared, and for good when it cannot be opened
     * @param broken whether it cannot be opened at all
     */
    public record Taken(UUID scanId, UUID visitId, boolean readable, boolean broken, Instant receivedAt) {}

    /** Scans matched to these visits. */
    public List<Taken> ofVisits(Collection<UUID> visits) {
        return database.sql("""
                        select id, visit_id, state, received_at from scans.scan
                        where visit_id = any(cast(:visits as uuid[])) order by received_at, id
                        """)
                .param("visits", visits.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new Taken(
                        row.getObject("id", UUID.class),
                        row.getObject("visit_id", UUID.class),
                        row.getString("state").equals("readable"),
                        row.getString("state").equals("unreadable"),
                        row.getTimestamp("received_at").toInstant()))
                .list();
    }

    /** How many scans taken from the first instant on and before the second hang on no visit. */
    public int withoutVisit(Instant from, Instant until) {
        return database.sql("select count(*) from scans.scan where visit_id is null and " + TAKEN + " >= :from and "
                        + TAKEN + " < :until")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Integer.class)
                .single();
    }

    /** What a scanner calls itself in its scans; empty where it does not say. */
    public record Device(String manufacturer, String model, String serial) {

        static Device of(ResultSet row) throws SQLException {
            return new Device(
                    text(row.getString("manufacturer")), text(row.getString("model")), text(row.getString("serial")));
        }

        private static String text(@Nullable String said) {
            return said == null ? "" : said.strip();
        }
    }

    /** Scans of one device in one hour, the hour by its beginning (UTC). */
    public record Hourly(Device device, Instant hour, int scans) {}

    /** Scans of each device in each hour that had some, from this instant on, in order. */
    public List<Hourly> hourlySince(Instant from) {
        return database.sql("""
                        select manufacturer, model, serial, date_trunc('hour', taken, 'UTC') as hour, count(*) as scans
                        from (select manufacturer, model, serial, coalesce(acquired_at, received_at) as taken
                              from scans.scan where received_at >= :from) each
                        where taken >= :from
                        group by 1, 2, 3, 4 order by 4
                        """)
                .param("from", Timestamp.from(from))
                .query((row, number) ->
                        new Hourly(Device.of(row), row.getTimestamp("hour").toInstant(), row.getInt("scans")))
                .list();
    }

    /** No scan of the device after {@code from} until {@code until}, which is null while none has come since. */
    public record Pause(
            Device device, Instant from, @Nullable Instant until) {}

    /** Pauses at least so long, between scans taken from the instant on, and each device's present one however short. */
    public List<Pause> pausesSince(Instant from, Duration atLeast) {
        return database.sql("""
                        select manufacturer, model, serial, taken, following
                        from (select manufacturer, model, serial, taken,
                                  lead(taken) over (partition by manufacturer, model, serial order by taken) as following
                              from (select manufacturer, model, serial, coalesce(acquired_at, received_at) as taken
                                    from scans.scan where received_at >= :from) each
                              where taken >= :from) pair
                        where following is null or following - taken >= cast(:least as interval)
                        order by taken
                        """)
                .param("from", Timestamp.from(from))
                .param("least", atLeast.toSeconds() + " seconds")
                .query((row, number) -> new Pause(
                        Device.of(row), row.getTimestamp("taken").toInstant(), instant(row.getTimestamp("following"))))
                .list();
    }

    /** When the device scanned next after this instant; empty when it has not. */
    public Optional<Instant> firstAfter(Device device, Instant after) {
        return database.sql("""
                        select coalesce(acquired_at, received_at) as taken from scans.scan
                        where received_at > :after and coalesce(acquired_at, received_at) > :after
                            and btrim(coalesce(manufacturer, '')) = :manufacturer and btrim(coalesce(model, '')) = :model
                            and btrim(coalesce(serial, '')) = :serial
                        order by taken limit 1
                        """)
                .param("after", Timestamp.from(after))
                .param("manufacturer", device.manufacturer())
                .param("model", device.model())
                .param("serial", device.serial())
                .query((row, number) -> row.getTimestamp("taken").toInstant())
                .optional();
    }

    /** A device and a visit it scanned. */
    public record Scanned(Device device, UUID visitId) {}

    /** Devices and the visits they scanned, from this instant on; one row a device and visit. */
    public List<Scanned> visitsByDeviceSince(Instant from) {
        return database.sql("""
                        select distinct manufacturer, model, serial, visit_id from scans.scan
                        where received_at >= :from and visit_id is not null
                        """)
                .param("from", Timestamp.from(from))
                .query((row, number) -> new Scanned(Device.of(row), row.getObject("visit_id", UUID.class)))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
