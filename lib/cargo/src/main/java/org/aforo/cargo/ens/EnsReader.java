package org.aforo.cargo.ens;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.aforo.cargo.message.CollectedMessages;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageSink;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
import org.aforo.cargo.xml.ElementReport;
import org.aforo.cargo.xml.XmlDocument;
import org.aforo.cargo.xml.XmlElement;
import org.aforo.cargo.xml.XmlLimits;
import org.jspecify.annotations.Nullable;

/**
 * Reads entry summary declarations, alone or in the envelope they were sent in. Nothing in a file makes it throw. A reader may be used by
 * many threads.
 */
public final class EnsReader {

    /** The longest value of the schema has 280 characters; the patterns of the rules are not run over more than this. */
    static final int TEXT_CHARS = 4096;

    /** Declaration and amendment; the others are answers of customs. */
    private static final Set<String> CHECKED = Set.of("CC315A", "CC313A");

    private static final Pattern MESSAGE = Pattern.compile("CC3[0-9]{2}A");

    private final EnsBook allFields = new EnsBook(EnsEdition.ALL_FIELDS);
    private final EnsBook optionalFields = new EnsBook(EnsEdition.OPTIONAL_FIELDS);

    public EnsReader() {}

    /** Reads and holds against the older edition, or the newer one where only that makes the schema kept. */
    public EnsReading read(byte[] bytes) {
        return read(bytes, null);
    }

    /** @param edition to hold it against; null for the one that fits */
    public EnsReading read(byte[] bytes, @Nullable EnsEdition edition) {
        CollectedMessages collected = new CollectedMessages();
        try {
            Found found = read(new ByteArrayInputStream(bytes), Limits.DEFAULT, edition, collected);
            return new EnsReading(
                    collected.messages().isEmpty() ? null : collected.messages().getFirst(),
                    found.declaration(),
                    found.errors(),
                    collected.remarks());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What the sink is not told. */
    record Found(@Nullable EnsDeclaration declaration, List<EnsError> errors) {}

    Found read(InputStream bytes, Limits limits, @Nullable EnsEdition edition, MessageSink sink) throws IOException {
        XmlLimits sizes = XmlLimits.within(limits);
        XmlDocument document = XmlDocument.read(
                bytes, sizes.withTextChars(Math.min(sizes.textChars(), TEXT_CHARS)), XmlDocument.Names.EXACT);
        ElementReport report = new ElementReport(sink, limits);
        report.faults(document);
        XmlElement message = message(document.root());
        if (message == null) {
            sink.remark(Remark.error(
                    "ens.no-message", Where.WHOLE_FILE, "no message of the import control system in the file"));
            return new Found(null, List.of());
        }
        EnsMapping mapping = new EnsMapping(message, report);
        mapping.tell();
        if (!CHECKED.contains(message.local())) {
            report.info(
                    "ens.skimmed",
                    message,
                    message.local() + " is read as far as it is like a declaration, and not checked");
            return new Found(mapping.declaration(), List.of());
        }
        return new Found(mapping.declaration(), document.whole() ? errors(message, edition, report) : List.of());
    }

    /** What is cut is not judged: most of what it lacks would be said to be missing. */
    private List<EnsError> errors(XmlElement message, @Nullable EnsEdition edition, ElementReport report) {
        EnsBook.Judgement judgement = judge(message, edition, report);
        for (EnsError error : judgement.errors()) {
            report.sink()
                    .remark(Remark.warning(
                            "ens." + error.code(),
                            Where.path(error.line(), error.path()),
                            error.wording().en() + (error.value() == null ? "" : " Seen: " + error.value())));
        }
        if (!judgement.schemaKept()) {
            report.info("ens.rules-unchecked", message, "the rules presume the schema, which is not kept");
        }
        if (!judgement.complete()) {
            report.warning("limit.rules", message, "too many items to check every rule; checked as far as said");
        }
        return judgement.errors();
    }

    private EnsBook.Judgement judge(XmlElement message, @Nullable EnsEdition edition, ElementReport report) {
        if (edition != null) {
            return (edition == EnsEdition.ALL_FIELDS ? allFields : optionalFields).judge(message);
        }
        EnsBook.Judgement older = allFields.judge(message);
        if (older.schemaKept()) {
            return older;
        }
        EnsBook.Judgement newer = optionalFields.judge(message);
        if (!newer.schemaKept()) {
            return older;
        }
        report.info("ens.optional-fields", message, "held against the edition in which totals may be left out");
        return newer;
    }

    /** The first message in document order, which may lie in an envelope. */
    private static @Nullable XmlElement message(@Nullable XmlElement root) {
        Deque<XmlElement> waiting = new ArrayDeque<>();
        if (root != null) {
            waiting.push(root);
        }
        while (!waiting.isEmpty()) {
            XmlElement element = waiting.pop();
            if (MESSAGE.matcher(element.local()).matches()) {
                return element;
            }
            new ArrayList<>(element.children()).reversed().forEach(waiting::push);
        }
        return null;
    }
}
