package org.aforo.server.examinations.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.aforo.imageanalysis.visibility.BoxInPicture;
import org.aforo.imageanalysis.visibility.Visibility;
import org.aforo.server.examinations.replay.ReportStore.Conclusion;
import org.aforo.server.manifests.Dossier;
import org.aforo.server.manifests.VisitView;
import org.aforo.server.review.Held;
import org.aforo.server.review.ReadingsOfScans;
import org.aforo.server.scans.ScanView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The replay on the wire. */
@Component
class ReplayViews {

    private final ReportStore store;
    private final Reports reports;
    private final JsonMapper json;

    ReplayViews(ReportStore store, Reports reports, JsonMapper json) {
        this.store = store;
        this.reports = reports;
        this.json = json;
    }

    record ReportBody(
            UUID id,
            long number,
            @Nullable UUID corrects,
            @Nullable String why,
            String found,
            LocalDate seizedOn,
            String port,
            String containerNumber,
            boolean checkDigitValid,
            @Nullable String loadingPort,
            @Nullable Double kg,
            @Nullable Integer packages,
            String part,
            String depth,
            String side,
            String height,
            @Nullable String placeWords,
            @Nullable String marks,
            @Nullable String seal,
            String box,
            String source,
            String scheme,
            @Nullable String grade,
            String origin,
            @Nullable String document,
            Instant enteredAt,
            String enteredBy,
            @Nullable UUID correctedBy) {}

    static ReportBody report(Report each) {
        return new ReportBody(
                each.id(),
                each.number(),
                each.corrects(),
                each.why(),
                each.found(),
                each.seizedOn(),
                each.port(),
                each.containerNumber(),
                each.checkDigitValid(),
                each.loadingPort(),
                each.kg(),
                each.packages(),
                Place.code(each.place().part()),
                Place.code(each.place().depth()),
                Place.code(each.place().side()),
                Place.code(each.place().height()),
                each.placeWords(),
                each.marks(),
                each.seal(),
                Place.code(each.box()),
                each.source(),
                each.scheme(),
                each.grade(),
                each.origin(),
                each.document(),
                each.enteredAt(),
                each.enteredBy(),
                each.correctedBy());
    }

    record ConclusionBody(
            UUID id,
            String concluded,
            String proposed,
            JsonNode weights,
            String why,
            boolean label,
            boolean lesson,
            String by,
            Instant at) {}

    ConclusionBody conclusion(Conclusion each) {
        return new ConclusionBody(
                each.id(),
                each.concluded().code(),
                each.proposed().code(),
                json.readTree(each.weights()),
                each.why(),
                each.outcomeId() != null,
                store.teaches(each.id()),
                each.by(),
                each.at());
    }

    /** @param visit the one it is hung on; null while a person has to choose */
    record ItemBody(
            ReportBody report,
            @Nullable VisitView visit,
            @Nullable String how,
            @Nullable ConclusionBody conclusion) {}

    ItemBody item(Report report) {
        return new ItemBody(
                report(report),
                reports.visitOf(report.id()).map(VisitView::of).orElse(null),
                store.chosen(report.id()).map(ReportStore.Chosen::how).orElse(null),
                store.conclusions(report.id()).stream()
                        .findFirst()
                        .map(this::conclusion)
                        .orElse(null));
    }

    record CandidateBody(
            VisitView visit,
            boolean exact,
            Instant left,
            boolean loaded,
            long days,
            boolean inTime,
            @Nullable Boolean port,
            boolean likely) {}

    static CandidateBody candidate(VisitFinder.Candidate each) {
        return new CandidateBody(
                VisitView.of(each.visit()),
                each.exact(),
                each.left(),
                each.loaded(),
                each.days(),
                each.inTime(),
                each.port(),
                each.likely());
    }

    record SpotBody(int view, double x, double y, double width, double height) {}

    /**
     * @param doorsLeft probability that the doors are at the left end of the picture
     * @param cue {@code vehicle}, {@code machine}, {@code both}, {@code person}, {@code none}
     */
    record BoxBody(int left, int right, int roof, int floor, double doorsLeft, boolean sure, String cue) {}

    record VisibilityBody(
            double expected,
            double low,
            double high,
            double observed,
            SpotBody standsOut,
            double alpha,
            double spread,
            double addedAlpha,
            double blind) {}

    record ScanBody(
            ScanView scan,
            int view,
            @Nullable BoxBody box,
            List<SpotBody> spots,
            @Nullable VisibilityBody visibility) {}

    private static ScanBody scan(ScanView scan, Spots.Of found) {
        BoxInPicture box = found.box();
        Visibility seen = found.visibility();
        return new ScanBody(
                scan,
                found.view(),
                box == null
                        ? null
                        : new BoxBody(
                                box.left(),
                                box.right(),
                                box.roof(),
                                box.floor(),
                                box.doorsLeft(),
                                box.sureOfDoors(),
                                Place.code(box.cue())),
                found.spots().stream()
                        .map(each -> new SpotBody(each.view(), each.x(), each.y(), each.width(), each.height()))
                        .toList(),
                seen == null
                        ? null
                        : new VisibilityBody(
                                seen.expected(),
                                seen.low(),
                                seen.high(),
                                seen.observed(),
                                new SpotBody(found.view(), seen.x(), seen.y(), seen.width(), seen.height()),
                                seen.alpha(),
                                seen.spread(),
                                seen.addedAlpha(),
                                seen.blind()));
    }

