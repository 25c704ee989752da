package org.aforo.server.examinations.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of reports, of the visits they are of, and of what was concluded: rows are added and read, never changed. */
@Component
class ReportStore {

    private static final String SELECT = """
            select r.*, later.id as corrected_by from examinations.seizure_report r
            left join examinations.seizure_report later on later.corrects = r.id
            """;

    private final JdbcClient database;

    ReportStore(JdbcClient database) {
        this.database = database;
    }

    /** Who entered it, when, and under which leaf. */
    record Entered(
            UUID id, @Nullable UUID corrects, @Nullable String why, Instant at, String by, long leaf) {}

    void add(NewReport report, Entered entered) {
        database.sql("""
                insert into examinations.seizure_report (id, corrects, why, found, seized_on, port, container_number, check_digit_valid,
                    loading_port, kg, packages, part, depth, side, height, place_words, marks, seal, box, source, scheme, grade, origin,
                    document, entered_at, entered_by, leaf)
                values (:id, :corrects, :why, :found, :day, :port, :container, :valid, :loading, :kg, :packages, :part, :depth, :side,
                    :height, :words, :marks, :seal, :box, :source, :scheme, :grade, :origin, :document, :at, :by, :leaf)
                """)
                .param("id", entered.id())
                .param("corrects", entered.corrects())
                .param("why", entered.why())
                .param("found", report.found())
                .param("day", report.seizedOn())
                .param("port", report.port())
                .param("container", report.containerNumber())
                .param("valid", report.checkDigitValid())
                .param("loading", report.loadingPort())
                .param("kg", report.kg())
                .param("packages", report.packages())
                .param("part", Place.code(report.place().part()))
                .param("depth", Place.code(report.place().depth()))
                .param("side", Place.code(report.place().side()))
                .param("height", Place.code(report.place().height()))
                .param("words", report.placeWords())
                .param("marks", report.marks())
                .param("seal", report.seal())
                .param("box", Place.code(report.box()))
                .param("source", report.source())
                .param("scheme", report.scheme())
                .param("grade", report.grade())
                .param("origin", report.origin())
                .param("document", report.document())
                .param("at", Timestamp.from(entered.at()))
                .param("by", entered.by())
                .param("leaf", entered.leaf())
                .update();
    }

    Optional<Report> find(UUID id) {
        return database.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(ReportStore::report)
                .optional();
    }

    /** Reports that stand, the latest entered first. */
    List<Report> newest(int limit) {
        return database.sql(SELECT + " where later.id is null order by r.entered_at desc, r.id desc limit :limit")
                .param("limit", limit)
                .query(ReportStore::report)
                .list();
    }

    /** Reports that stand, of seizures made from the first day on and before the second. */
    List<Report> between(LocalDate from, LocalDate until) {
        return database.sql(
                        SELECT
                                + " where later.id is null and r.seized_on >= :from and r.seized_on < :until order by r.seized_on, r.number")
                .param("from", from)
                .param("until", until)
                .query(ReportStore::report)
                .list();
    }

    /** The visit a report is said to be of. */
    record Chosen(UUID visitId, String how, String by, Instant at) {}

    void choose(UUID report, Chosen chosen, long leaf) {
        database.sql("""
                insert into examinations.replay_visit (report_id, visit_id, how, chosen_by, chosen_at, leaf)
                values (:report, :visit, :how, :by, :at, :leaf)
                """)
                .param("report", report)
                .param("visit", chosen.visitId())
                .param("how", chosen.how())
                .param("by", chosen.by())
                .param("at", Timestamp.from(chosen.at()))
                .param("leaf", leaf)
                .update();
    }

    Optional<Chosen> chosen(UUID report) {
        return database.sql(
                        "select * from examinations.replay_visit where report_id = :report order by place desc limit 1")
                .param("report", report)
                .query((row, number) -> new Chosen(
                        row.getObject("visit_id", UUID.class),
                        row.getString("how"),
                        row.getString("chosen_by"),
                        row.getTimestamp("chosen_at").toInstant()))
                .optional();
    }

