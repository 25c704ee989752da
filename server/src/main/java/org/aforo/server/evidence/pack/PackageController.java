package org.aforo.server.evidence.pack;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Packages over HTTP: asked for with a purpose, which is journalled; then fetched, as a stream, by whoever asked. */
@RestController
@RequestMapping("/api/evidence/packages")
class PackageController {

    private final Access access;
    private final PackageDesk desk;

    PackageController(Access access, PackageDesk desk) {
        this.access = access;
        this.desk = desk;
    }

    record AskSent(
            @Nullable UUID exhibitId,
            @Nullable UUID seizureId,
            @Nullable UUID visitId,
            @Nullable String purpose,
            @Nullable String language) {

        Contents.Scope scope() {
            if (exhibitId != null && seizureId == null && visitId == null) {
                return new Contents.Scope.OfExhibit(exhibitId);
            }
            if (seizureId != null && exhibitId == null && visitId == null) {
                return new Contents.Scope.OfSeizure(seizureId);
            }
            if (visitId != null && exhibitId == null && seizureId == null) {
                return new Contents.Scope.OfVisit(visitId);
            }
            throw Problem.caller(
                    422, "evidence.member-missing", "A package is of one of exhibitId, seizureId and visitId.");
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> ask(Actor actor, @RequestBody AskSent sent) {
        access.require(actor, Action.EVIDENCE_PACKAGE);
        UUID id = desk.ask(
                sent.scope(),
                sent.purpose() == null ? "" : sent.purpose(),
                "en".equals(sent.language()) ? "en" : "es",
                actor);
        return Map.of("id", id.toString());
    }

    /** The package itself; begun before it is known to end well, so a stream cut off is a package that does not verify. */
    @GetMapping("/{id}")
    void fetch(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        access.require(actor, Action.EVIDENCE_PACKAGE);
        PackageDesk.Ready ready = desk.ready(id, actor);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + ready.contents().name() + ".zip\"");
        desk.write(ready, actor, response.getOutputStream());
    }
}
