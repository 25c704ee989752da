package org.aforo.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.reference.ReferenceCsv;
import org.aforo.cargo.reference.ReferenceFolder;
import org.aforo.cargo.reference.ReferenceKind;
import org.aforo.cargo.reference.ReferenceReading;
import org.aforo.cargo.reference.ReferenceTable.Edition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stores a code table in the data folder and makes it the one in use. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Store a code table in the data folder and use it from now on.")
final class ReferenceLoadCommand implements Callable<Integer> {

    /** UN/LOCODE has 12 MB. */
    private static final int MOST_BYTES = 128 << 20;

    @Parameters(index = "0", paramLabel = "KIND", description = "unlocode, hs, size-type or imdg.")
    @SuppressWarnings("NullAway.Init")
    private String kind;

    @Parameters(index = "1", paramLabel = "FILE", description = "CSV with a header, also .gz; UN/LOCODE as published.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--version",
            paramLabel = "V",
            description = "Of the table (default: the first 12 digits of its SHA-256).")
    private @Nullable String version;

    @Option(names = "--date", paramLabel = "D", description = "From which day it holds: 2024-12-31.")
    private @Nullable String date;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (default: .aforo in your home folder).")
    private @Nullable Path data;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean unusedHelp;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ReferenceLoadCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        ReferenceKind of = kind();
        byte[] csv;
        try {
            csv = bytes();
        } catch (IOException | Refused unreadable) {
            err.println("aforo: " + file + " cannot be read: " + unreadable.getMessage());
            err.flush();
            return 1;
        }
        ReferenceReading reading = ReferenceCsv.read(of, new ByteArrayInputStream(csv));
        for (Remark remark : reading.remarks()) {
            err.println("aforo: " + remark.code()
                    + (remark.where().line() == null
                            ? ""
                            : " line " + remark.where().line()) + ": " + remark.what());
        }
        err.flush();
        if (reading.refused()) {
            return 1;
        }
        String sha256 = ReferenceFolder.sha256(csv);
        Edition edition = edition(of, sha256);
        try {
            new ReferenceFolder(LoadedTables.folder(data)).store(edition, csv);
        } catch (IOException notKept) {
            err.println("aforo: not kept: " + notKept.getMessage());
            err.flush();
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                of.title() + " " + edition.version() + ": " + reading.names().size() + " codes, sha256:" + sha256);
        out.flush();
        return 0;
    }

    private ReferenceKind kind() {
        return Arrays.stream(ReferenceKind.values())
                .filter(each -> each.title().equalsIgnoreCase(kind))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no table " + kind + "; one of "
                                + Arrays.stream(ReferenceKind.values())
                                        .map(ReferenceKind::title)
                                        .collect(Collectors.joining(", "))));
    }

    private Edition edition(ReferenceKind of, String sha256) {
        try {
            return new Edition(
                    of,
                    version == null ? sha256.substring(0, 12) : version,
                    date == null ? null : LocalDate.parse(date),
                    String.valueOf(file.getFileName()),
                    sha256);
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    private byte[] bytes() throws IOException, Refused {
        boolean packed = file.toString().endsWith(".gz");
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = packed ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refused("more than " + MOST_BYTES + " bytes");
            }
            return bytes;
        }
    }
}
