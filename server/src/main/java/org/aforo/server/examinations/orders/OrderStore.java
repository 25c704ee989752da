package org.aforo.server.examinations.orders;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.manifests.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of orders, their causes, plans and what became of them. */
@Component
class OrderStore {

    private static final int MOST = 500;

    private final JdbcClient database;

    OrderStore(JdbcClient database) {
        this.database = database;
    }

    /** The open order of the visit, locked; made when there is none. */
    Order openOf(Visit visit, UUID newId, Instant now) {
        database.sql("""
                insert into examinations.examination (id, visit_id, container_number, voyage, vessel, terminal, cut_off, state, ordered_at)
                values (:id, :visit, :container, :voyage, :vessel, :terminal, :cutOff, 'ordered', :now)
                on conflict (visit_id) where over_at is null do nothing
                """)
                .param("id", newId)
                .param("visit", visit.id())
                .param("container", visit.containerNumber())
                .param("voyage", visit.voyage())
                .param("vessel", visit.vessel())
                .param("terminal", visit.terminal())
                .param("cutOff", timestamp(visit.cutOff()))
                .param("now", Timestamp.from(now))
                .update();
        return lockedOpenOf(visit.id()).orElseThrow();
    }

    Optional<Order> lockedOpenOf(UUID visitId) {
        return database.sql(
                        "select * from examinations.examination where visit_id = :visit and over_at is null for update")
                .param("visit", visitId)
                .query(OrderStore::order)
                .optional();
    }

    Optional<Order> locked(UUID id) {
        return database.sql("select * from examinations.examination where id = :id for update")
                .param("id", id)
                .query(OrderStore::order)
                .optional();
    }

    Optional<Order> find(UUID id) {
        return database.sql("select * from examinations.examination where id = :id")
                .param("id", id)
                .query(OrderStore::order)
                .optional();
    }

    /** The latest first. */
    List<Order> ofVisit(UUID visitId) {
        return database.sql("select * from examinations.examination where visit_id = :visit order by place desc")
                .param("visit", visitId)
                .query(OrderStore::order)
                .list();
    }

    /** Those not over, the ship that leaves first before the others. */
    List<Order> open() {
        return database.sql("""
                        select * from examinations.examination where over_at is null order by cut_off nulls last, place limit :most
                        """).param("most", MOST).query(OrderStore::order).list();
    }

    /** The latest ones that are over. */
    List<Order> over(int limit) {
        return database.sql("""
                        select * from examinations.examination where over_at is not null order by over_at desc, place desc limit :limit
                        """).param("limit", limit).query(OrderStore::order).list();
    }

    List<Order> resultsBetween(Instant from, Instant until) {
        return database.sql("""
                        select * from examinations.examination
                        where result is not null and over_at >= :from and over_at < :until order by over_at, place
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(OrderStore::order)
                .list();
    }

    void visitChanged(Visit visit) {
        database.sql("""
                update examinations.examination set cut_off = :cutOff, vessel = :vessel, terminal = :terminal
                where visit_id = :visit and over_at is null
                """)
                .param("cutOff", timestamp(visit.cutOff()))
                .param("vessel", visit.vessel())
                .param("terminal", visit.terminal())
                .param("visit", visit.id())
                .update();
    }

    void moved(UUID id, Stage stage, Instant now) {
        database.sql("""
                update examinations.examination
                set state = :state, over_at = case when :over then cast(:now as timestamptz) end where id = :id
                """)
                .param("state", stage.code())
                .param("over", stage.over())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void begun(UUID id, UUID officerId, String officer, Instant now) {
        database.sql("""
                update examinations.examination set begun_at = :now, officer_id = :officerId, officer = :officer where id = :id
                """)
                .param("now", Timestamp.from(now))
                .param("officerId", officerId)
                .param("officer", officer)
                .param("id", id)
                .update();
    }

    void resulted(UUID id, String result) {
        database.sql("update examinations.examination set result = :result where id = :id")
                .param("result", result)
                .param("id", id)
                .update();
    }

    void happened(UUID id, Order.Happened happened, LeafRef leaf) {
        database.sql("""
                insert into examinations.happened (examination_id, event, state, who, why, at, leaf)
                values (:id, :event, :state, :who, :why, :at, :leaf)
                """)
                .param("id", id)
                .param("event", happened.event())
                .param("state", happened.state())
                .param("who", happened.who())
                .param("why", happened.why())
                .param("at", Timestamp.from(happened.at()))
                .param("leaf", leaf.pendingId())
                .update();
    }

    List<Order.Happened> happenings(UUID id) {
        return database.sql("select * from examinations.happened where examination_id = :id order by id")
                .param("id", id)
                .query((row, number) -> new Order.Happened(
                        row.getString("event"),
                        row.getString("state"),
                        row.getString("who"),
                        row.getString("why"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void planned(UUID id, Order.Plan plan, String by, Instant now, LeafRef leaf) {
        database.sql("""
                insert into examinations.plan
                    (examination_id, starts_at, minutes, bay, unloading, forklift, team, planned_by, planned_at, leaf)
                values (:id, :starts, :minutes, :bay, :unloading, :forklift, cast(:team as uuid[]), :by, :now, :leaf)
                """)
                .param("id", id)
                .param("starts", Timestamp.from(plan.startsAt()))
                .param("minutes", plan.minutes())
                .param("bay", plan.bay())
                .param("unloading", plan.unloading())
                .param("forklift", plan.forklift())
                .param("team", plan.team().stream().map(UUID::toString).toArray(String[]::new))
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("leaf", leaf.pendingId())
                .update();
    }

    /** The plan that counts of each of these orders that has one. */
    Map<UUID, Order.Plan> plans(Collection<UUID> ids) {
        Map<UUID, Order.Plan> plans = new HashMap<>();
        database.sql("""
                        select distinct on (examination_id) * from examinations.plan
                        where examination_id = any(:ids) order by examination_id, id desc
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> plans.put(row.getObject("examination_id", UUID.class), plan(row)))
                .list();
        return plans;
    }

    /** One plan at a time is checked against the others and written. */
    void lockPlans() {
        database.sql("select pg_advisory_xact_lock(hashtext('examinations.plan'))")
                .query((row, number) -> number)
                .list();
    }

    private static Order.Plan plan(ResultSet row) throws SQLException {
        Array team = row.getArray("team");
        return new Order.Plan(
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("minutes"),
                row.getString("bay"),
                row.getString("unloading"),
                row.getBoolean("forklift"),
                List.of((UUID[]) team.getArray()));
    }

    private static Order order(ResultSet row, int number) throws SQLException {
        return new Order(
                row.getObject("id", UUID.class),
                row.getLong("place"),
                row.getObject("visit_id", UUID.class),
                row.getString("container_number"),
                row.getString("voyage"),
                row.getString("vessel"),
                row.getString("terminal"),
                instant(row, "cut_off"),
                Stage.of(row.getString("state")),
                row.getTimestamp("ordered_at").toInstant(),
                instant(row, "begun_at"),
                row.getString("officer"),
                instant(row, "over_at"),
                row.getString("result"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
