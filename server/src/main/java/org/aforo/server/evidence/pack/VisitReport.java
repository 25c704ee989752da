package org.aforo.server.evidence.pack;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aforo.server.examinations.ExaminationRecord;
import org.aforo.server.examinations.SeizuresElsewhere;
import org.aforo.server.manifests.Dossier;
import org.aforo.server.manifests.Visit;
import org.aforo.server.review.Held;

/** The report's part on the box itself: what terminals told, whether it was held, what opening it showed, what was found elsewhere. */
final class VisitReport {

    private final OfVisits visits;
    private final Map<String, String> texts;
    private final Pdf pdf;
    private final RampWords words;

    VisitReport(OfVisits visits, Map<String, String> texts, Pdf pdf, RampWords words) {
        this.visits = visits;
        this.texts = texts;
        this.pdf = pdf;
        this.words = words;
    }

    private String t(String name) {
        return Objects.requireNonNullElse(texts.get(name), name);
    }

    void write() throws IOException {
        for (ExaminationRecord examination : visits.examinations()) {
            examination(examination);
        }
        for (Visit visit : visits.visits()) {
            events(visit);
        }
        holds();
        elsewhere();
    }

    private void examination(ExaminationRecord examination) throws IOException {
        pdf.heading(t("examination") + " " + examination.number() + ", " + examination.containerNumber());
        for (ExaminationRecord.Step step : examination.steps()) {
            pdf.row(words.label(step), words.of(step));
            pdf.beside(Report.time(step.takenAt()) + ", " + step.officer() + photos(examination, step));
        }
        pdf.small(t("examination-receipts"));
    }

    private String photos(ExaminationRecord examination, ExaminationRecord.Step step) {
        return step.photos().stream()
                .map(digest -> "\n" + t("photo") + ": "
                        + examination.photos().stream()
                                .filter(photo -> photo.digest().equals(digest))
                                .map(photo -> RecordFile.photoFile(examination, photo))
                                .findFirst()
                                .orElse(t("photo-missing") + " " + digest))
                .collect(Collectors.joining());
    }

    private void events(Visit visit) throws IOException {
        List<Dossier.EventView> events = visits.events().getOrDefault(visit.id(), List.of());
        if (events.isEmpty()) {
            return;
        }
        pdf.heading(t("events") + ", " + visit.containerNumber());
        for (Dossier.EventView event : events) {
            String said = VisitFile.said(event).entrySet().stream()
                    .map(each -> t("said." + each.getKey()) + " " + each.getValue())
                    .collect(Collectors.joining("; "));
            pdf.row(
                    Report.time(event.at()),
                    t("event." + event.kind()).replace("event.", "")
                            + (said.isEmpty() ? "" : ": " + said)
                            + (event.terminal() == null ? "" : " (" + event.terminal() + ")"));
        }
        pdf.small(t("events-say"));
    }

    private void holds() throws IOException {
        if (visits.leftOut().contains("hold")) {
            return;
        }
        for (Held held : visits.holds()) {
            pdf.heading(t("hold") + " " + held.number());
            pdf.row(t("hold-ordered"), Report.time(held.orderedAt()));
            Instant acknowledged = held.acknowledgedAt();
            pdf.row(t("hold-acknowledged"), acknowledged == null ? "-" : Report.time(acknowledged));
            Instant ended = held.endedAt();
            pdf.row(t("hold-state"), held.state() + (ended == null ? "" : ", " + Report.time(ended)));
        }
    }

    private void elsewhere() throws IOException {
        for (SeizuresElsewhere.Reported reported : visits.elsewhere()) {
            pdf.heading(t("elsewhere") + " " + reported.number());
            pdf.row(
                    t("found"),
                    reported.found() + ", " + reported.port() + ", " + reported.seizedOn()
                            + (reported.corrects() == null ? "" : "  (" + t("corrects") + ")"));
            String told = reported.told().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(each -> t("told." + each.getKey()) + " " + each.getValue())
                    .collect(Collectors.joining("; "));
            if (!told.isEmpty()) {
                pdf.row(t("told"), told);
            }
            for (SeizuresElsewhere.Concluded concluded : reported.conclusions()) {
                pdf.row(t("concluded"), t("concluded." + concluded.concluded()) + ". " + concluded.why());
                pdf.beside(Report.time(concluded.at()));
            }
        }
    }
}
