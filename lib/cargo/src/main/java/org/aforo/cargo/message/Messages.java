package org.aforo.cargo.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.aforo.cargo.awmds.AwmdsFormat;
import org.aforo.cargo.edi.EdifactFormat;
import org.aforo.cargo.edi.X12Format;
import org.aforo.cargo.ens.EnsFormat;
import org.aforo.cargo.scanners.ScannerReportFormat;
import org.aforo.cargo.table.TableFormat;

/**
 * Reads a cargo message of any known format, recognised by content. Nothing in a file makes it throw: what is wrong with the input is said
 * in remarks.
 */
public final class Messages {

    /** Asked in this order. */
    private static final List<MessageFormat> FORMATS = List.of(
            new EdifactFormat(),
            new X12Format(),
            new EnsFormat(),
            new AwmdsFormat(),
            new ScannerReportFormat(),
            new TableFormat());

    private Messages() {}

    /**
     * @param bytes the file; left open
     * @param fileName as a hint; empty when unknown
     * @param sink told what the file says; what it throws goes through
     */
    public static void read(InputStream bytes, String fileName, Limits limits, MessageSink sink) {
        CountedRemarks counted = new CountedRemarks(sink, limits.remarks());
        try {
            byte[] opening = bytes.readNBytes(MessageFormat.OPENING_BYTES);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(opening), bytes);
            choose(opening, fileName, limits, whole, counted);
        } catch (IOException unreadable) {
            counted.remark(
                    Remark.error("file.unreadable", Where.WHOLE_FILE, "cannot be read: " + unreadable.getMessage()));
        } catch (RuntimeException | StackOverflowError mistake) {
            failed(counted, mistake);
        }
        counted.close();
    }

    /** Whether the beginning of a file is one of a format we know; {@value MessageFormat#OPENING_BYTES} bytes of it are enough. */
    public static boolean recognises(byte[] opening, String fileName) {
        return FORMATS.stream().anyMatch(format -> format.recognises(opening, fileName));
    }

    /** A mistake of ours must not cost the message: what was read stays read, and the remark says where to look. */
    private static void failed(CountedRemarks counted, Throwable mistake) {
        RuntimeException ofTheSink = counted.failure();
        if (ofTheSink != null) {
            throw ofTheSink;
        }
        StackTraceElement[] trace = mistake.getStackTrace();
        String at = trace.length == 0 ? "" : " at " + trace[0];
        counted.remark(Remark.error(
                "message.reader-failed", Where.WHOLE_FILE, "the reader failed: " + mistake + at + "; report this"));
    }

    private static void choose(byte[] opening, String fileName, Limits limits, InputStream whole, MessageSink sink)
            throws IOException {
        if (opening.length == 0) {
            sink.remark(Remark.error("message.empty", Where.WHOLE_FILE, "the file is empty"));
            return;
        }
        for (MessageFormat format : FORMATS) {
            if (format.recognises(opening, fileName)) {
                format.read(whole, limits, sink);
                return;
            }
        }
        sink.remark(Remark.error(
                "message.unknown-format", Where.WHOLE_FILE, "neither EDIFACT nor X12 nor any other message we know"));
    }
}
