package org.aforo.server.evidence.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aforo.server.evidence.register.Register;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.manifests.Visits;
import org.aforo.server.people.Colleagues;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matters: which seizures belong to them and who was given sight of them. Whoever has sight sees nothing before asking for a look, for a stated
 * purpose, which is journalled and lasts a working day.
 */
@Service
public class Matters {

    static final Duration LOOK = Duration.ofHours(8);

    private static final Duration LONGEST_SIGHT = Duration.ofDays(366);
    private static final int SHORTEST_PURPOSE = 10;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient database;
    private final Register register;
    private final Journal journal;
    private final Around around;

    Matters(JdbcClient database, Register register, Journal journal, Around around) {
        this.database = database;
        this.register = register;
        this.journal = journal;
        this.around = around;
    }

    @org.springframework.stereotype.Component
    record Around(Ids ids, InstantSource clock, Colleagues colleagues, Visits visits) {}

    /** @param visits that belong to it by themselves, whether anything was seized here or not */
    public record Matter(
            UUID id,
            String number,
            String authority,
            Instant openedAt,
            String by,
            List<UUID> seizures,
            List<UUID> visits) {
        public Matter {
            seizures = List.copyOf(seizures);
            visits = List.copyOf(visits);
        }
    }

    /** @param endedAt when it was ended early, or null */
    public record Sight(
            UUID id,
            UUID matterId,
            UUID accountId,
            Instant until,
            Instant givenAt,
            String givenBy,
            @Nullable Instant endedAt) {}

    /** @throws Problem {@code evidence.matter-refused} (422), {@code evidence.matter-there} (409) */
    @Transactional
    public UUID open(String number, String authority, Actor by) {
        String called = line(number);
        String whose = line(authority);
        if (database.sql("select count(*) from evidence.matter where authority = :authority and number = :number")
                        .param("authority", whose)
                        .param("number", called)
                        .query(Integer.class)
                        .single()
                > 0) {
            throw Problem.caller(409, "evidence.matter-there", "This matter is there already. Add seizures to it.");
        }
        UUID id = around.ids().next();
        LeafRef leaf = journal.append(new Entry(
                "evidence.matter-opened",
                id,
                Map.of("by", by.pseudonym()),
                Map.of("number", called, "authority", whose)));
        database.sql("""
                insert into evidence.matter (id, number, authority, opened_at, account_id, pseudonym, leaf)
                values (:id, :number, :authority, :at, :account, :by, :leaf)
                """)
                .param("id", id)
                .param("number", called)
                .param("authority", whose)
                .param("at", Timestamp.from(around.clock().instant()))
                .param("account", by.accountId())
                .param("by", by.pseudonym())
                .param("leaf", leaf.pendingId())
                .update();
        return id;
    }

    /** Adds a seizure; once is enough. */
    @Transactional
    public void add(UUID matterId, UUID seizureId, Actor by) {
        Matter matter = require(matterId);
        register.require(seizureId);
        if (matter.seizures().contains(seizureId)) {
            return;
        }
        extend(matterId, "seizure", seizureId, by);
    }

    /**
     * Adds a visit, such as one whose box was seized in another port; once is enough.
     *
     * @throws Problem {@code evidence.visit-unknown} (404)
     */
    @Transactional
    public void addVisit(UUID matterId, UUID visitId, Actor by) {
        Matter matter = require(matterId);
        if (around.visits().find(visitId).isEmpty()) {
            throw Problem.notFound("evidence.visit-unknown", "There is no visit with this id.");
        }
        if (matter.visits().contains(visitId)) {
            return;
        }
        extend(matterId, "visit", visitId, by);
    }

    /** @param what {@code seizure} or {@code visit}: its table is called by it */
    private void extend(UUID matterId, String what, UUID added, Actor by) {
        LeafRef leaf = journal.append(
                Entry.of("evidence.matter-extended", matterId, Map.of(what, added.toString(), "by", by.pseudonym())));
        database.sql("insert into evidence.matter_" + what + " (matter_id, " + what
                        + "_id, added_at, leaf) values (:matter, :added, :at, :leaf)")
                .param("matter", matterId)
                .param("added", added)
                .param("at", Timestamp.from(around.clock().instant()))
                .param("leaf", leaf.pendingId())
                .update();
    }