    record ReadBody(
            UUID decisionId,
            UUID scanId,
            String reader,
            String agency,
            String legalPower,
            int ordinal,
            String because,
            String verdict,
            String standing,
            String reasonCode,
            Instant decidedAt,
            int secondsShown,
            @Nullable Double inSight,
            @Nullable Double close,
            boolean marked) {}

    private static ReadBody read(Reconstruction.Read each) {
        ReadingsOfScans.Decided decided = each.decided();
        SpotSeconds spot = each.spot();
        return new ReadBody(
                decided.decisionId(),
                decided.scanId(),
                decided.reader(),
                decided.agency(),
                decided.legalPower(),
                decided.ordinal(),
                decided.because(),
                decided.verdict(),
                decided.standing(),
                decided.reasonCode(),
                decided.decidedAt(),
                decided.secondsShown(),
                spot == null ? null : spot.inSight(),
                spot == null ? null : spot.close(),
                each.marked());
    }

    record ReasonBody(String code, Map<String, Double> likelihoods, Map<String, String> values) {}

    /** @param open what is not told apart, the heaviest first, where nothing is proposed */
    record ProposalBody(Map<String, Double> weights, String proposed, List<String> open, List<ReasonBody> reasons) {}

    static ProposalBody proposal(Proposal each) {
        Map<String, Double> weights = new TreeMap<>();
        each.weights().forEach((hypothesis, weight) -> weights.put(hypothesis.code(), weight));
        return new ProposalBody(
                weights,
                each.proposed().code(),
                each.open().stream().map(Hypothesis::code).toList(),
                each.reasons().stream()
                        .map(reason -> {
                            Map<String, Double> likelihoods = new TreeMap<>();
                            reason.likelihoods().forEach((time, value) -> likelihoods.put(Place.code(time), value));
                            return new ReasonBody(reason.code(), likelihoods, reason.values());
                        })
                        .toList());
    }

    /** What was declared, as far as it tells whose goods it was. */
    record DeclaredBody(
            @Nullable String shipper,
            @Nullable String consignee,
            @Nullable String goods,
            @Nullable String hs,
            @Nullable String discharge) {}

    private static DeclaredBody declared(Dossier dossier) {
        Optional<Dossier.BillView> bill = dossier.bills().stream()
                .filter(each -> each.state().equals("current"))
                .findFirst();
        Optional<Map<String, String>> booked = dossier.events().stream()
                .filter(event -> event.kind().equals("booked"))
                .map(Dossier.EventView::detail)
                .findFirst();
        Map<String, String> booking = booked.orElse(Map.of());
        Optional<Dossier.GoodsView> goods =
                bill.flatMap(each -> each.goods().stream().findFirst());
        return new DeclaredBody(
                bill.map(Dossier.BillView::shipper).map(Dossier.PartyView::name).orElse(booking.get("shipper")),
                bill.map(Dossier.BillView::consignee)
                        .map(Dossier.PartyView::name)
                        .orElse(booking.get("consignee")),
                goods.map(Dossier.GoodsView::description).orElse(null),
                goods.map(Dossier.GoodsView::hs).orElse(booking.get("hs")),
                bill.map(Dossier.BillView::discharge).orElse(booking.get("discharge")));
    }

    record RebuiltBody(
            VisitView visit,
            DeclaredBody declared,
            List<ScanBody> scans,
            List<ReadingsOfScans.Given> given,
            List<ReadBody> read,
            List<ReadingsOfScans.Open> open,
            @Nullable Held held,
            List<Moment> moments,
            ProposalBody proposal,
            Surroundings.Around around) {}

    static RebuiltBody rebuilt(Reconstruction.Rebuilt each, Surroundings.Around around) {
        List<ScanBody> scans = new java.util.ArrayList<>();
        for (int i = 0; i < each.scans().size(); i++) {
            scans.add(scan(each.scans().get(i), each.spots().get(i)));
        }
        return new RebuiltBody(
                VisitView.of(each.visit()),
                declared(each.dossier()),
                scans,
                each.given(),
                each.read().stream().map(ReplayViews::read).toList(),
                each.open(),
                each.held(),
                each.moments(),
                proposal(each.proposal()),
                around);
    }

    /**
     * @param history the reports this one takes the place of, the latest first
     * @param rebuilt null while no visit is chosen
     */
    record ReplayBody(
            ItemBody item,
            List<ReportBody> history,
            List<CandidateBody> candidates,
            List<ConclusionBody> conclusions,
            @Nullable RebuiltBody rebuilt) {}

    ReplayBody replay(Report report, @Nullable RebuiltBody rebuilt) {
        List<ReportBody> history = new java.util.ArrayList<>();
        UUID before = report.corrects();
        while (before != null && history.size() < 50) {
            Report earlier = reports.require(before);
            history.add(report(earlier));
            before = earlier.corrects();
        }
        return new ReplayBody(
                item(report),
                history,
                reports.candidates(report).stream()
                        .sorted(Comparator.comparing(each -> !each.likely()))
                        .map(ReplayViews::candidate)
                        .toList(),
                store.conclusions(report.id()).stream().map(this::conclusion).toList(),
                rebuilt);
    }
}
