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

    private static final List<MessageFormat> FORMATS = formats(Hints.NONE);

    private Messages() {}

    /**
     * @param bytes the file; left open
     * @param fileName as a hint; empty when unknown
     * @param sink told what the file says; what it throws goes through
     */
    public static void read(InputStream bytes, String fileName, Limits limits, MessageSink sink) {
        read(bytes, fileName, limits, FORMATS, sink);
    }

    /**
     * As above, by somebody who knows more than the file says. With a mapping every file of no other format is read as a list.
     *
     * @param hints what is known
     */
    public static void read(InputStream bytes, String fileName, Limits limits, Hints hints, MessageSink sink) {
        read(bytes, fileName, limits, hints.equals(Hints.NONE) ? FORMATS : formats(hints), sink);
    }

    /** Asked in this order; lists come last, as a list has no mark of its own. */
    private static List<MessageFormat> formats(Hints hints) {
        return List.of(
                new EdifactFormat(),
                new X12Format(),
                new EnsFormat(hints.ensEdition()),
                new AwmdsFormat(),
                new ScannerReportFormat(),
                hints.mapping() == null ? new TableFormat() : new TableFormat(hints.mapping()));
    }

    private static void read(
            InputStream bytes, String fileName, Limits limits, List<MessageFormat> formats, MessageSink sink) {
        CountedRemarks counted = new CountedRemarks(sink, limits.remarks());
        try {
            byte[] opening = bytes.readNBytes(MessageFormat.OPENING_BYTES);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(opening), bytes);
            choose(formats, opening, fileName).read(whole, limits, counted);
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

    private static MessageFormat choose(List<MessageFormat> formats, byte[] opening, String fileName) {
        if (opening.length == 0) {
            return new Unread("message.empty", "the file is empty");
        }
        return formats.stream()
                .filter(format -> format.recognises(opening, fileName))
                .findFirst()
                .orElseGet(() ->
                        new Unread("message.unknown-format", "neither EDIFACT nor X12 nor any other message we know"));
    }

    /** Stands for the format of a file that has none we know. */
    private record Unread(String code, String what) implements MessageFormat {

        @Override
        public boolean recognises(byte[] opening, String fileName) {
            return true;
        }

        @Override
        public void read(InputStream bytes, Limits limits, MessageSink sink) {
            sink.remark(Remark.error(code, Where.WHOLE_FILE, what));
        }
    }
}
