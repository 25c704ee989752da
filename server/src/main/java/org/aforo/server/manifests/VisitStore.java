package org.aforo.server.manifests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of visits. */
@Component
class VisitStore {

    private static final String SELECT = "select * from manifests.visit ";
    private static final String NEWEST_FIRST = " order by created_at desc, id desc";

    private final JdbcClient database;

    VisitStore(JdbcClient database) {
        this.database = database;
    }

    void insert(Visit visit) {
        database.sql("""
                insert into manifests.visit (id, container_number, check_digit_valid, voyage, direction, port, vessel, terminal,
                    cut_off, created_at, version)
                values (:id, :number, :valid, :voyage, :direction, :port, :vessel, :terminal, :cutOff, :created, :version)
                """)
                .param("id", visit.id())
                .param("number", visit.containerNumber())
                .param("valid", visit.checkDigitValid())
                .param("voyage", visit.voyage())
                .param("direction", visit.direction().code())
                .param("port", visit.port())
                .param("vessel", visit.vessel())
                .param("terminal", visit.terminal())
                .param("cutOff", timestamp(visit.cutOff()))
                .param("created", Timestamp.from(visit.createdAt()))
                .param("version", visit.version())
                .update();
    }

    /** False when the visit no longer is at this version. */
    boolean update(Visit visit, int version) {
        return database.sql("""
                        update manifests.visit
                        set vessel = :vessel, terminal = :terminal, cut_off = :cutOff, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("vessel", visit.vessel())
                        .param("terminal", visit.terminal())
                        .param("cutOff", timestamp(visit.cutOff()))
                        .param("id", visit.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Visit> find(UUID id) {
        return database.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(VisitStore::visit)
                .optional();
    }

    Optional<Visit> same(NewVisit wanted) {
        return database.sql(
                        SELECT
                                + "where container_number = :number and voyage = :voyage and direction = :direction and port = :port")
                .param("number", wanted.containerNumber())
                .param("voyage", wanted.voyage())
                .param("direction", wanted.direction().code())
                .param("port", wanted.port())
                .query(VisitStore::visit)
                .optional();
    }

    List<Visit> ofContainer(String containerNumber) {
        return ofContainers(List.of(containerNumber));
    }

    List<Visit> ofContainers(List<String> containerNumbers) {
        if (containerNumbers.isEmpty()) {
            return List.of();
        }
        return database.sql(SELECT + "where container_number in (:numbers)" + NEWEST_FIRST)
                .param("numbers", containerNumbers)
                .query(VisitStore::visit)
                .list();
    }

    List<Visit> all(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.sql(SELECT + "where id in (:ids)")
                .param("ids", ids)
                .query(VisitStore::visit)
                .list();
    }

    /** Where a page begins: after the visit made then, with this id. */
    record Place(Instant at, UUID id) {}

    /** Newest first. */
    List<Visit> newest(@Nullable Place after, int limit) {
        Place from = after == null ? new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1)) : after;
        return database.sql(SELECT + "where (created_at, id) < (:at, :id)" + NEWEST_FIRST + " limit :limit")
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit)
                .query(VisitStore::visit)
                .list();
    }

    static Visit visit(ResultSet row, int number) throws SQLException {
        Timestamp cutOff = row.getTimestamp("cut_off");
        return new Visit(
                row.getObject("id", UUID.class),
                row.getString("container_number"),
                row.getBoolean("check_digit_valid"),
                row.getString("voyage"),
                Direction.of(row.getString("direction")).orElseThrow(),
                row.getString("port"),
                row.getString("vessel"),
                row.getString("terminal"),
                cutOff == null ? null : cutOff.toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("version"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
