package org.aforo.server.scans.scrutiny;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What supervisors made of repeats: a flag nobody has to answer is soon a flag nobody reads. */
@Component
class RepeatConclusions {

    static final int WORDS_MAX = 1_000;

    private final JdbcClient database;
    private final Journal journal;
    private final Live live;
    private final Ids ids;
    private final InstantSource clock;

    RepeatConclusions(JdbcClient database, Journal journal, Live live, Ids ids, InstantSource clock) {
        this.database = database;
        this.journal = journal;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a repeat is. */
    enum Says {
        /** The scanner or the terminal sent one scan twice: both are of one passage. */
        RESENT,
        /** Somebody put an earlier scan in the place of this one. */
        SUBSTITUTED,
        /** Not known yet; it stays open. */
        UNDECIDED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Says of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> Problem.caller(
                            400, "scans.repeat-says", "A repeat is resent, substituted or undecided. Choose one."));
        }
    }

    /**
     * One conclusion; the newest of a repeat stands.
     *
     * @param by pseudonym
     */
    record Conclusion(UUID repeatId, Says says, String words, String by, Instant at) {}

    /**
     * Row, leaf and nudge in one transaction.
     *
     * @throws Problem {@code scans.repeat-words} (400) without words
     */
    @Transactional
    public void conclude(Actor actor, UUID repeatId, Says says, String words) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > WORDS_MAX) {
            throw Problem.caller(400, "scans.repeat-words", "Say why, in 1 to " + WORDS_MAX + " characters.");
        }
        LeafRef leaf = journal.append(new Entry(
                "scans.repeat-concluded",
                repeatId,
                Map.of("says", says.code()),
                Map.of("by", actor.pseudonym(), "words", said)));
        database.sql("""
                        insert into scans.repeat_conclusion (id, repeat_id, says, words, by, at, leaf)
                        values (:id, :repeat, :says, :words, :by, :now, :leaf)
                        """)
                .param("id", ids.next())
                .param("repeat", repeatId)
                .param("says", says.code())
                .param("words", said)
                .param("by", actor.pseudonym())
                .param("now", Timestamp.from(clock.instant()))
                .param("leaf", leaf.pendingId())
                .update();
        live.announce(LiveTopic.REPEATS);
    }

    /** By repeat, newest first. */
    Map<UUID, List<Conclusion>> of(Collection<UUID> repeats) {
        return database
                .sql("""
                        select repeat_id, says, words, by, at from scans.repeat_conclusion
                        where repeat_id = any(cast(:repeats as uuid[])) order by leaf desc
                        """)
                .param("repeats", repeats.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new Conclusion(
                        row.getObject("repeat_id", UUID.class),
                        Says.of(row.getString("says")),
                        row.getString("words"),
                        row.getString("by"),
                        row.getTimestamp("at").toInstant()))
                .stream()
                .collect(Collectors.groupingBy(Conclusion::repeatId));
    }

    /** Repeats nobody has concluded on, or whose newest conclusion leaves them open. */
    long open() {
        return database.sql("""
                        select count(*) from scans.repeat r
                        where coalesce((select c.says from scans.repeat_conclusion c where c.repeat_id = r.id
                            order by c.leaf desc limit 1), 'undecided') = 'undecided'
                        """).query(Long.class).single();
    }
}
