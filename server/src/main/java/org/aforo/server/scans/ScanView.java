package org.aforo.server.scans;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aforo.radiograph.ThreatReport;
import org.jspecify.annotations.Nullable;

/** A scan as other rooms and pages see it. */
public record ScanView(
        UUID id,
        String state,
        boolean complete,
        boolean displayOnly,
        @Nullable String containerNumber,
        @Nullable Boolean checkDigitValid,
        @Nullable Instant acquiredAt,
        Instant receivedAt,
        Device device,
        ScannedObject object,
        @Nullable VisitLink visit,
        Match match,
        List<File> files,
        List<View> views,
        List<Report> reports,
        List<RemarkBody> remarks) {

    public record Device(
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable String serial) {}

    public record ScannedObject(
            @Nullable String type, @Nullable String id) {}

    /** What the visit declares, as far as a reader of images needs it. */
    public record VisitLink(
            UUID id,
            String containerNumber,
            String voyage,
            String direction,
            String port,
            @Nullable String vessel,
            @Nullable Instant cutOff) {}

    public record Match(
            String state, @Nullable String reason, @Nullable Instant at) {}

    /** @param digest {@code sha256:<hex>} */
    public record File(
            String name,
            String digest,
            long sizeBytes,
            @Nullable String format,
            @Nullable String version) {}

    /**
     * @param photometric {@code air-high}: air has the large values; {@code air-low}: the small ones
     * @param darkLevel sample without radiation, where the file says it
     * @param airLevel sample in open air, where the file says it
     * @param geometry what a pixel covers, where the file says it
     * @param revision changes when the tiles are made anew from more files
     */
    public record View(
            int index,
            String name,
            int columns,
            int rows,
            int frames,
            int bits,
            boolean signed,
            int levels,
            int tileCore,
            int apron,
            List<String> energies,
            List<Integer> min,
            List<Integer> max,
            String photometric,
            boolean displayOnly,
            @Nullable Double darkLevel,
            @Nullable Double airLevel,
            @Nullable PixelGeometry geometry,
            int revision) {}

    /**
     * A threat report of another system, with what it says; kept beside the scan, never taken for a finding of ours.
     *
     * @param views SOP instances of the scan by the index of the view that shows them: where the report's regions lie
     */
    public record Report(String digest, String name, Map<String, Integer> views, ThreatReport report) {}
}
