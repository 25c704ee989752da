package org.aforo.server.scans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.ContentId;
import org.aforo.server.platform.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A file to be written down.
 *
 * @param read what was read of it; null when it is quarantined
 */
record FileRow(
        ContentId digest,
        @Nullable UUID scanId,
        Status status,
        Delivery delivery,
        long sizeBytes,
        @Nullable Digested read,
        List<RemarkBody> remarks,
        Instant receivedAt,
        LeafRef leaf) {

    /** What a file is to us. */
    enum Status {
        ACCEPTED("accepted"),
        REPORT("report"),
        QUARANTINED("quarantined");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
