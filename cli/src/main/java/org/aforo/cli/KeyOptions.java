package org.aforo.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aforo.ledger.NoteVerifier;
import org.aforo.ledger.Parsed;
import org.aforo.ledger.TrustedKeys;
import org.aforo.ledger.WitnessVerifier;
import picocli.CommandLine.Option;

/** The keys of a log and of its witnesses, as whoever verifies got them beforehand. */
final class KeyOptions {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MAX_KEY_BYTES = 4_096;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "VKEY|FILE",
            description =
                    "The log's public key (name+id+key), or a file that holds it, one a line. Obtained from the authority, not"
                            + " with the file. Give it again for each key the log has had.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--witness",
            paramLabel = "VKEY|FILE",
            description = "The public key of a witness whose co-signature is to be verified where there is one.")
    private List<String> witnesses = new ArrayList<>();

    /** Why the keys cannot be used; a mistake of whoever typed them. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(String what) {
            super(what);
        }
    }

    TrustedKeys trusted() throws Unusable {
        List<NoteVerifier> log = new ArrayList<>();
        for (String key : texts(keys)) {
            log.add(value(NoteVerifier.parse(key), "--key is neither a public key nor a file with one"));
        }
        List<WitnessVerifier> known = new ArrayList<>();
        for (String key : texts(witnesses)) {
            known.add(value(
                    WitnessVerifier.parse(key), "--witness is neither a witness's public key nor a file with one"));
        }
        try {
            return new TrustedKeys(log, known);
        } catch (IllegalArgumentException mixed) {
            throw new Unusable("--key: " + mixed.getMessage());
        }
    }

    private static <T> T value(Parsed<T> parsed, String otherwise) throws Unusable {
        return switch (parsed) {
            case Parsed.Value<T>(T good) -> good;
            case Parsed.Refused<T>(String where, String reason) -> throw new Unusable(otherwise + ": " + reason);
        };
    }

    /** A key has two plus signs, and a file of that name is not what was meant. */
    private static List<String> texts(List<String> given) throws Unusable {
        List<String> texts = new ArrayList<>();
        for (String each : given) {
            if (each.chars().filter(c -> c == '+').count() >= 2) {
                texts.add(each);
            } else {
                new String(bytes(Path.of(each), MAX_KEY_BYTES), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(texts::add);
            }
        }
        return texts;
    }

    /** The first bytes of a file. */
    static byte[] bytes(Path from, int limit) throws Unusable {
        return read(from, in -> in.readNBytes(limit));
    }

    /** What {@link Reader} makes of a file, however large. */
    static <T> T read(Path from, Reader<T> reader) throws Unusable {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(from), BUFFER_BYTES)) {
            return reader.read(in);
        } catch (IOException unreadable) {
            throw new Unusable("cannot read " + from + ": " + reason(from));
        }
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    private static String reason(Path file) {
        if (Files.isDirectory(file)) {
            return "it is a folder";
        }
        return Files.exists(file) ? "reading is not permitted or failed" : "no such file";
    }
}
