package org.aforo.server.evidence.pack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.evidence.custody.Chain;
import org.aforo.server.evidence.custody.Holder;
import org.aforo.server.evidence.custody.StepRow;
import org.aforo.server.evidence.custody.Transfer;
import org.aforo.server.evidence.custody.Transfers;
import org.aforo.server.evidence.register.Exhibit;
import org.aforo.server.evidence.register.Fact;
import org.aforo.server.evidence.register.Recorded;
import org.aforo.server.evidence.register.Seizure;
import org.aforo.server.examinations.ExaminationRecord;
import org.aforo.server.manifests.Visit;
import org.aforo.server.review.DecisionRecords;
import tools.jackson.databind.json.JsonMapper;

/** The package for people: what was seized, what is said of it, who held it, and where nobody did; to be read and printed. */
final class Report {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final Contents contents;
    private final Map<String, String> texts;
    private final Instant now;
    private final Pdf pdf;

    private Report(Contents contents, String language, Instant now) throws IOException {
        this.contents = contents;
        this.texts = ReportTexts.of(language);
        this.now = now;
        this.pdf = new Pdf(contents.name());
    }

    /**
     * @param order what it is for, as it was stated, and the language, {@code es} or {@code en}
     */
    static byte[] of(Contents contents, Packages.Order order, JsonMapper json, Instant now) throws IOException {
        Report report = new Report(contents, order.language(), now);
        report.head(order.purpose());
        if (contents.seizures().isEmpty()) {
            report.boxes();
        }
        for (Seizure seizure : contents.seizures()) {
            report.seizure(seizure);
        }
        new VisitReport(contents.visits(), report.texts, report.pdf, new RampWords(json, report.texts)).write();
        report.decisions();
        report.leftOut();
        report.originals();
        report.verify();
        return report.pdf.bytes(report.t("title") + " " + contents.name());
    }

    private String t(String name) {
        return Objects.requireNonNullElse(texts.get(name), name);
    }

    static String time(Instant at) {
        return TIME.format(at) + " UTC";
    }

    private void head(String purpose) throws IOException {
        pdf.title(t("title") + " " + contents.name().replace("aforo-", ""));
        pdf.small(t("made") + " " + time(now));
        pdf.small(t("purpose") + ": " + purpose);
        pdf.space(6);
    }

    /** Where nothing was seized here, what the package is about. */
    private void boxes() throws IOException {
        for (Visit visit : contents.visits().visits()) {
            pdf.heading(t("container") + " " + visit.containerNumber());
            pdf.row(
                    t("voyage"),
                    visit.voyage() + ", " + t("port").toLowerCase(java.util.Locale.ROOT) + " " + visit.port());
        }
    }

    private void seizure(Seizure seizure) throws IOException {
        pdf.heading(t("seizure") + " " + seizure.name());
        pdf.row(t("container"), seizure.containerNumber());
        pdf.row(
                t("voyage"),
                seizure.voyage() + ", " + t("port").toLowerCase(java.util.Locale.ROOT) + " " + seizure.port());
        pdf.row(t("found"), time(seizure.foundAt()));
        pdf.row(t("opened"), time(seizure.openedAt()) + ", " + seizure.by() + " (" + seizure.unit() + ")");
        facts(contents.facts().stream()
                .filter(fact -> fact.exhibitId() == null && fact.seizureId().equals(seizure.id()))
                .toList());
        for (Exhibit exhibit : contents.exhibits()) {
            if (exhibit.seizureId().equals(seizure.id())) {
                exhibit(exhibit);
            }
        }
    }

    private void exhibit(Exhibit exhibit) throws IOException {
        pdf.heading(t("exhibit") + " " + exhibit.name());
        facts(contents.facts().stream()
                .filter(fact -> exhibit.id().equals(fact.exhibitId()))
                .toList());
        pdf.space(4);
        custody(Objects.requireNonNull(contents.custody().get(exhibit.id())));
    }

