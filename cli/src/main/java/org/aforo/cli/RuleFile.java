package org.aforo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.aforo.selectivity.facts.PortVisit;
import org.aforo.selectivity.language.Limits;
import org.aforo.selectivity.language.Remark;
import org.aforo.selectivity.rules.RuleReading;
import org.aforo.selectivity.rules.RuleSet;

/** A file of rules, and how its remarks are told. */
final class RuleFile {

    private RuleFile() {}

    static String text(Path file) throws Refused {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(4 * Limits.MOST_CHARACTERS + 1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new Refused(file + ": not UTF-8 text");
        } catch (IOException unreadable) {
            throw new Refused(file + ": cannot be read" + (Files.exists(file) ? "" : "; no such file"));
        }
    }

    static RuleReading read(Path file) throws Refused {
        return RuleSet.read(text(file), PortVisit.SCHEMA);
    }

    /** Rules ready to run. */
    static RuleSet sound(Path file) throws Refused {
        RuleReading reading = read(file);
        if (reading.rules().isEmpty()) {
            Remark first = reading.remarks().stream()
                    .filter(Remark::isError)
                    .findFirst()
                    .orElseThrow();
            throw new Refused(line(file, first) + " (aforo targeting check --rules " + file + " tells all)");
        }
        return reading.rules().get();
    }

    /** As compilers write it, so that editors jump to the place. */
    static String line(Path file, Remark remark) {
        return file + ":" + remark.where().line() + ":" + remark.where().column() + ": "
                + remark.severity().name().toLowerCase(Locale.ROOT) + ": " + remark.what();
    }
}
