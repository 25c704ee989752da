package org.aforo.server.examinations.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.aforo.server.examinations.replay.Evidence.Image;
import org.aforo.server.examinations.replay.PortFacts.Happening;
import org.aforo.server.examinations.since.SinceTheScan;
import org.aforo.server.manifests.Dossier;
import org.aforo.server.manifests.Dossiers;
import org.aforo.server.manifests.Visit;
import org.aforo.server.review.Held;
import org.aforo.server.review.Holds;
import org.aforo.server.review.ReadingsOfScans;
import org.aforo.server.scans.ScanView;
import org.aforo.server.scans.Scans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what we did with a visit in which somebody else found something, and what that says of how it passed us. */
@Service
class Reconstruction {

    /** More scans of one visit than anybody takes. */
    private static final int MOST_SCANS = 6;

    private final Dossiers dossiers;
    private final Scans scans;
    private final ReadingsOfScans readings;
    private final Holds holds;
    private final Spots spots;
    private final OurSide ourSide;
    private final JsonMapper json;

    Reconstruction(
            Dossiers dossiers,
            Scans scans,
            ReadingsOfScans readings,
            Holds holds,
            Spots spots,
            OurSide ourSide,
            JsonMapper json) {
        this.dossiers = dossiers;
        this.scans = scans;
        this.readings = readings;
        this.holds = holds;
        this.spots = spots;
        this.ourSide = ourSide;
        this.json = json;
    }

    /** A decision, and how long the place was on screen before it; null where that was not recorded. */
    record Read(ReadingsOfScans.Decided decided, @Nullable SpotSeconds spot, boolean marked) {}

    record Rebuilt(
            Visit visit,
            Dossier dossier,
            List<ScanView> scans,
            List<Spots.Of> spots,
            List<ReadingsOfScans.Given> given,
            List<Read> read,
            List<ReadingsOfScans.Open> open,
            @Nullable Held held,
            List<Moment> moments,
            Evidence evidence,
            Proposal proposal) {}

    /**
     * Rebuilds it.
     *
     * @param doorsLeft where a person says the doors are in the picture; null to infer it
     * @param withPictures whether to look at the pictures, which takes a second the first time
     */
    Rebuilt of(Report report, Visit visit, @Nullable Boolean doorsLeft, boolean withPictures) {
        Dossier dossier = dossiers.of(visit.id()).orElseThrow();
        List<ScanView> taken =
                scans.ofVisit(visit.id()).stream().limit(MOST_SCANS).toList();
        Spots.Asked asked = new Spots.Asked(report.place(), report.kg(), sizeType(dossier), doorsLeft);
        List<Spots.Of> found = taken.stream()
                .map(scan -> withPictures ? spots.of(scan, asked) : Spots.Of.nothing(scan.id()))
                .toList();
        List<UUID> ids = taken.stream().map(ScanView::id).toList();
        List<Read> read = readings.decided(ids).stream()
                .map(each -> read(each, taken, found))
                .toList();
        OurSide.Told ours = ourSide.of(visit.id());
        List<Happening> told = new ArrayList<>(PortMoments.happenings(dossier));
        told.addAll(ours.happenings());
        Instant scannedAt = scannedAt(taken);
        Instant from = ours.lookedAt(report.place(), scannedAt).orElse(scannedAt);
        PortFacts port = PortFacts.of(told, scannedAt, from, false);
        boolean elsewhere = dossiers.seenElsewhere(java.util.Set.copyOf(port.sealsRead()), visit.containerNumber());
        Evidence evidence = evidence(
                report,
                read.stream()
                        .filter(each ->
                                !ours.beforeItCame(takenAt(each.decided().scanId(), taken), found))
                        .toList(),
                found,
                scannedAt != null,
                PortFacts.of(told, scannedAt, from, elsewhere),
                ours.weighed(scannedAt, from, found));
        Held held = holds.stateOf(visit.id()).orElse(null);
        List<ReadingsOfScans.Given> given = readings.given(ids);
        return new Rebuilt(
                visit,
                dossier,
                taken,
                found,
                given,
                read,
                readings.open(ids),
                held,
                moments(port(told, ours, scannedAt), taken, given, read, held),
                evidence,
                Proposal.of(evidence));
    }

