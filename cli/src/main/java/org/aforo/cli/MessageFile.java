package org.aforo.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aforo.cargo.message.CargoMessage;
import org.aforo.cargo.message.CollectedMessages;
import org.aforo.cargo.message.Hints;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.Messages;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
import org.aforo.cargo.reference.CheckedCodes;
import org.aforo.cargo.reference.ReferenceKind;
import org.aforo.cargo.reference.ReferenceTable;

/** Reads one path; what cannot be opened is answered with a remark like any other bad input. */
record MessageFile(Path path, List<CargoMessage> messages, List<Remark> remarks) {

    /** The largest ship takes 24,000 containers; twenty of them fit into the heap of a command. */
    private static final Limits LIMITS = Limits.DEFAULT.keeping(400_000);

    static MessageFile read(Path path, Hints hints, Map<ReferenceKind, ReferenceTable> tables) {
        if (Files.isDirectory(path)) {
            return refusal(path, "file.directory", "a directory, not a file");
        }
        if (!Files.exists(path)) {
            return refusal(path, "file.missing", "there is no such file");
        }
        if (!Files.isRegularFile(path)) {
            return refusal(path, "file.special", "not a regular file");
        }
        CollectedMessages collected = new CollectedMessages();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            Messages.read(in, path.toString(), LIMITS, hints, new CheckedCodes(collected, tables));
        } catch (IOException unreadable) {
            return refusal(path, "file.unreadable", "cannot be read: " + unreadable.getMessage());
        }
        return new MessageFile(path, collected.messages(), collected.remarks());
    }

    /** Whether the file was refused, wholly or in part. */
    boolean refused() {
        return messages.isEmpty() || remarks.stream().anyMatch(remark -> remark.severity() == Remark.Severity.ERROR);
    }

    private static MessageFile refusal(Path path, String code, String what) {
        return new MessageFile(path, List.of(), List.of(Remark.error(code, Where.WHOLE_FILE, what)));
    }
}
