package org.aforo.server.scans;

import java.util.List;
import java.util.UUID;
import org.aforo.server.platform.ContentId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file. Whoever holds this may forget the file: it is on the disk, and its row, task and leaf are committed.
 *
 * @param scanId the scan it belongs to; null for quarantined files and for reports whose scan has not come yet
 * @param leaf pending id of the journal's leaf
 */
public record Received(
        ContentId digest,
        long sizeBytes,
        Status status,
        @Nullable UUID scanId,
        List<RemarkBody> remarks,
        long leaf) {

    public enum Status {
        ACCEPTED,
        KNOWN,
        QUARANTINED
    }

    public Received {
        remarks = List.copyOf(remarks);
    }
}
