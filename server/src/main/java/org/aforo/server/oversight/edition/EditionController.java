package org.aforo.server.oversight.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The work on editions, for the two who stand for them. */
@RestController
@RequestMapping("/api/oversight/editions")
class EditionController {

    private static final int PERIODS_BACK = 6;

    private final Access access;
    private final Editions editions;
    private final EditionStore store;
    private final EditionPress press;

    EditionController(Access access, Editions editions, EditionStore store, EditionPress press) {
        this.access = access;
        this.editions = editions;
        this.store = store;
        this.press = press;
    }

    /** @param mine whether the asking person signed here */
    record SignatureBody(String pseudonym, String role, Instant at, boolean mine) {
        static @Nullable SignatureBody of(Edition.@Nullable Signature signature, Actor actor) {
            return signature == null
                    ? null
                    : new SignatureBody(
                            signature.pseudonym(),
                            signature.role(),
                            signature.at(),
                            signature.accountId().equals(actor.accountId()));
        }
    }

    record EditionBody(
            UUID id,
            String kind,
            LocalDate first,
            LocalDate end,
            String state,
            String digest,
            @Nullable SignatureBody drafted,
            @Nullable SignatureBody judged,
            @Nullable String why) {
        static EditionBody of(Edition edition, Actor actor) {
            return new EditionBody(
                    edition.id(),
                    edition.period().kind().code(),
                    edition.period().first(),
                    edition.end(),
                    edition.state().code(),
                    edition.digest(),
                    SignatureBody.of(edition.drafted(), actor),
                    SignatureBody.of(edition.judged(), actor),
                    edition.why());
        }
    }

    /** @param from from when on it may be drafted */
    record OpenBody(String kind, LocalDate first, LocalDate end, Instant from, boolean ripe) {}

    record AllBody(List<EditionBody> editions, List<OpenBody> open) {}

    /** Editions and drafts, and the periods that have neither. */
    @GetMapping
    AllBody all(Actor actor) {
        access.require(actor, Action.COVERAGE_PUBLISH);
        return new AllBody(
                store.all().stream()
                        .map(edition -> EditionBody.of(edition, actor))
                        .toList(),
                open());
    }

    private List<OpenBody> open() {
        List<OpenBody> open = new ArrayList<>();
        Period period = press.latestOver();
        for (int back = 0; back < PERIODS_BACK; back++) {
            if (!store.overlaps(period)) {
                Instant from = press.earliest(period);
                open.add(new OpenBody(
                        period.kind().code(),
                        period.first(),
                        period.end(),
                        from,
                        !press.now().isBefore(from)));
            }
            period = period.before();
        }
        return open;
    }

    record DraftBody(@Nullable LocalDate first) {}

    @PostMapping
    ResponseEntity<EditionBody> draft(Actor actor, @RequestBody DraftBody body) {
        access.require(actor, Action.COVERAGE_PUBLISH);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(EditionBody.of(editions.draft(body.first(), actor), actor));
    }

    /** The exact bytes the digest is of, to be read before they are released. */
    @GetMapping("/{id}/content")
    ResponseEntity<byte[]> content(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.COVERAGE_PUBLISH);
        Edition edition = editions.require(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Content-Digest", edition.digest())
                .body(editions.content(id));
    }

    record ReleaseBody(@Nullable String digest) {}

    @PostMapping("/{id}/release")
    EditionBody release(Actor actor, @PathVariable UUID id, @RequestBody ReleaseBody body) {
        access.require(actor, Action.COVERAGE_PUBLISH);
        return EditionBody.of(editions.release(id, body.digest(), actor), actor);
    }

    record DiscardBody(@Nullable String why) {}

    @PostMapping("/{id}/discard")
    EditionBody discard(Actor actor, @PathVariable UUID id, @RequestBody DiscardBody body) {
        access.require(actor, Action.COVERAGE_PUBLISH);
        return EditionBody.of(editions.discard(id, body.why(), actor), actor);
    }
}
