package org.aforo.radiograph;

import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.aforo.radiograph.Remark.Where;
import org.aforo.radiograph.dicom.DicomReader;
import org.aforo.radiograph.formats.FormatReader;
import org.aforo.radiograph.raster.RasterFormat;

/**
 * Reads a scan file of any known format, recognised by content and never by name. Nothing in a file makes it throw:
 * what is wrong with the input is said in remarks.
 */
public final class Radiographs {

    /** Asked in this order. DICOM comes first: its preamble may hold the beginning of a TIFF, which then is the same scan. */
    private static final List<FormatReader> READERS =
            List.of(new DicomReader(), RasterFormat.TIFF, RasterFormat.PNG, RasterFormat.JPEG);

    private static final int SHOWN_BYTES = 16;

    private Radiographs() {}

    /** Reads with times that carry no zone taken as UTC. */
    public static Reading read(ByteBuffer bytes, Limits limits) {
        return read(bytes, limits, ZoneOffset.UTC);
    }

    /**
     * @param bytes the file from the buffer's position to its limit; the buffer itself is left as it is
     * @param siteZone where the scanner stands: times without a zone are read in it, with a remark
     */
    public static Reading read(ByteBuffer bytes, Limits limits, ZoneId siteZone) {
        ByteBuffer file = bytes.slice().asReadOnlyBuffer();
        int size = file.limit();
        if (size == 0) {
            return refused("radiograph.empty", "the file is empty");
        }
        if (size > limits.fileBytes()) {
            return refused(
                    "limit.file-bytes", "the file has " + size + " bytes; at most " + limits.fileBytes() + " are read");
        }
        ByteBuffer head = file.slice(0, Math.min(size, FormatReader.HEAD_BYTES));
        for (FormatReader reader : READERS) {
            if (reader.recognises(head.duplicate())) {
                return readGuarded(reader, file, limits, siteZone);
            }
        }
        return refused("radiograph.unknown-format", "no known format begins with the bytes " + shown(head));
    }

    /** A mistake of ours must not cost the scan: the file is kept and the remark says where to look. */
    private static Reading readGuarded(FormatReader reader, ByteBuffer file, Limits limits, ZoneId siteZone) {
        try {
            return reader.read(file, limits, siteZone);
        } catch (RuntimeException | StackOverflowError mistake) {
            StackTraceElement[] trace = mistake.getStackTrace();
            String at = trace.length == 0 ? "" : " at " + trace[0];
            return refused("radiograph.reader-failed", "the reader failed: " + mistake + at + "; report this");
        }
    }

    private static Reading refused(String code, String what) {
        return new Reading(null, List.of(Remark.error(code, Where.at(0), what)));
    }

    private static String shown(ByteBuffer head) {
        byte[] first = new byte[Math.min(SHOWN_BYTES, head.limit())];
        head.get(0, first);
        return HexFormat.ofDelimiter(" ").formatHex(first);
    }
}
