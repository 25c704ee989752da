package org.aforo.server.scans;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.server.platform.ContentId;
import org.aforo.server.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes files and the scans they belong to. */
@Component
class IntakeStore {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Ids ids;
    private final InstantSource clock;

    IntakeStore(JdbcClient database, JsonMapper json, Ids ids, InstantSource clock) {
        this.database = database;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes whoever brings the same bytes at the same time wait for us. */
    void lock(ContentId digest) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:digest, 0))")
                .param("digest", digest.toString())
                .query((row, number) -> number)
                .single();
    }

    Optional<Received> known(ContentId digest) {
        return database.sql("select scan_id, size_bytes, status, remarks, leaf from scans.file where digest = :digest")
                .param("digest", digest.toString())
                .query((row, number) -> new Received(
                        digest,
                        row.getLong("size_bytes"),
                        Received.Status.KNOWN,
                        row.getObject("scan_id", UUID.class),
                        List.of(json.readValue(row.getString("remarks"), RemarkBody[].class)),
                        row.getLong("leaf")))
                .optional();
    }

    /** The scan of the file's study, or a new one; locked, and knowing what the file says of it. */
    UUID scanFor(Acquisition acquisition) {
        UUID id = ids.next();
        database.sql("""
                        insert into scans.scan (id, study, state, complete, received_at, display_only, match_state)
                        values (:id, :study, 'receiving', false, :now, :displayOnly, 'waiting')
                        on conflict (study) do nothing
                        """)
                .param("id", id)
                .param("study", acquisition.studyInstance())
                .param("now", Timestamp.from(clock.instant()))
                .param("displayOnly", acquisition.displayOnly())
                .update();
        UUID scanId = acquisition.studyInstance() == null
                ? id
                : database.sql("select id from scans.scan where study = :study for update")
                        .param("study", acquisition.studyInstance())
                        .query(UUID.class)
                        .single();
        complement(scanId, acquisition);
        return scanId;
    }

    /** What an earlier file of the scan said stays; what it left unsaid is filled in. */
    private void complement(UUID scanId, Acquisition acquisition) {
        Instant acquiredAt = acquisition.acquiredAt();
        database.sql("""
                        update scans.scan set
                            acquired_at = coalesce(acquired_at, :acquired),
                            check_digit_valid = case when container_number is null then :valid else check_digit_valid end,
                            container_number = coalesce(container_number, :container),
                            manufacturer = coalesce(manufacturer, :manufacturer),
                            model = coalesce(model, :model), serial = coalesce(serial, :serial),
                            object_type = coalesce(object_type, :objectType), object_id = coalesce(object_id, :objectId),
                            expected_views = coalesce(expected_views, :views),
                            expected_energies = coalesce(expected_energies, :energies),
                            display_only = display_only or :displayOnly
                        where id = :id
                        """)
                .param("acquired", acquiredAt == null ? null : Timestamp.from(acquiredAt))
                .param("valid", acquisition.object().checkDigitValid())
                .param("container", acquisition.object().containerNumber())
                .param("manufacturer", acquisition.device().manufacturer())
                .param("model", acquisition.device().model())
                .param("serial", acquisition.device().serial())
                .param("objectType", acquisition.object().type())
                .param("objectId", acquisition.object().id())
                .param("views", acquisition.expectedViews())
                .param("energies", acquisition.expectedEnergies())
                .param("displayOnly", acquisition.displayOnly())
                .param("id", scanId)
                .update();
    }

    void insert(FileRow file) {
        Digested read = file.read();
        Acquisition acquisition = read == null ? null : read.acquisition();
        database.sql("""
                        insert into scans.file (digest, scan_id, status, name, size_bytes, source, account_id, format, version,
                            sop_class, transfer_syntax, sop_instance, study, refers_to, report, attributes, remarks,
                            received_at, leaf)
                        values (:digest, :scan, :status, :name, :size, :source, :account, :format, :version,
                            :sopClass, :syntax, :instance, :study, :refersTo, cast(:report as jsonb),
                            cast(:attributes as jsonb), cast(:remarks as jsonb), :received, :leaf)
                        """)
                .param("digest", file.digest().toString())
                .param("scan", file.scanId())
                .param("status", file.status().code())
                .param("name", file.delivery().name())
                .param("size", file.sizeBytes())
                .param("source", file.delivery().source())
                .param("account", file.delivery().accountId())
                .param("format", acquisition == null ? null : acquisition.format())
                .param("version", acquisition == null ? null : acquisition.version())
                .param("sopClass", acquisition == null ? null : acquisition.sopClass())
                .param("syntax", acquisition == null ? null : acquisition.transferSyntax())
                .param("instance", acquisition == null ? null : acquisition.sopInstance())
                .param("study", acquisition == null ? null : acquisition.studyInstance())
                .param(
                        "refersTo",
                        acquisition == null
                                ? new String[0]
                                : acquisition.references().toArray(String[]::new))
                .param(
                        "report",
                        acquisition == null || acquisition.threatReport() == null
                                ? null
                                : text(acquisition.threatReport()))
                .param("attributes", acquisition == null ? "{}" : text(acquisition.attributes()))
                .param("remarks", text(file.remarks()))
                .param("received", Timestamp.from(file.receivedAt()))
                .param("leaf", file.leaf().pendingId())
                .update();
        if (read != null) {
            insertPlanes(file.digest(), read);
        }
    }

    /** JSON for PostgreSQL, whose text knows no NUL. */
    private String text(Object value) {
        return json.writeValueAsString(value).replace("\\u0000", "\\ufffd");
    }

    private void insertPlanes(ContentId digest, Digested read) {
        int ordinal = 0;
        for (View view : read.acquisition().views()) {
            for (Energy energy : view.energies()) {
                Raster first = energy.frames().getFirst();
                database.sql("""
                                insert into scans.plane (digest, view_name, energy_name, ordinal, columns, rows, frames, bits,
                                    signed, pixels_sha256)
                                values (:digest, :view, :energy, :ordinal, :columns, :rows, :frames, :bits, :signed, :sha)
                                """)
                        .param("digest", digest.toString())
                        .param("view", view.name())
                        .param("energy", energy.name())
                        .param("ordinal", ordinal)
                        .param("columns", first.columns())
                        .param("rows", first.rows())
                        .param("frames", energy.frames().size())
                        .param("bits", first.bits())
                        .param("signed", first.signed())
                        .param("sha", read.pixels().get(ordinal))
                        .update();
                ordinal++;
            }
        }
    }

    /** The scan that holds an image the report refers to, or else the scan of its study. */
    Optional<UUID> scanReferredToBy(Acquisition report) {
        Optional<UUID> byImage = database.sql("""
                        select scan_id from scans.file
                        where scan_id is not null and sop_instance in (:images) limit 1
                        """)
                .param("images", withoutEmpty(report.references()))
                .query(UUID.class)
                .optional();
        return byImage.or(() -> database.sql("select id from scans.scan where study = :study")
                .param("study", report.studyInstance())
                .query(UUID.class)
                .optional());
    }

    /** Reports that came before the image they refer to. */
    boolean attachReports(UUID scanId, Acquisition image) {
        return database.sql("""
                        update scans.file set scan_id = :scan
                        where status = 'report' and scan_id is null and (study = :study or :instance = any (refers_to))
                        """)
                        .param("scan", scanId)
                        .param("study", image.studyInstance())
                        .param("instance", image.sopInstance())
                        .update()
                > 0;
    }

    /**
     * Whether every view and energy the scan announces is there. What announces nothing and is no DICOM is taken as it came; should
     * more of its study follow, it is prepared again.
     */
    boolean complete(UUID scanId) {
        return database.sql("""
                        select case when expected_views * expected_energies is not null
                            then expected_views * expected_energies <= (
                                select count(distinct (p.view_name, p.energy_name))
                                from scans.plane p join scans.file f on f.digest = p.digest where f.scan_id = s.id)
                            else study is null or not exists (
                                select 1 from scans.file f
                                where f.scan_id = s.id and f.status = 'accepted' and f.format in ('dicom', 'dicos'))
                            end
                        from scans.scan s where id = :scan
                        """).param("scan", scanId).query(Boolean.class).single();
    }

    private static List<@Nullable String> withoutEmpty(List<String> references) {
        List<@Nullable String> images = new ArrayList<>(references);
        if (images.isEmpty()) {
            // SQL knows no empty list; no image is called null.
            images.add(null);
        }
        return images;
    }
}
