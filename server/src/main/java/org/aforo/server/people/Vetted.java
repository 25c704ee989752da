package org.aforo.server.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.aforo.server.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who holds a role with a vetting that is in force, under their pseudonyms: for rooms that plan work. */
@Service
public class Vetted {

    private final JdbcClient db;
    private final InstantSource clock;

    Vetted(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param vettedUntil after which the account may not do what needs a vetting */
    public record Officer(UUID accountId, String pseudonym, String unit, Instant vettedUntil) {}

    /** Nobody who is suspended; by unit and pseudonym. */
    public List<Officer> holding(Role role) {
        return db.sql("""
                        select a.id, a.pseudonym, a.unit, v.until from people.account a
                        join people.account_role r on r.account = a.id and r.role = :role
                        join people.vetting v on v.account = a.id and v.status <> 'withdrawn' and v.until > :now
                        where not a.suspended order by a.unit, a.pseudonym
                        """)
                .param("role", role.code())
                .param("now", Sql.at(clock.instant()))
                .query((row, number) -> new Officer(
                        row.getObject("id", UUID.class),
                        row.getString("pseudonym"),
                        row.getString("unit"),
                        Sql.instant(row, "until")))
                .list();
    }
}
