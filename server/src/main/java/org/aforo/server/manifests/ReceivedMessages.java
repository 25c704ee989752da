package org.aforo.server.manifests;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aforo.server.platform.ContentId;

/**
 * What became of a file of messages. Whoever holds this may forget the file: it is on the disk, and what was read of it is committed.
 *
 * @param known whether these bytes had been received before; then nothing changed
 * @param messages how many were read
 * @param tally what became of the containers they name
 * @param leaf pending id of the journal's leaf
 */
public record ReceivedMessages(
        ContentId digest,
        UUID fileId,
        long sizeBytes,
        boolean known,
        Status status,
        int messages,
        Tally tally,
        List<MessageRemark> remarks,
        long leaf) {

    public enum Status {
        /** Whole. */
        READ,
        /** As far as it made sense. */
        PARTLY,
        /** Nothing in it made sense; it is kept. */
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * @param created visits that were not there
     * @param linked what was said about a container whose visit is known now
     * @param waiting what was said about others; it is linked when their visit comes
     */
    public record Tally(int created, int linked, int waiting) {

        static final Tally NONE = new Tally(0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(created + other.created, linked + other.linked, waiting + other.waiting);
        }
    }

    public ReceivedMessages {
        remarks = List.copyOf(remarks);
    }
}
