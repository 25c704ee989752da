package org.aforo.server.manifests.connectors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import org.aforo.cargo.CharacterSet;
import org.aforo.cargo.Cohaor;
import org.aforo.cargo.Envelope;
import org.aforo.server.manifests.Notices;

/** A notice as a file, and how it gets into a folder: whole or not at all, and again under the same name when it is sent again. */
final class NoticeFiles {

    private static final String CSV_HEADER = "number,order,container,voyage,at";

    private NoticeFiles() {}

    /** {@code 000000042-hold.csv}: the number leads, so that names sort in the order of the notices. */
    static String name(Notices.Notice notice, NoticeSettings.Way way) {
        String ending = way == NoticeSettings.Way.CSV ? "csv" : "edi";
        return "%09d-%s.%s".formatted(notice.place(), notice.kind(), ending);
    }

    /** UTF-8, lines end in CR LF (RFC 4180). No value can hold a comma or a quote: visits and seals refuse them. */
    static byte[] csv(Notices.Notice notice) {
        String line = String.join(
                ",",
                Long.toString(notice.place()),
                notice.kind(),
                notice.containerNumber(),
                notice.voyage(),
                notice.sentAt().toString());
        String seal = notice.seal();
        return (seal == null
                        ? CSV_HEADER + "\r\n" + line + "\r\n"
                        : CSV_HEADER + ",seal\r\n" + line + "," + seal + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] edifact(Notices.Notice notice, NoticeSettings settings) {
        LocalDateTime at = LocalDateTime.ofInstant(notice.sentAt(), settings.zone());
        Envelope envelope = new Envelope(
                settings.sender(),
                shortened(notice.terminal()),
                at,
                Long.toString(notice.place()),
                new Envelope.Writing(CharacterSet.UNOA, true));
        return Cohaor.write(
                envelope,
                new Cohaor.Order(
                        Long.toString(notice.place()), action(notice), notice.containerNumber(), notice.voyage(), at));
    }

    private static Cohaor.Action action(Notices.Notice notice) {
        return switch (Notices.Kind.of(notice.kind())) {
            case HOLD -> new Cohaor.Action.Hold();
            case HOLD_RELEASE -> new Cohaor.Action.Release();
            case SEALED -> new Cohaor.Action.Sealed(String.valueOf(notice.seal()));
        };
    }

    private static String shortened(String terminal) {
        return terminal.length() <= 35 ? terminal : terminal.substring(0, 35);
    }

    /** Writes beside, syncs, and moves into place, so that nobody who watches the folder sees half a file. */
    static void drop(Path folder, String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Path beside = folder.resolve("." + name + ".part");
        try (FileChannel file = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                file.write(left);
            }
            file.force(true);
        }
        Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
