package org.aforo.server.evidence.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.journal.LeafRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of seizures and exhibits. */
@Component
class RegisterStore {

    private static final String EXHIBIT = """
            select e.*, s.number as seizure_number from evidence.exhibit e join evidence.seizure s on s.id = e.seizure_id
            """;

    private final JdbcClient database;

    RegisterStore(JdbcClient database) {
        this.database = database;
    }

    long nextSeizureNumber() {
        return database.sql("select nextval('evidence.seizure_number')")
                .query(Long.class)
                .single();
    }

    void add(Seizure seizure, UUID accountId) {
        database.sql("""
                insert into evidence.seizure (id, number, visit_id, examination_id, container_number, voyage, port, found_at, opened_at,
                    account_id, pseudonym, agency, unit, leaf)
                values (:id, :number, :visit, :examination, :container, :voyage, :port, :found, :opened, :account, :by, :agency, :unit, :leaf)
                """)
                .param("id", seizure.id())
                .param("number", seizure.number())
                .param("visit", seizure.visitId())
                .param("examination", seizure.examinationId())
                .param("container", seizure.containerNumber())
                .param("voyage", seizure.voyage())
                .param("port", seizure.port())
                .param("found", Timestamp.from(seizure.foundAt()))
                .param("opened", Timestamp.from(seizure.openedAt()))
                .param("account", accountId)
                .param("by", seizure.by())
                .param("agency", seizure.agency())
                .param("unit", seizure.unit())
                .param("leaf", seizure.leaf().pendingId())
                .update();
    }

    Optional<Seizure> seizure(UUID id) {
        return database.sql("select * from evidence.seizure where id = :id")
                .param("id", id)
                .query(RegisterStore::seizure)
                .optional();
    }

    Optional<Seizure> ofExamination(UUID examinationId) {
        return database.sql("select * from evidence.seizure where examination_id = :id")
                .param("id", examinationId)
                .query(RegisterStore::seizure)
                .optional();
    }

    List<Seizure> ofVisit(UUID visitId) {
        return database.sql("select * from evidence.seizure where visit_id = :id order by number")
                .param("id", visitId)
                .query(RegisterStore::seizure)
                .list();
    }

    /** Newest first, before this number; with every word somewhere in its container, voyage, or what stands of its facts. */
    List<Seizure> newest(long before, List<String> words, int limit) {
        StringBuilder sql = new StringBuilder("select * from evidence.seizure s where s.number < :before");
        for (int i = 0; i < words.size(); i++) {
            sql.append("""
                     and (lower(s.container_number) like :part%1$d or lower(s.voyage) like :part%1$d or 's ' || s.number = :word%1$d
                         or s.number::text = :word%1$d
                         or exists (select from evidence.fact f where f.seizure_id = s.id and f.words like :part%1$d
                             and not exists (select from evidence.fact c where c.corrects = f.id)))
                    """.formatted(i));
        }
        JdbcClient.StatementSpec query = database.sql(sql + " order by s.number desc limit :limit")
                .param("before", before)
                .param("limit", limit);
        for (int i = 0; i < words.size(); i++) {
            query = query.param("part" + i, "%" + words.get(i) + "%").param("word" + i, words.get(i));
        }
        return query.query(RegisterStore::seizure).list();
    }

    /** Holds the seizure for the caller's transaction: what is numbered within it is numbered one after the other. */
    void lock(UUID seizureId) {
        database.sql("select 1 from evidence.seizure where id = :id for update")
                .param("id", seizureId)
                .query(Integer.class)
                .optional();
    }

    int goodsIn(UUID seizureId) {
        return database.sql("select count(*) from evidence.exhibit where seizure_id = :id and parent_id is null")
                .param("id", seizureId)
                .query(Integer.class)
                .single();
    }

    int samplesOf(UUID exhibitId) {
        return database.sql("select count(*) from evidence.exhibit where parent_id = :id")
                .param("id", exhibitId)
                .query(Integer.class)
                .single();
    }

