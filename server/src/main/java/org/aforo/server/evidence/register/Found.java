package org.aforo.server.evidence.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.examinations.Examinations;
import org.aforo.server.examinations.Examined;
import org.aforo.server.examinations.SeizureFound;
import org.aforo.server.manifests.Visit;
import org.aforo.server.manifests.Visits;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Hears of examinations that ended with goods to be seized, and keeps them until somebody has opened the seizure. */
@Service
public class Found {

    private static final int MOST = 200;

    private final JdbcClient database;
    private final Visits visits;
    private final Examinations examinations;
    private final Live live;

    Found(JdbcClient database, Visits visits, Examinations examinations, Live live) {
        this.examinations = examinations;
        this.database = database;
        this.visits = visits;
        this.live = live;
    }

    /**
     * Goods that were found and have no seizure yet.
     *
     * @param position where in the container
     * @param officer pseudonym of whoever found them
     */
    public record Awaited(UUID examinationId, Visit visit, String position, Instant foundAt, String officer) {}

    /** In the transaction that keeps the examination: neither is kept without the other. */
    @EventListener
    void found(SeizureFound found) {
        database.sql("""
                insert into evidence.found (examination_id, visit_id, position, found_at, officer)
                values (:examination, :visit, :position, :at, :officer) on conflict do nothing
                """)
                .param("examination", found.examinationId())
                .param("visit", found.visitId())
                .param("position", found.place())
                .param("at", Timestamp.from(found.at()))
                .param("officer", found.officer())
                .update();
        live.announce(LiveTopic.EVIDENCE);
    }

    /** What the examination behind a seizure found, in the order it was recorded; nothing where there was none. */
    public List<Examined.Finding> things(Seizure seizure) {
        return Optional.ofNullable(seizure.examinationId()).flatMap(examinations::find).stream()
                .flatMap(examined -> examined.findings().stream())
                .toList();
    }

    /** The latest first. */
    public List<Awaited> awaited() {
        return database
                .sql("""
                        select * from evidence.found f
                        where not exists (select from evidence.seizure s where s.examination_id = f.examination_id)
                        order by f.found_at desc limit :most
                        """)
                .param("most", MOST)
                .query((row, n) -> new Row(
                        row.getObject("examination_id", UUID.class),
                        row.getObject("visit_id", UUID.class),
                        String.valueOf(row.getString("position")),
                        row.getTimestamp("found_at").toInstant(),
                        String.valueOf(row.getString("officer"))))
                .list()
                .stream()
                .flatMap(row -> visits.find(row.visitId()).stream()
                        .map(visit ->
                                new Awaited(row.examinationId(), visit, row.position(), row.foundAt(), row.officer())))
                .toList();
    }

    private record Row(UUID examinationId, UUID visitId, String position, Instant foundAt, String officer) {}
}
