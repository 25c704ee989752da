package org.aforo.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Radiographs;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.Remark;
import org.aforo.radiograph.Remark.Where;

/** Reads one path; what cannot be opened is answered with a remark like any other bad input. */
record ScanFile(Path path, Reading reading) {

    static ScanFile read(Path path) {
        return new ScanFile(path, readingOf(path, Limits.DEFAULT));
    }

    /** Whether the file was refused, wholly or in part. */
    boolean refused() {
        return reading.acquisition() == null
                || reading.remarks().stream().anyMatch(remark -> remark.severity() == Remark.Severity.ERROR);
    }

    private static Reading readingOf(Path path, Limits limits) {
        if (Files.isDirectory(path)) {
            return refusal("file.directory", "a directory, not a file; --recursive looks into it");
        }
        if (!Files.exists(path)) {
            return refusal("file.missing", "there is no such file");
        }
        if (!Files.isRegularFile(path)) {
            return refusal("file.special", "not a regular file");
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size > limits.fileBytes()) {
                return refusal(
                        "limit.file-bytes",
                        "the file has " + size + " bytes; at most " + limits.fileBytes() + " are read");
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
            return Radiographs.read(bytes, limits);
        } catch (IOException unreadable) {
            return refusal("file.unreadable", "cannot be read: " + unreadable.getMessage());
        }
    }

    private static Reading refusal(String code, String what) {
        return new Reading(null, List.of(Remark.error(code, Where.WHOLE_FILE, what)));
    }
}