    /**
     * What was concluded of a report.
     *
     * @param weights JSON, what was proposed at that moment
     * @param outcomeId the label it became; null where it became none
     */
    record Conclusion(
            UUID id,
            UUID reportId,
            UUID visitId,
            Hypothesis concluded,
            Hypothesis proposed,
            String weights,
            String why,
            @Nullable UUID outcomeId,
            String by,
            Instant at) {}

    void conclude(Conclusion conclusion, long leaf) {
        database.sql("""
                insert into examinations.replay_conclusion (id, report_id, visit_id, concluded, proposed, weights, why, outcome_id,
                    concluded_by, concluded_at, leaf)
                values (:id, :report, :visit, :concluded, :proposed, cast(:weights as jsonb), :why, :outcome, :by, :at, :leaf)
                """)
                .param("id", conclusion.id())
                .param("report", conclusion.reportId())
                .param("visit", conclusion.visitId())
                .param("concluded", conclusion.concluded().code())
                .param("proposed", conclusion.proposed().code())
                .param("weights", conclusion.weights())
                .param("why", conclusion.why())
                .param("outcome", conclusion.outcomeId())
                .param("by", conclusion.by())
                .param("at", Timestamp.from(conclusion.at()))
                .param("leaf", leaf)
                .update();
    }

    /** Of this report, the latest first. */
    List<Conclusion> conclusions(UUID report) {
        return database.sql(
                        "select * from examinations.replay_conclusion where report_id = :report order by place desc")
                .param("report", report)
                .query(ReportStore::conclusion)
                .list();
    }

    void teach(UUID conclusion, UUID scan, Spots.Found at, @Nullable Double kg, String kind) {
        database.sql("""
                insert into examinations.lesson (conclusion_id, scan_id, view, x, y, width, height, kg, kind)
                values (:conclusion, :scan, :view, :x, :y, :width, :height, :kg, :kind)
                """)
                .param("conclusion", conclusion)
                .param("scan", scan)
                .param("view", at.view())
                .param("x", at.x())
                .param("y", at.y())
                .param("width", at.width())
                .param("height", at.height())
                .param("kg", kg)
                .param("kind", kind)
                .update();
    }

    boolean teaches(UUID conclusion) {
        return database.sql("select exists (select 1 from examinations.lesson where conclusion_id = :id)")
                .param("id", conclusion)
                .query(Boolean.class)
                .single();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("corrects", UUID.class),
                row.getString("why"),
                row.getString("found"),
                row.getObject("seized_on", LocalDate.class),
                row.getString("port"),
                row.getString("container_number"),
                row.getBoolean("check_digit_valid"),
                row.getString("loading_port"),
                row.getObject("kg", Double.class),
                row.getObject("packages", Integer.class),
                new Place(
                        Place.of(Place.Part.class, row.getString("part")).orElse(Place.Part.UNKNOWN),
                        Place.of(Place.Depth.class, row.getString("depth")).orElse(Place.Depth.UNKNOWN),
                        Place.of(Place.Side.class, row.getString("side")).orElse(Place.Side.UNKNOWN),
                        Place.of(Place.Height.class, row.getString("height")).orElse(Place.Height.UNKNOWN)),
                row.getString("place_words"),
                row.getString("marks"),
                row.getString("seal"),
                Place.of(Evidence.Box.class, row.getString("box")).orElse(Evidence.Box.NOT_SAID),
                row.getString("source"),
                row.getString("scheme"),
                row.getString("grade"),
                row.getString("origin"),
                row.getString("document"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"),
                row.getObject("corrected_by", UUID.class));
    }

    private static Conclusion conclusion(ResultSet row, int number) throws SQLException {
        return new Conclusion(
                row.getObject("id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getObject("visit_id", UUID.class),
                Hypothesis.of(row.getString("concluded")).orElseThrow(),
                Hypothesis.of(row.getString("proposed")).orElseThrow(),
                row.getString("weights"),
                row.getString("why"),
                row.getObject("outcome_id", UUID.class),
                row.getString("concluded_by"),
                row.getTimestamp("concluded_at").toInstant());
    }
}