    private void facts(List<Recorded> facts) throws IOException {
        for (Recorded fact : facts) {
            String label = t("kind." + fact.kind().code());
            String said = said(fact.fact());
            if (fact.stands()) {
                pdf.row(label, said + (fact.corrects() == null ? "" : "  (" + t("corrects") + ")"));
            } else {
                pdf.struck(label, said);
            }
            String beside = time(fact.at()) + ", " + fact.by()
                    + (fact.why() == null ? "" : ". " + fact.why())
                    + (fact.stands() ? "" : ". " + t("corrected"));
            pdf.beside(beside + persons(fact) + papers(fact.papers()));
            pdf.space(3);
        }
    }

    private String persons(Recorded fact) {
        return fact.persons().stream()
                .map(person -> {
                    Recorded.Erased erased = person.erased();
                    String who = person.name() != null
                            ? person.name()
                            : erased == null
                                    ? "-"
                                    : t("erased") + " " + erased.order() + ", " + erased.authority() + ", "
                                            + time(erased.at());
                    return "\n" + t("role." + person.role()) + ": " + who;
                })
                .collect(Collectors.joining());
    }

    private String papers(List<Recorded.PaperRef> papers) {
        return papers.stream()
                .map(paper -> "\n" + t("paper") + ": " + RecordFile.paperFile(paper))
                .collect(Collectors.joining());
    }

    private String said(Fact fact) {
        return switch (fact) {
            case Fact.Circumstances it -> lines(it.place(), it.legalBasis(), it.note());
            case Fact.Description it ->
                lines(
                        it.substance(),
                        (it.packages() == 0 ? "" : it.packages() + " ") + it.packaging(),
                        String.join(", ", it.marks()),
                        String.join(", ", it.pictures()),
                        t("position." + it.position())
                                + (it.fromDoorCm() == null ? "" : ", " + it.fromDoorCm() + " cm " + t("from-door")),
                        it.note());
            case Fact.Weighing it ->
                lines(
                        t("occasion." + it.occasion()),
                        it.gross() == null ? "" : it.gross() + " " + t("gross"),
                        it.net() == null ? "" : it.net() + " " + t("net"),
                        t("balance") + " " + it.balance(),
                        time(it.at()));
            case Fact.FieldTest it -> lines(it.reagent(), it.lot(), t("result." + it.result()), it.note());
            case Fact.Sealing it -> lines(it.bag(), it.seal(), it.note());
            case Fact.Storage it -> lines(it.place(), it.shelf());
            case Fact.SampleDrawn it ->
                lines(it.sample(), it.purpose(), it.net().toString());
            case Fact.LaboratoryResult it ->
                lines(
                        it.laboratory(),
                        it.report(),
                        it.method(),
                        it.substance(),
                        it.purityPercent() == null
                                ? ""
                                : it.purityPercent().toPlainString()
                                        + (it.purityUncertainty() == null
                                                ? ""
                                                : " ± " + it.purityUncertainty().toPlainString())
                                        + " %",
                        it.note());
            case Fact.DestructionOrder it ->
                lines(
                        it.court(),
                        it.order(),
                        it.decidedOn().toString(),
                        t("destroy-by") + " " + it.destroyBy(),
                        it.names(),
                        it.witnessWaiver());
            case Fact.Destruction it -> lines(it.method(), it.place(), time(it.at()), it.certificate());
            case Fact.Remark it -> it.text();
        };
    }

