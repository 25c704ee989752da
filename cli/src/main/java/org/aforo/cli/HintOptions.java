package org.aforo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aforo.cargo.ens.EnsEdition;
import org.aforo.cargo.message.Hints;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.table.TableMapping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the caller knows about message files that they do not say: options of every command that reads messages. */
final class HintOptions {

    /** Every field named with a long heading is a hundredth of it. */
    private static final int MOST_BYTES = 1 << 20;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Which column of a list (CSV) is what; every file of no other format is read by it.")
    private @Nullable Path mapping;

    @Option(
            names = "--ens-edition",
            paramLabel = "older|newer",
            description = "Edition that entry summary declarations are held against (default: the one that fits).")
    private @Nullable Edition edition;

    HintOptions() {}

    /** The editions as people tell them apart. */
    private enum Edition {
        OLDER(EnsEdition.ALL_FIELDS),
        NEWER(EnsEdition.OPTIONAL_FIELDS);

        private final EnsEdition held;

        Edition(EnsEdition held) {
            this.held = held;
        }
    }

    /** Says what is wrong with a mapping, all of it. */
    Hints hints(PrintWriter err) throws Refused {
        return new Hints(mapping == null ? null : mapping(mapping, err), edition == null ? null : edition.held);
    }

    /** A mapping with a mistake is not read by: tonnes taken for kilograms look like any other mass. */
    private static TableMapping mapping(Path file, PrintWriter err) throws Refused {
        TableMapping.Parsed parsed = TableMapping.parse(text(file));
        for (Remark remark : parsed.remarks()) {
            ServerOptions.tell(err, file + ": " + remark.code() + ": " + remark.what());
        }
        boolean wrong = parsed.remarks().stream().anyMatch(remark -> remark.severity() == Remark.Severity.ERROR);
        TableMapping usable = parsed.mapping();
        if (wrong || usable == null) {
            throw new Refused(file + ": no mapping to read by; nothing was read");
        }
        return usable;
    }

    private static String text(Path file) throws Refused {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refused(file + ": more than " + MOST_BYTES + " bytes, which is no mapping");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new Refused(file + ": cannot be read" + (Files.exists(file) ? "" : "; no such file"));
        }
    }
}