    void add(Exhibit exhibit, UUID accountId) {
        database.sql("""
                insert into evidence.exhibit (id, seizure_id, parent_id, kind, place, found_at, entered_at, account_id, pseudonym, leaf)
                values (:id, :seizure, :parent, :kind, :place, :found, :entered, :account, :by, :leaf)
                """)
                .param("id", exhibit.id())
                .param("seizure", exhibit.seizureId())
                .param("parent", exhibit.parentId())
                .param("kind", exhibit.kind())
                .param("place", exhibit.place())
                .param("found", Timestamp.from(exhibit.foundAt()))
                .param("entered", Timestamp.from(exhibit.enteredAt()))
                .param("account", accountId)
                .param("by", exhibit.by())
                .param("leaf", exhibit.leaf().pendingId())
                .update();
    }

    Optional<Exhibit> exhibit(UUID id) {
        return database.sql(EXHIBIT + "where e.id = :id")
                .param("id", id)
                .query(RegisterStore::exhibit)
                .optional();
    }

    List<Exhibit> exhibitsOf(UUID seizureId) {
        return database.sql(EXHIBIT + "where e.seizure_id = :id order by string_to_array(e.place, '.')::int[]")
                .param("id", seizureId)
                .query(RegisterStore::exhibit)
                .list();
    }

    List<Exhibit> watched() {
        return database.sql(EXHIBIT + """
                where exists (select from evidence.fact f where f.exhibit_id = e.id and f.kind = 'destruction-order'
                        and not exists (select from evidence.fact c where c.corrects = f.id))
                    or (select count(*) from evidence.fact f where f.exhibit_id = e.id and f.kind = 'weighing'
                        and not exists (select from evidence.fact c where c.corrects = f.id)) > 1
                order by s.number desc, string_to_array(e.place, '.')::int[] limit 1000
                """).query(RegisterStore::exhibit).list();
    }

    void add(FactStore.NewFact fact, String words) {
        database.sql("""
                insert into evidence.fact (id, seizure_id, exhibit_id, kind, body, words, recorded_at, account_id, pseudonym, agency, corrects, why,
                    leaf)
                values (:id, :seizure, :exhibit, :kind, :body, :words, :at, :account, :by, :agency, :corrects, :why, :leaf)
                """)
                .param("id", fact.id())
                .param("seizure", fact.seizureId())
                .param("exhibit", fact.exhibitId())
                .param("kind", fact.kind().code())
                .param("body", fact.json())
                .param("words", words)
                .param("at", Timestamp.from(fact.at()))
                .param("account", fact.by().accountId())
                .param("by", fact.by().pseudonym())
                .param("agency", fact.by().agency())
                .param("corrects", fact.corrects())
                .param("why", fact.why())
                .param("leaf", fact.leaf().pendingId())
                .update();
    }

    /** Of how many exhibits each of these seizures consists. */
    Map<UUID, Integer> counts(Collection<UUID> seizures) {
        if (seizures.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select seizure_id, count(*) as many from evidence.exhibit where seizure_id in (:ids) group by 1")
                .param("ids", seizures)
                .query((row, n) -> Map.entry(row.getObject("seizure_id", UUID.class), row.getInt("many")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Seizure seizure(ResultSet row, int n) throws SQLException {
        return new Seizure(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("visit_id", UUID.class),
                row.getObject("examination_id", UUID.class),
                row.getString("container_number"),
                row.getString("voyage"),
                row.getString("port"),
                row.getTimestamp("found_at").toInstant(),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("pseudonym"),
                row.getString("agency"),
                row.getString("unit"),
                new LeafRef(row.getLong("leaf")));
    }

    private static Exhibit exhibit(ResultSet row, int n) throws SQLException {
        return new Exhibit(
                row.getObject("id", UUID.class),
                row.getObject("seizure_id", UUID.class),
                row.getLong("seizure_number"),
                row.getObject("parent_id", UUID.class),
                row.getString("kind"),
                row.getString("place"),
                row.getTimestamp("found_at").toInstant(),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("pseudonym"),
                new LeafRef(row.getLong("leaf")));
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
