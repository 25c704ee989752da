package org.aforo.server.scans;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Radiographs;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.Remark;
import org.aforo.server.platform.ContentId;
import org.aforo.server.platform.Originals;
import org.springframework.stereotype.Component;

/** Reads originals, a few at a time so that many senders cannot exhaust the memory. */
@Component
class ScanFiles {

    private static final int AT_ONCE = 2;

    private final Originals originals;
    private final ScansSettings settings;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    ScanFiles(Originals originals, ScansSettings settings) {
        this.originals = originals;
        this.settings = settings;
    }

    /** Bad input is said in remarks; an exception means that the store itself failed. */
    Reading read(ContentId digest) throws IOException {
        turns.acquireUninterruptibly();
        try (FileChannel channel = FileChannel.open(originals.checked(digest), StandardOpenOption.READ)) {
            if (channel.size() > Limits.DEFAULT.fileBytes()) {
                return new Reading(
                        null,
                        List.of(Remark.error(
                                "limit.file-bytes",
                                Remark.Where.WHOLE_FILE,
                                "the file has " + channel.size() + " bytes; at most " + Limits.DEFAULT.fileBytes()
                                        + " are read")));
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return Radiographs.read(bytes, Limits.DEFAULT, settings.siteZone());
        } finally {
            turns.release();
        }
    }
}
