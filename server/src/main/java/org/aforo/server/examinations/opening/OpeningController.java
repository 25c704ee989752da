package org.aforo.server.examinations.opening;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.ContentId;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.Suspicions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the tablet at the ramp asks and sends. Everything may be sent twice; facts come in their order, photos after the fact that names them. */
@RestController
@RequestMapping("/api/examinations/{id}")
class OpeningController {

    private final Access access;
    private final Recording recording;
    private final Photos photos;
    private final Sheet sheet;

    OpeningController(Access access, Recording recording, Photos photos, Sheet sheet) {
        this.access = access;
        this.recording = recording;
        this.photos = photos;
        this.sheet = sheet;
    }

    /** @param said what was recorded, by kind */
    record FactBody(UUID id, int nr, String kind, Object said, Instant takenAt, Instant receivedAt, String officer) {

        static FactBody of(FactStore.Kept kept) {
            return new FactBody(
                    kept.id(),
                    kept.nr(),
                    kept.fact().kind(),
                    kept.fact(),
                    kept.takenAt(),
                    kept.receivedAt(),
                    kept.officer());
        }
    }

    record SheetBody(
            UUID examinationId,
            Situation.Known known,
            List<Suspicions.Suspicion> suspicions,
            List<FactBody> facts,
            List<String> photos) {}

    /** All a tablet needs to work without a link. */
    @GetMapping("/sheet")
    SheetBody sheet(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.EXAMINATION_SEE);
        return sheet.of(id);
    }

    record FactRequest(
            @Nullable Integer nr,
            @Nullable String kind,
            @Nullable JsonNode said,
            @Nullable Instant takenAt) {}

    @PutMapping("/facts/{factId}")
    FactBody record(Actor actor, @PathVariable UUID id, @PathVariable UUID factId, @RequestBody FactRequest body) {
        access.require(actor, Action.OUTCOME_RECORD);
        Fact fact = FactReader.read(required("kind", body.kind()), required("said", body.said()));
        return FactBody.of(recording.record(
                id,
                new Recording.Arrived(factId, required("nr", body.nr()), fact, required("takenAt", body.takenAt())),
                actor));
    }

    record PhotoBody(String digest, String mediaType, long sizeBytes) {}

    @PostMapping("/photos")
    PhotoBody photo(Actor actor, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        access.require(actor, Action.OUTCOME_RECORD);
        ContentId stored = photos.store(request.getInputStream());
        Photos.Photo photo = photos.keep(id, stored, actor);
        return new PhotoBody(photo.digest(), photo.mediaType(), photo.sizeBytes());
    }

    @GetMapping("/photos/{digest}")
    ResponseEntity<byte[]> shown(Actor actor, @PathVariable UUID id, @PathVariable String digest) {
        access.require(actor, Action.EXAMINATION_SEE);
        Photos.Shown shown = photos.shown(id, digest);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(shown.mediaType()))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofHours(1)).cachePrivate().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .body(shown.bytes());
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw Problem.caller(422, "examinations.member-missing", "The request lacks the member " + name + ".");
        }
        return value;
    }
}
