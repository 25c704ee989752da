package org.aforo.server.manifests;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.aforo.cargo.message.CargoMessage;
import org.aforo.cargo.message.CollectedMessages;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageFormat;
import org.aforo.cargo.message.Messages;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Delivery;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Originals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The only way in for cargo messages and reports of terminals. First the bytes are on the disk, then what was read of them and the leaf are
 * committed together, then the sender is told. The same bytes again are answered with what is known of them.
 */
@Service
public class MessageIntake {

    private final Originals originals;
    private final Keeping keeping;
    private final Journal journal;
    private final ManifestSettings settings;
    private final TransactionTemplate transaction;
    private final Invention invention;

    MessageIntake(
            Originals originals,
            Keeping keeping,
            Journal journal,
            ManifestSettings settings,
            TransactionTemplate transaction,
            Invention invention) {
        this.originals = originals;
        this.keeping = keeping;
        this.journal = journal;
        this.settings = settings;
        this.transaction = transaction;
        this.invention = invention;
    }

    /** Where what was read goes. */
    @org.springframework.stereotype.Component
    record Keeping(MessageStore store, Corrections corrections, Consolidation consolidation) {}

    /** What makes a row: ids, the time, JSON. */
    @org.springframework.stereotype.Component
    record Invention(Ids ids, InstantSource clock, JsonMapper json) {}

    /** Whether the beginning of a file is one of a cargo message or of a report, rather than of a scan. */
    public static boolean recognises(byte[] opening, String name) {
        return PortEventFile.recognises(opening) || Messages.recognises(opening, name);
    }

    /** How much of a file {@link #recognises} wants to see. */
    public static int openingBytes() {
        return MessageFormat.OPENING_BYTES;
    }

    /**
     * Takes a file in.
     *
     * @throws org.aforo.server.platform.Problem {@code store.full} (507), {@code store.too-large} (413); then nothing is kept
     * @throws IOException when the sender's stream breaks; then nothing is kept
     */
    public ReceivedMessages receive(Delivery delivery, InputStream bytes) throws IOException {
        Originals.Stored stored = originals.store(bytes, settings.largestMessageBytes());
        Optional<MessageStore.KnownFile> known = keeping.store().known(stored.id());
        if (known.isPresent()) {
            return again(stored, known.get());
        }
        Content content = read(originals.checked(stored.id()), delivery.name());
        return Objects.requireNonNull(transaction.execute(status -> write(delivery, stored, content)));
    }

    /** What a file says. */
    private record Content(List<CargoMessage> messages, List<PortEvent> events, List<MessageRemark> remarks) {

        ReceivedMessages.Status status() {
            boolean errors = remarks.stream().anyMatch(MessageRemark::isError);
            if (messages.isEmpty() && events.isEmpty()) {
                return ReceivedMessages.Status.REFUSED;
            }
            return errors ? ReceivedMessages.Status.PARTLY : ReceivedMessages.Status.READ;
        }

        String types() {
            TreeSet<String> types = new TreeSet<>();
            messages.forEach(message -> types.add(message.head().kind().type()));
            return events.isEmpty() ? String.join(" ", types) : "events";
        }
    }

    private Content read(Path file, String name) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            bytes.mark(MessageFormat.OPENING_BYTES);
            byte[] opening = bytes.readNBytes(MessageFormat.OPENING_BYTES);
            bytes.reset();
            if (PortEventFile.recognises(opening)) {
                PortEventFile.Read read = PortEventFile.read(bytes, invention.json());
                return new Content(List.of(), read.events(), read.remarks());
            }
            CollectedMessages collected = new CollectedMessages();
            Messages.read(bytes, name, Limits.DEFAULT, collected);
            return new Content(collected.messages(), List.of(), MessageRemark.of(collected.remarks()));
        }
    }

    private ReceivedMessages write(Delivery delivery, Originals.Stored stored, Content content) {
        keeping.store().lock(stored.id().toString());
        Optional<MessageStore.KnownFile> known = keeping.store().known(stored.id());
        if (known.isPresent()) {
            return again(stored, known.get());
        }
        Instant now = invention.clock().instant();
        UUID fileId = invention.ids().next();
        LeafRef leaf = journal.append(Entry.of(
                "manifests.received",
                fileId,
                Map.of(
                        "digest", stored.id().toString(),
                        "types", content.types(),
                        "messages", Integer.toString(content.messages().size()),
                        "status", content.status().code())));
        keeping.store().insertFile(fileId, delivery, stored, now, content.status(), content.remarks(), leaf);
        locks(content);
        ReceivedMessages.Tally tally = keeping.consolidation().hang(content.events());
        int place = 0;
        for (CargoMessage message : content.messages()) {
            tally = tally.plus(hang(fileId, place++, message, now));
        }
        return new ReceivedMessages(
                stored.id(),
                fileId,
                stored.sizeBytes(),
                false,
                content.status(),
                content.messages().size(),
                tally,
                content.remarks(),
                leaf.pendingId());
    }

    /** In one order, so that two files about several voyages do not wait for each other. */
    private void locks(Content content) {
        TreeSet<String> voyages = new TreeSet<>();
        content.messages()
                .forEach(message -> voyages.add(Objects.requireNonNullElse(
                        VisitKey.voyage(message.head().transport().voyage()), "")));
        content.events().forEach(event -> voyages.add(Objects.requireNonNullElse(event.voyage(), "")));
        voyages.forEach(voyage -> keeping.store().lock("voyage " + voyage));
    }

    private ReceivedMessages.Tally hang(UUID fileId, int place, CargoMessage message, Instant now) {
        MessageStore.MessageRow row = new MessageStore.MessageRow(
                invention.ids().next(),
                fileId,
                place,
                message.head(),
                message.bills().size(),
                message.containers().size(),
                now);
        keeping.store().insertMessage(row);
        ReceivedMessages.Tally tally = keeping.consolidation().hang(row, message);
        keeping.corrections().apply(row);
        return tally;
    }

    private static ReceivedMessages again(Originals.Stored stored, MessageStore.KnownFile known) {
        return new ReceivedMessages(
                stored.id(),
                known.id(),
                stored.sizeBytes(),
                true,
                known.status(),
                known.messages(),
                ReceivedMessages.Tally.NONE,
                known.remarks(),
                known.leaf());
    }
}