    private static String lines(String... parts) {
        return java.util.Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private void custody(Transfers.Kept kept) throws IOException {
        List<Chain.Span> spans = kept.chain().spans();
        pdf.bar(parts(spans));
        for (Chain.Span span : spans) {
            Instant until = span.until();
            String when = time(span.from()) + " - " + (until == null ? t("until-now") : time(until));
            Holder holder = span.holder();
            Chain.Gap gap = span.gap();
            pdf.row(
                    holder == null ? t("gap-short") : t("custody"),
                    (holder == null
                                    ? t("gap") + " (" + (gap == null ? "" : t("gap." + gap.code())) + ")"
                                    : name(holder))
                            + "\n" + when);
        }
        for (StepRow row : kept.steps()) {
            pdf.small("#" + row.number() + " " + t("step." + row.kind()) + ", "
                    + time(row.step().at()) + ", " + row.by()
                    + (row.proofMethod() == null ? "" : ", " + t("confirmed") + " " + t("proof." + row.proofMethod()))
                    + second(row)
                    + (row.why() == null ? "" : ". " + row.why())
                    + transferPapers(row.transferId()));
        }
    }

    /** What is destroyed is confirmed by two. */
    private String second(StepRow row) {
        Transfer transfer = contents.transfers().get(row.transferId());
        Holder.Officer second = transfer == null ? null : transfer.to();
        return row.kind().equals("destroyed") && second != null
                ? ", " + t("second") + " " + second.pseudonym() + " (" + second.unit() + ")"
                : "";
    }

    private String transferPapers(UUID transfer) {
        return contents.transferPapers().getOrDefault(transfer, List.of()).stream()
                .map(paper -> "; " + t("paper") + " " + RecordFile.paperFile(paper))
                .collect(Collectors.joining());
    }

    private String name(Holder holder) {
        return switch (holder) {
            case Holder.Officer officer -> officer.pseudonym() + " (" + officer.unit() + ")";
            case Holder.House house ->
                house.name() + " (" + t("house." + house.kind().code()) + ")";
        };
    }

    /** Widths by the logarithm of the hours: a gap of minutes is still seen beside months. */
    private List<Pdf.Part> parts(List<Chain.Span> spans) {
        List<Double> lengths = new ArrayList<>();
        for (Chain.Span span : spans) {
            Instant until = Objects.requireNonNullElse(span.until(), now);
            double hours = Math.max(0, Duration.between(span.from(), until).toMinutes()) / 60.0;
            lengths.add(0.35 + Math.log1p(hours));
        }
        double all = lengths.stream().mapToDouble(Double::doubleValue).sum();
        List<Pdf.Part> parts = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            parts.add(new Pdf.Part(lengths.get(i) / all, spans.get(i).gap() != null));
        }
        return parts;
    }

    private void decisions() throws IOException {
        if (contents.visits().decisions().isEmpty()) {
            return;
        }
        pdf.heading(t("decisions"));
        for (DecisionRecords.DecisionRecord decision : contents.visits().decisions()) {
            pdf.row(
                    time(decision.decidedAt()),
                    t("decided-by")
                            .formatted(
                                    t("verdict." + decision.verdict().code()),
                                    decision.reasonCode(),
                                    decision.legalPower(),
                                    decision.secondsShown()));
        }
        pdf.small(t("reader-sealed"));
        pdf.small(t("renderings"));
    }

    private void leftOut() throws IOException {
        if (!contents.visits().leftOut().isEmpty()) {
            pdf.heading(t("left-out"));
        }
        for (String what : contents.visits().leftOut()) {
            pdf.small(t("left-out." + what));
        }
    }

    private void originals() throws IOException {
        pdf.heading(t("originals"));
        for (Recorded.PaperRef paper : contents.papers().values()) {
            pdf.text(RecordFile.paperFile(paper));
            pdf.code(paper.digest());
        }
        for (ExaminationRecord examination : contents.visits().examinations()) {
            for (ExaminationRecord.Photo photo : examination.photos()) {
                pdf.text(RecordFile.photoFile(examination, photo));
                pdf.code("sha256:" + photo.digest());
            }
        }
        for (var scan : contents.visits().scans()) {
            for (int i = 0; i < scan.files().size(); i++) {
                pdf.text(RecordFile.scanFile(scan, i));
                pdf.code(scan.files().get(i).digest());
            }
        }
    }

    private void verify() throws IOException {
        pdf.heading(t("verify"));
        pdf.text(t("verify-text"));
    }
}