    /** @throws Problem {@code evidence.sight-refused} (422): not to somebody who may see matters, or not for up to a year */
    @Transactional
    public UUID give(UUID matterId, UUID accountId, Instant until, Actor by) {
        require(matterId);
        Instant now = around.clock().instant();
        boolean fits = around.colleagues().allowed(accountId, Action.MATTER_SEE).isPresent();
        if (!fits || !until.isAfter(now) || until.isAfter(now.plus(LONGEST_SIGHT))) {
            throw Problem.caller(
                    422,
                    "evidence.sight-refused",
                    "Sight of a matter is given to a prosecutor or a court, until a day within a year.");
        }
        UUID id = around.ids().next();
        LeafRef leaf = journal.append(Entry.of(
                "evidence.sight-given",
                matterId,
                Map.of(
                        "sight", id.toString(),
                        "account", accountId.toString(),
                        "until", until.toString(),
                        "by", by.pseudonym())));
        database.sql("""
                insert into evidence.sight (id, matter_id, account_id, until, given_at, given_by, leaf)
                values (:id, :matter, :account, :until, :at, :by, :leaf)
                """)
                .param("id", id)
                .param("matter", matterId)
                .param("account", accountId)
                .param("until", Timestamp.from(until))
                .param("at", Timestamp.from(now))
                .param("by", by.pseudonym())
                .param("leaf", leaf.pendingId())
                .update();
        return id;
    }

    /** @throws Problem {@code evidence.sight-unknown} (404), {@code evidence.matter-refused} (422) without a reason */
    @Transactional
    public void end(UUID sightId, String why, Actor by) {
        String words = text(why);
        Sight sight = database.sql(SIGHT + "where s.id = :id")
                .param("id", sightId)
                .query(Matters::sight)
                .optional()
                .filter(each -> each.endedAt() == null)
                .orElseThrow(() -> Problem.notFound("evidence.sight-unknown", "There is no such sight to end."));
        LeafRef leaf = journal.append(new Entry(
                "evidence.sight-ended",
                sight.matterId(),
                Map.of("sight", sightId.toString(), "by", by.pseudonym()),
                Map.of("why", words)));
        database.sql(
                        "insert into evidence.sight_end (sight_id, ended_at, ended_by, why, leaf) values (:id, :at, :by, :why, :leaf)")
                .param("id", sightId)
                .param("at", Timestamp.from(around.clock().instant()))
                .param("by", by.pseudonym())
                .param("why", words)
                .param("leaf", leaf.pendingId())
                .update();
    }

