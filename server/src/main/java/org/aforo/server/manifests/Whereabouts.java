package org.aforo.server.manifests;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How far containers have come, by what terminals said of them: for rooms that ask where a box is now. */
@Service
public class Whereabouts {

    private final JdbcClient database;

    Whereabouts(JdbcClient database) {
        this.database = database;
    }

    /**
     * The latest of each that was told.
     *
     * @param came by road or off a vessel
     * @param loaded onto the vessel that takes it
     * @param left by road
     * @param reportedElsewhere a destination told that something was found in it
     */
    public record Way(
            UUID visitId,
            @Nullable Instant came,
            @Nullable Instant loaded,
            @Nullable Instant left,
            @Nullable Instant reportedElsewhere) {}

    /** Of these visits; one of which nothing was told is left out. */
    public List<Way> of(Collection<UUID> visits) {
        return database.sql("""
                        select visit_id, max(at) filter (where kind in ('gate-in', 'discharged')) as came,
                            max(at) filter (where kind = 'loaded') as loaded, max(at) filter (where kind = 'gate-out') as left_by_road,
                            max(at) filter (where kind = 'destination-report') as reported
                        from manifests.statement where visit_id = any(cast(:visits as uuid[])) group by visit_id
                        """)
                .param("visits", visits.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new Way(
                        row.getObject("visit_id", UUID.class),
                        instant(row.getTimestamp("came")),
                        instant(row.getTimestamp("loaded")),
                        instant(row.getTimestamp("left_by_road")),
                        instant(row.getTimestamp("reported"))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