    /** When the last readable scan was taken: what it shows, was in the box then. */
    private static @Nullable Instant scannedAt(List<ScanView> taken) {
        return taken.stream()
                .filter(scan -> scan.state().equals("readable"))
                .map(Reconstruction::takenAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Instant takenAt(UUID scanId, List<ScanView> taken) {
        return taken.stream()
                .filter(each -> each.id().equals(scanId))
                .findFirst()
                .map(Reconstruction::takenAt)
                .orElseThrow();
    }

    static Instant takenAt(ScanView scan) {
        return Objects.requireNonNullElse(scan.acquiredAt(), scan.receivedAt());
    }

    /** As a message or a booking says it. */
    private static @Nullable String sizeType(Dossier dossier) {
        String said = null;
        for (Dossier.EventView event : dossier.events()) {
            Dossier.BoxView box = event.box();
            String type = box == null ? event.detail().get("containerType") : box.sizeType();
            said = type == null || type.isBlank() ? said : type;
        }
        return said;
    }

    private Read read(ReadingsOfScans.Decided decided, List<ScanView> taken, List<Spots.Of> found) {
        Optional<Spots.Found> spot = found.stream()
                .filter(each -> each.scanId().equals(decided.scanId()))
                .findFirst()
                .flatMap(Spots.Of::spot);
        ScanView scan = taken.stream()
                .filter(each -> each.id().equals(decided.scanId()))
                .findFirst()
                .orElseThrow();
        String shown = decided.shown();
        SpotSeconds seconds = spot.isEmpty() || shown == null
                ? null
                : SpotSeconds.of(json.readTree(shown), scan, spot.get()).orElse(null);
        return new Read(decided, seconds, spot.isPresent() && marked(decided.marks(), spot.get()));
    }

    /** Whether a mark of the reader touches the place. */
    private boolean marked(String marks, Spots.Found spot) {
        for (JsonNode mark : json.readTree(marks)) {
            double left = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double top = Double.POSITIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            for (JsonNode point : mark.path("points")) {
                left = Math.min(left, point.path("x").asDouble());
                right = Math.max(right, point.path("x").asDouble());
                top = Math.min(top, point.path("y").asDouble());
                bottom = Math.max(bottom, point.path("y").asDouble());
            }
            boolean touches = left < spot.x() + spot.width()
                    && right > spot.x()
                    && top < spot.y() + spot.height()
                    && bottom > spot.y();
            if (mark.path("view").asInt(-1) == spot.view() && touches) {
                return true;
            }
        }
        return false;
    }

    private static Evidence evidence(
            Report report, List<Read> read, List<Spots.Of> found, boolean scanned, PortFacts port, Evidence.Ours ours) {
        double inSight = 0;
        boolean recorded = !read.isEmpty();
        boolean sent = false;
        for (Read each : read) {
            SpotSeconds seconds = each.spot();
            inSight += seconds == null ? 0 : seconds.inSight();
            recorded &= seconds != null;
            sent |= each.decided().standing().equals("examine");
        }
        return new Evidence(
                report.place(),
                report.kg(),
                report.box(),
                report.seal(),
                new Grade(report.scheme(), report.grade()),
                scanned,
                read.size(),
                sent,
                recorded ? Double.valueOf(inSight) : null,
                image(found),
                port,
                ours);
    }

    /** Of the scan on which most would be seen. */
    private static @Nullable Image image(List<Spots.Of> found) {
        return found.stream()
                .flatMap(each -> Optional.ofNullable(each.visibility()).stream())
                .map(seen -> new Image(seen.expected(), seen.low(), seen.high(), seen.observed()))
                .max(Comparator.comparingDouble(Image::expected))
                .orElse(null);
    }

    /** What was told of the box, and what differed since the scan beside it. */
    private static List<Moment> port(List<Happening> told, OurSide.Told ours, @Nullable Instant scannedAt) {
        List<Moment> all = new ArrayList<>(PortMoments.moments(told, scannedAt));
        for (SinceTheScan.Changed each : ours.changes()) {
            boolean rescan = each.kind().equals("rescan");
            if (rescan || each.kind().equals("weight") || OurSide.Told.isTold(each)) {
                all.add(new Moment(
                        each.at(),
                        rescan ? "scan" : "port",
                        "since-" + each.kind(),
                        rescan ? Map.of() : Map.of("before", each.before(), "after", each.after()),
                        true));
            }
        }
        return all;
    }

    private static List<Moment> moments(
            List<Moment> port,
            List<ScanView> taken,
            List<ReadingsOfScans.Given> given,
            List<Read> read,
            @Nullable Held held) {
        List<Moment> all = new ArrayList<>(port);
        for (ScanView scan : taken) {
            String device = scan.device().model();
            all.add(new Moment(
                    takenAt(scan), "scan", "scanned", device == null ? Map.of() : Map.of("device", device), false));
        }
        for (ReadingsOfScans.Given each : given) {
            if (!"decided".equals(each.ending())) {
                all.add(new Moment(
                        each.givenAt(),
                        "reading",
                        each.ending() == null ? "given" : "given-" + each.ending(),
                        Map.of("reader", each.reader(), "power", each.legalPower()),
                        false));
            }
        }
        for (Read each : read) {
            ReadingsOfScans.Decided decided = each.decided();
            all.add(new Moment(
                    decided.decidedAt(),
                    "reading",
                    "decided",
                    new TreeMap<>(Map.of(
                            "reader", decided.reader(),
                            "verdict", decided.standing(),
                            "ordinal", Integer.toString(decided.ordinal()),
                            "power", decided.legalPower())),
                    false));
        }
        if (held != null) {
            all.add(new Moment(
                    held.orderedAt(), "hold", "ordered", Map.of("number", Long.toString(held.number())), false));
            add(all, held.acknowledgedAt(), "acknowledged", held);
            add(all, held.endedAt(), "ended", held);
        }
        all.sort(Comparator.comparing(Moment::at));
        return all;
    }

    private static void add(List<Moment> all, @Nullable Instant at, String kind, Held held) {
        if (at != null) {
            all.add(new Moment(
                    at, "hold", kind, Map.of("number", Long.toString(held.number()), "state", held.state()), false));
        }
    }
}