    /**
     * Opens a look for somebody who has sight.
     *
     * @return when it ends
     * @throws Problem {@code evidence.matter-unknown} (404) also for a matter this person has no sight of, {@code evidence.purpose-missing} (422)
     */
    @Transactional
    public Instant look(UUID matterId, String purpose, Actor by) {
        requireSight(matterId, by);
        String words = purpose.strip();
        if (words.length() < SHORTEST_PURPOSE || words.length() > LONGEST_TEXT) {
            throw Problem.caller(
                    422,
                    "evidence.purpose-missing",
                    "Say in " + SHORTEST_PURPOSE + " to " + LONGEST_TEXT
                            + " characters what you look for: it stays in the record.");
        }
        Instant now = around.clock().instant();
        LeafRef leaf = journal.append(new Entry(
                "evidence.matter-looked-at",
                matterId,
                Map.of("by", by.pseudonym(), "agency", by.agency()),
                Map.of("purpose", words)));
        database.sql("""
                insert into evidence.look (id, matter_id, account_id, purpose, at, until, leaf)
                values (:id, :matter, :account, :purpose, :at, :until, :leaf)
                """)
                .param("id", around.ids().next())
                .param("matter", matterId)
                .param("account", by.accountId())
                .param("purpose", words)
                .param("at", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(LOOK)))
                .param("leaf", leaf.pendingId())
                .update();
        return now.plus(LOOK);
    }

    private void requireSight(UUID matterId, Actor by) {
        if (mine(by).stream().noneMatch(matter -> matter.id().equals(matterId))) {
            throw unknown();
        }
    }

    /** The matters this person has sight of now. */
    public List<Matter> mine(Actor actor) {
        return database.sql("""
                        select m.* from evidence.matter m where exists (
                            select from evidence.sight s where s.matter_id = m.id and s.account_id = :account and s.until > :now
                                and not exists (select from evidence.sight_end e where e.sight_id = s.id))
                        order by m.opened_at desc
                        """)
                .param("account", actor.accountId())
                .param("now", Timestamp.from(around.clock().instant()))
                .query(this::matter)
                .list();
    }

    /** @throws Problem {@code evidence.matter-unknown} (404) without sight, {@code evidence.look-needed} (403) without an open look */
    public Matter looked(UUID matterId, Actor actor) {
        requireSight(matterId, actor);
        boolean open = database.sql("""
                        select count(*) from evidence.look where matter_id = :matter and account_id = :account and until > :now
                        """)
                        .param("matter", matterId)
                        .param("account", actor.accountId())
                        .param("now", Timestamp.from(around.clock().instant()))
                        .query(Integer.class)
                        .single()
                > 0;
        if (!open) {
            throw Problem.caller(
                    403,
                    "evidence.look-needed",
                    "Say first what you look for; the look is journalled and lasts eight hours.");
        }
        return require(matterId);
    }

    /** Whether there are seizures and each of them belongs to a matter this person is looking at. */
    public boolean looksAt(Actor actor, Collection<UUID> seizures) {
        List<UUID> seen =
                looking(actor).flatMap(matter -> matter.seizures().stream()).toList();
        return !seizures.isEmpty() && seen.containsAll(seizures);
    }

    /** Whether this visit itself belongs to a matter this person is looking at. */
    public boolean looksAtVisit(Actor actor, UUID visitId) {
        return looking(actor).anyMatch(matter -> matter.visits().contains(visitId));
    }

    private Stream<Matter> looking(Actor actor) {
        return mine(actor).stream().filter(matter -> isLooking(matter.id(), actor));
    }

    private boolean isLooking(UUID matterId, Actor actor) {
        try {
            looked(matterId, actor);
            return true;
        } catch (Problem no) {
            return false;
        }
    }

    public List<Matter> all() {
        return database.sql("select * from evidence.matter order by opened_at desc limit 500")
                .query(this::matter)
                .list();
    }

    /** @throws Problem {@code evidence.matter-unknown} (404) */
    public Matter require(UUID matterId) {
        return database.sql("select * from evidence.matter where id = :id")
                .param("id", matterId)
                .query(this::matter)
                .optional()
                .orElseThrow(Matters::unknown);
    }

    private static final String SIGHT = """
            select s.*, e.ended_at from evidence.sight s left join evidence.sight_end e on e.sight_id = s.id
            """;

    /** The latest first. */
    public List<Sight> sights(UUID matterId) {
        return database.sql(SIGHT + "where s.matter_id = :id order by s.given_at desc")
                .param("id", matterId)
                .query(Matters::sight)
                .list();
    }

    private static Sight sight(ResultSet row, int n) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Sight(
                row.getObject("id", UUID.class),
                row.getObject("matter_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getTimestamp("until").toInstant(),
                row.getTimestamp("given_at").toInstant(),
                row.getString("given_by"),
                ended == null ? null : ended.toInstant());
    }

    private Matter matter(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Matter(
                id,
                row.getString("number"),
                row.getString("authority"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("pseudonym"),
                ids("select seizure_id from evidence.matter_seizure where matter_id = :id order by added_at", id),
                ids("select visit_id from evidence.matter_visit where matter_id = :id order by added_at", id));
    }

    private List<UUID> ids(String sql, UUID matter) {
        return database.sql(sql)
                .param("id", matter)
                .query((each, m) -> each.getObject(1, UUID.class))
                .list();
    }

    private static String line(String text) {
        String line = text.strip();
        if (line.isEmpty() || line.length() > LONGEST_NAME) {
            throw refused();
        }
        return line;
    }

    private static String text(String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST_TEXT) {
            throw refused();
        }
        return words;
    }

    private static Problem refused() {
        return Problem.caller(
                422,
                "evidence.matter-refused",
                "A matter has a number and an authority of up to " + LONGEST_NAME
                        + " characters; an ending has a reason.");
    }

    private static Problem unknown() {
        return Problem.notFound("evidence.matter-unknown", "There is no such matter for you.");
    }
}
