package org.aforo.server.review.reasons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.review.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of reasons and their wordings; nothing in them is deleted. */
@Component
class ReasonStore {

    private final JdbcClient database;

    ReasonStore(JdbcClient database) {
        this.database = database;
    }

    private record Row(
            String code,
            Verdict verdict,
            String key,
            Instant since,
            @Nullable Instant retiredAt) {}

    private record Worded(String code, Reason.Wording wording) {}

    /** All there ever were, retired ones too, in the order of the verdicts and their keys. */
    List<Reason> all() {
        Map<String, List<Reason.Wording>> wordings = database
                .sql("select code, es, en, since from review.reason_wording order by id desc")
                .query((row, number) -> new Worded(
                        row.getString("code"),
                        new Reason.Wording(row.getString("es"), row.getString("en"), instant(row, "since"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Worded::code, Collectors.mapping(Worded::wording, Collectors.toList())));
        return database.sql("""
                        select code, verdict, key, since, retired_at from review.reason
                        order by array_position(array['clear', 'examine', 'rescan', 'person-suspected'], verdict),
                                 retired_at nulls first, key, code
                        """).query(ReasonStore::row).list().stream()
                .map(row -> new Reason(
                        row.code(),
                        row.verdict(),
                        row.key(),
                        wordings.getOrDefault(row.code(), List.of()),
                        row.since(),
                        row.retiredAt()))
                .toList();
    }

    Optional<Reason> find(String code) {
        return all().stream().filter(reason -> reason.code().equals(code)).findFirst();
    }

    /** Holds the table for writing: of two who change reasons at once the second sees what the first did. */
    void lock() {
        database.sql("lock table review.reason in share row exclusive mode").update();
    }

    void add(String code, Verdict verdict, String key, Instant now) {
        database.sql("insert into review.reason (code, verdict, key, since) values (:code, :verdict, :key, :now)")
                .param("code", code)
                .param("verdict", verdict.code())
                .param("key", key)
                .param("now", Timestamp.from(now))
                .update();
    }

    void setKey(String code, String key) {
        database.sql("update review.reason set key = :key where code = :code")
                .param("key", key)
                .param("code", code)
                .update();
    }

    void word(String code, Reason.Wording wording, LeafRef leaf) {
        database.sql("""
                insert into review.reason_wording (code, es, en, since, leaf) values (:code, :es, :en, :since, :leaf)
                """)
                .param("code", code)
                .param("es", wording.es())
                .param("en", wording.en())
                .param("since", Timestamp.from(wording.since()))
                .param("leaf", leaf.pendingId())
                .update();
    }

    void retire(String code, Instant now) {
        database.sql("update review.reason set retired_at = :now where code = :code")
                .param("now", Timestamp.from(now))
                .param("code", code)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Timestamp retired = row.getTimestamp("retired_at");
        return new Row(
                row.getString("code"),
                Verdict.of(row.getString("verdict")).orElseThrow(),
                row.getString("key"),
                instant(row, "since"),
                retired == null ? null : retired.toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
