package org.aforo.server.targeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.selectivity.budget.Budget;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many visits each terminal can open a day, and how many of them by chance. */
@Service
class Budgets {

    private static final int MOST_SEATS = 10_000;

    private final JdbcClient database;
    private final TargetingSettings settings;
    private final Journal journal;
    private final InstantSource clock;

    Budgets(JdbcClient database, TargetingSettings settings, Journal journal, InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    /** What somebody set for a terminal. */
    record Set(String terminal, int perDay, double randomShare, String setBy, Instant setAt) {

        Budget budget() {
            return Budget.of(perDay, randomShare);
        }
    }

    /** The latest of each terminal. */
    List<Set> all() {
        return database.sql("""
                        select distinct on (terminal) * from targeting.budget order by terminal, set_at desc
                        """)
                .query((row, number) -> new Set(
                        row.getString("terminal"),
                        row.getInt("per_day"),
                        row.getDouble("random_share"),
                        row.getString("set_by"),
                        row.getTimestamp("set_at").toInstant()))
                .list();
    }

    Budget usual() {
        return Budget.of(settings.perDay(), settings.randomShare());
    }

    /**
     * @throws Problem {@code targeting.budget-refused} (422)
     */
    @Transactional
    public void set(String terminal, int perDay, double randomShare, Actor actor) {
        if (!terminal.matches("[A-Z0-9][A-Z0-9 ._-]{0,39}")
                || perDay < 1
                || perDay > MOST_SEATS
                || !(randomShare >= Budget.LEAST_RANDOM_SHARE && randomShare <= 1)) {
            throw Problem.caller(
                    422,
                    "targeting.budget-refused",
                    "A budget is of a terminal's code, has 1 to " + MOST_SEATS
                            + " seats a day, and chance has between 1 % and all of them.");
        }
        database.sql("""
                insert into targeting.budget (terminal, per_day, random_share, set_by, set_at)
                values (:terminal, :seats, :share, :by, :now)
                on conflict (terminal, set_at) do update set per_day = excluded.per_day, random_share = excluded.random_share
                """)
                .param("terminal", terminal)
                .param("seats", perDay)
                .param("share", randomShare)
                .param("by", actor.pseudonym())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        journal.append(new Entry(
                "targeting.budget-set",
                UUID.nameUUIDFromBytes(terminal.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Map.of(
                        "terminal", terminal,
                        "perDay", Integer.toString(perDay),
                        "randomShare", Double.toString(randomShare)),
                Map.of("by", actor.pseudonym())));
    }
}
