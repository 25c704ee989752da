package org.aforo.server.evidence.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.ledger.Disclosure;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of facts with their persons and papers, read whole. */
@Component
class FactStore {

    private static final String FACT = """
            select f.*, c.id as corrected_by from evidence.fact f left join evidence.fact c on c.corrects = f.id
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    FactStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A fact about to be kept. */
    record NewFact(
            UUID id,
            UUID seizureId,
            @Nullable UUID exhibitId,
            FactKind kind,
            String json,
            Instant at,
            Actor by,
            @Nullable UUID corrects,
            @Nullable String why,
            LeafRef leaf) {}

    /** A person about to be kept, with the digest that goes into the leaf. */
    record NewPerson(UUID id, String role, Disclosure opened) {
        byte[] commitment() {
            return opened.commitment(id.toString()).toBytes();
        }
    }

    void add(UUID factId, NewPerson person) {
        database.sql(
                        "insert into evidence.person (id, fact_id, role, commitment) values (:id, :fact, :role, :commitment)")
                .param("id", person.id())
                .param("fact", factId)
                .param("role", person.role())
                .param("commitment", person.commitment())
                .update();
        database.sql("insert into evidence.personal (person_id, salt, name) values (:id, :salt, :name)")
                .param("id", person.id())
                .param("salt", person.opened().salt())
                .param("name", person.opened().value())
                .update();
    }

    Optional<Recorded> fact(UUID id) {
        return read(FACT + "where f.id = :id", id).stream().findFirst();
    }

    /** Everything said of the seizure and its exhibits, in the order it was said. */
    List<Recorded> ofSeizure(UUID seizureId) {
        return read(FACT + "where f.seizure_id = :id order by f.place", seizureId);
    }

    List<Recorded> ofExhibit(UUID exhibitId) {
        return read(FACT + "where f.exhibit_id = :id order by f.place", exhibitId);
    }

    private List<Recorded> read(String sql, UUID id) {
        Map<UUID, Recorded> bare = new LinkedHashMap<>();
        database.sql(sql).param("id", id).query(this::bare).list().forEach(fact -> bare.put(fact.id(), fact));
        if (bare.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Recorded.Person>> persons = persons(bare.keySet());
        Map<UUID, List<Recorded.PaperRef>> papers = papers(bare.keySet());
        List<Recorded> whole = new ArrayList<>();
        bare.values()
                .forEach(fact -> whole.add(with(
                        fact, persons.getOrDefault(fact.id(), List.of()), papers.getOrDefault(fact.id(), List.of()))));
        return whole;
    }

    private static Recorded with(Recorded f, List<Recorded.Person> persons, List<Recorded.PaperRef> papers) {
        return new Recorded(
                f.id(),
                f.seizureId(),
                f.exhibitId(),
                f.kind(),
                f.fact(),
                f.json(),
                f.at(),
                f.by(),
                f.agency(),
                f.corrects(),
                f.why(),
                f.correctedBy(),
                persons,
                papers,
                f.leaf());
    }

    private record Of<T>(UUID fact, T thing) {}

    private Map<UUID, List<Recorded.Person>> persons(Collection<UUID> facts) {
        return database
                .sql("""
                        select p.*, n.name, n.salt, e.authority, e.order_no, e.ordered_on, e.erased_at, e.pseudonym as erased_by
                        from evidence.person p left join evidence.personal n on n.person_id = p.id
                        left join evidence.erasure e on e.person_id = p.id
                        where p.fact_id in (:facts) order by p.id
                        """)
                .param("facts", facts)
                .query((row, n) -> new Of<>(row.getObject("fact_id", UUID.class), person(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::fact, Collectors.mapping(Of::thing, Collectors.toList())));
    }

    private static Recorded.Person person(ResultSet row) throws SQLException {
        String authority = row.getString("authority");
        return new Recorded.Person(
                row.getObject("id", UUID.class),
                row.getString("role"),
                row.getBytes("commitment"),
                row.getString("name"),
                row.getBytes("salt"),
                authority == null
                        ? null
                        : new Recorded.Erased(
                                authority,
                                row.getString("order_no"),
                                RegisterStore.day(row, "ordered_on"),
                                row.getTimestamp("erased_at").toInstant(),
                                row.getString("erased_by")));
    }

    private Map<UUID, List<Recorded.PaperRef>> papers(Collection<UUID> facts) {
        return database
                .sql("""
                        select o.fact_id, p.* from evidence.paper_of o join evidence.paper p on p.id = o.paper_id
                        where o.fact_id in (:facts) order by p.taken_in, p.id
                        """)
                .param("facts", facts)
                .query((row, n) -> new Of<>(row.getObject("fact_id", UUID.class), PaperStore.ref(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::fact, Collectors.mapping(Of::thing, Collectors.toList())));
    }

    private Recorded bare(ResultSet row, int n) throws SQLException {
        FactKind kind = FactKind.of(row.getString("kind")).orElseThrow();
        String body = row.getString("body");
        return new Recorded(
                row.getObject("id", UUID.class),
                row.getObject("seizure_id", UUID.class),
                row.getObject("exhibit_id", UUID.class),
                kind,
                json.readValue(body, kind.type()),
                body,
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("pseudonym"),
                row.getString("agency"),
                row.getObject("corrects", UUID.class),
                row.getString("why"),
                row.getObject("corrected_by", UUID.class),
                List.of(),
                List.of(),
                new LeafRef(row.getLong("leaf")));
    }
}
