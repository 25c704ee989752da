package org.aforo.server.oversight.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of editions. */
@Component
class EditionStore {

    private final JdbcClient database;

    EditionStore(JdbcClient database) {
        this.database = database;
    }

    /** Nobody drafts or judges beside the holder, until its transaction ends. */
    void lock() {
        database.sql("lock table oversight.edition in share row exclusive mode").update();
    }

    /** Any that is not discarded and shares a day with the period. */
    boolean overlaps(Period period) {
        return database.sql("""
                        select exists (select 1 from oversight.edition
                            where state <> 'discarded' and first_day < :end and end_day > :first)
                        """)
                .param("first", period.first())
                .param("end", period.end())
                .query(Boolean.class)
                .single();
    }

    void insert(Edition edition, byte[] content) {
        database.sql("""
                insert into oversight.edition (id, kind, first_day, end_day, content, digest, state, drafted_by, drafter, drafter_role,
                    drafted_at, draft_leaf)
                values (:id, :kind, :first, :end, :content, :digest, 'drafted', :by, :drafter, :role, :at, :leaf)
                """)
                .param("id", edition.id())
                .param("kind", edition.period().kind().code())
                .param("first", edition.period().first())
                .param("end", edition.end())
                .param("content", content)
                .param("digest", edition.digest())
                .param("by", edition.drafted().accountId())
                .param("drafter", edition.drafted().pseudonym())
                .param("role", edition.drafted().role())
                .param("at", Timestamp.from(edition.drafted().at()))
                .param("leaf", edition.leaf())
                .update();
    }

    void judged(UUID id, Edition.State state, Edition.Signature by, @Nullable String why, LeafRef leaf) {
        database.sql("""
                update oversight.edition
                set state = :state, judged_by = :by, judge = :judge, judge_role = :role, judged_at = :at, why = :why, judge_leaf = :leaf
                where id = :id and state = 'drafted'
                """)
                .param("state", state.code())
                .param("by", by.accountId())
                .param("judge", by.pseudonym())
                .param("role", by.role())
                .param("at", Timestamp.from(by.at()))
                .param("why", why)
                .param("leaf", leaf.pendingId())
                .param("id", id)
                .update();
    }

    Optional<Edition> find(UUID id) {
        return database.sql("select * from oversight.edition where id = :id")
                .param("id", id)
                .query(EditionStore::edition)
                .optional();
    }

    /** The newest periods first. */
    List<Edition> all() {
        return database.sql("select * from oversight.edition order by first_day desc, place desc limit 200")
                .query(EditionStore::edition)
                .list();
    }

    List<Edition> released() {
        return all().stream()
                .filter(each -> each.state() == Edition.State.RELEASED)
                .toList();
    }

    byte[] content(UUID id) {
        return database.sql("select content from oversight.edition where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        Edition.State state = Edition.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        boolean judged = state != Edition.State.DRAFTED;
        return new Edition(
                row.getObject("id", UUID.class),
                new Period(
                        Period.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getObject("first_day", LocalDate.class)),
                row.getObject("end_day", LocalDate.class),
                row.getString("digest"),
                state,
                new Edition.Signature(
                        row.getObject("drafted_by", UUID.class),
                        row.getString("drafter"),
                        row.getString("drafter_role"),
                        row.getTimestamp("drafted_at").toInstant()),
                judged
                        ? new Edition.Signature(
                                row.getObject("judged_by", UUID.class),
                                row.getString("judge"),
                                row.getString("judge_role"),
                                row.getTimestamp("judged_at").toInstant())
                        : null,
                row.getString("why"),
                row.getLong(judged ? "judge_leaf" : "draft_leaf"));
    }
}
