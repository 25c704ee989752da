package org.aforo.server.manifests;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.ContentId;
import org.aforo.server.platform.Delivery;
import org.aforo.server.platform.Originals;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cargo messages over HTTP: delivered, listed, and their originals. */
@RestController
@RequestMapping("/api/messages")
class MessageController {

    private static final int MOST_ITEMS = 200;

    private final Access access;
    private final MessageIntake intake;
    private final MessageStore store;
    private final Originals originals;

    MessageController(Access access, MessageIntake intake, MessageStore store, Originals originals) {
        this.access = access;
        this.intake = intake;
        this.store = store;
        this.originals = originals;
    }

    record ReceivedBody(
            UUID id,
            String digest,
            long sizeBytes,
            boolean known,
            String status,
            int messages,
            int visitsCreated,
            int linked,
            int waiting,
            List<MessageRemark> remarks,
            long leaf) {}

    /** The body is the file, as it is; the answer comes when it is kept and read. */
    @PostMapping
    ResponseEntity<ReceivedBody> deliver(Actor actor, @RequestParam String name, HttpServletRequest request)
            throws IOException {
        access.require(actor, Action.MESSAGE_DELIVER);
        ReceivedMessages received =
                intake.receive(new Delivery(name, "http", actor.accountId()), request.getInputStream());
        return ResponseEntity.status(received.known() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new ReceivedBody(
                        received.fileId(),
                        received.digest().toString(),
                        received.sizeBytes(),
                        received.known(),
                        received.status().code(),
                        received.messages(),
                        received.tally().created(),
                        received.tally().linked(),
                        received.tally().waiting(),
                        received.remarks(),
                        received.leaf()));
    }

    record FileBody(
            UUID id,
            String name,
            String source,
            String digest,
            long sizeBytes,
            Instant receivedAt,
            String status,
            int messages,
            List<MessageStore.MessageView> contents,
            List<MessageRemark> remarks) {}

    record Page(List<FileBody> items, @Nullable String next) {}

    @GetMapping
    Page list(
            Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        access.require(actor, Action.DECLARATION_SEE);
        int size = Math.clamp(limit, 1, MOST_ITEMS);
        MessageStore.KnownFile after =
                cursor == null ? null : store.find(id(cursor)).orElseThrow(MessageController::badCursor);
        List<MessageStore.KnownFile> found = after == null
                ? store.before(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1), size)
                : store.before(after.receivedAt(), after.id(), size);
        return new Page(
                found.stream().map(this::body).toList(),
                found.size() < size ? null : found.getLast().id().toString());
    }

    @GetMapping("/{id}")
    FileBody one(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.DECLARATION_SEE);
        return body(store.find(id).orElseThrow(MessageController::unknown));
    }

    @GetMapping("/{id}/original")
    ResponseEntity<Resource> original(Actor actor, @PathVariable UUID id) throws IOException {
        access.require(actor, Action.DECLARATION_SEE);
        MessageStore.KnownFile known = store.find(id).orElseThrow(MessageController::unknown);
        Path file = originals.checked(ContentId.parse(known.digest()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(Files.size(file))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("message-" + id + ".original")
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }

    private FileBody body(MessageStore.KnownFile file) {
        return new FileBody(
                file.id(),
                file.name(),
                file.source(),
                file.digest(),
                file.sizeBytes(),
                file.receivedAt(),
                file.status().code(),
                file.messages(),
                store.messagesOf(file.id()),
                file.remarks());
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException malformed) {
            throw badCursor();
        }
    }

    private static Problem badCursor() {
        return Problem.caller(400, "manifests.cursor-refused", "The cursor is not one this list gave. Start over.");
    }

    private static Problem unknown() {
        return Problem.notFound("manifests.message-unknown", "There is no file of messages with this id.");
    }
}
