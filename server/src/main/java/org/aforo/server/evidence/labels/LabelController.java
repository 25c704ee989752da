package org.aforo.server.evidence.labels;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.aforo.server.evidence.register.Exhibit;
import org.aforo.server.evidence.register.Fact;
import org.aforo.server.evidence.register.FactBook;
import org.aforo.server.evidence.register.Recorded;
import org.aforo.server.evidence.register.Register;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Labels as PDF: an A4 sheet, or a label a page. */
@RestController
@RequestMapping("/api/evidence/labels")
class LabelController {

    private static final int MOST = 500;

    private final Access access;
    private final Register register;
    private final FactBook facts;

    LabelController(Access access, Register register, FactBook facts) {
        this.access = access;
        this.register = register;
        this.facts = facts;
    }

    @GetMapping
    ResponseEntity<byte[]> labels(
            Actor actor, @RequestParam List<UUID> exhibits, @RequestParam(defaultValue = "a4") String format)
            throws IOException {
        access.require(actor, Action.EVIDENCE_SEE);
        if (exhibits.isEmpty() || exhibits.size() > MOST || !(format.equals("a4") || format.equals("label"))) {
            throw Problem.caller(
                    422,
                    "evidence.member-missing",
                    "Labels are for 1 to " + MOST + " exhibits, in format a4 or label.");
        }
        List<Labels.Label> labels =
                exhibits.stream().distinct().map(this::label).toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"labels.pdf\"")
                .body(Labels.print(labels, format.equals("a4")));
    }

    private Labels.Label label(UUID id) {
        Exhibit exhibit = register.requireExhibit(id);
        Fact.Sealing sealing = facts.ofExhibit(id).stream()
                .filter(Recorded::stands)
                .map(Recorded::fact)
                .filter(Fact.Sealing.class::isInstance)
                .map(Fact.Sealing.class::cast)
                .reduce((one, other) -> other)
                .orElse(new Fact.Sealing("-", "-", ""));
        return new Labels.Label(
                id,
                exhibit.name(),
                register.require(exhibit.seizureId()).containerNumber(),
                sealing.bag(),
                sealing.seal(),
                switch (exhibit.kind()) {
                    case "laboratory-sample" -> "Muestra de laboratorio / Laboratory sample";
                    case "witness-sample" -> "Muestra testigo / Witness sample";
                    default -> "Indicio / Exhibit";
                });
    }
}
