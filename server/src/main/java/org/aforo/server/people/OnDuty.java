package org.aforo.server.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who can read now and until when, without a name: numbers for planning. */
@Service
public class OnDuty {

    private final JdbcClient db;
    private final InstantSource clock;

    OnDuty(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * An analyst, vetted and on duty.
     *
     * @param agency code
     * @param legalPowers codes of the powers the agency reads under
     * @param until the duty ends or the vetting lapses, whichever comes first
     */
    public record Analyst(String agency, Set<String> legalPowers, Instant until) {
        public Analyst {
            legalPowers = Set.copyOf(legalPowers);
        }
    }

    private static final String READING_NOW = """
              from people.account a
              join people.account_role r on r.account = a.id and r.role = 'analyst'
              join people.vetting v on v.account = a.id and v.status <> 'withdrawn' and v.until > :now
              join people.duty d on d.account = a.id and d.from_at <= :now and d.until_at > :now
             where not a.suspended
            """;

    /** Their accounts: those of an agency that has one of the legal powers. For rooms that give work out; no page shows it. */
    public Set<UUID> readers(Collection<String> legalPowers) {
        return legalPowers.isEmpty()
                ? Set.of()
                : Set.copyOf(db.sql("select distinct a.id" + READING_NOW + """
                                 and exists (select from people.legal_power p where p.agency = a.agency and p.code in (:powers))
                                """)
                        .param("now", Sql.at(clock.instant()))
                        .param("powers", legalPowers)
                        .query((row, number) -> row.getObject("id", UUID.class))
                        .list());
    }

    /** Codes of all legal powers that some agency reads under. */
    public Set<String> legalPowers() {
        return Set.copyOf(db.sql("select distinct code from people.legal_power")
                .query(String.class)
                .list());
    }

    /** Analysts on duty now with a current vetting; the one whose duty ends last comes first. */
    public List<Analyst> analysts() {
        return db.sql("""
                        select a.agency, least(d.until_at, v.until) as until,
                               array(select code from people.legal_power p where p.agency = a.agency order by code) as legal_powers
                        """ + READING_NOW + " order by until desc, a.id")
                .param("now", Sql.at(clock.instant()))
                .query((row, number) ->
                        new Analyst(row.getString("agency"), Sql.texts(row, "legal_powers"), Sql.instant(row, "until")))
                .list();
    }
}
