package org.aforo.cargo.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as far as it could be read.
 *
 * @param root null where not even one element was read
 * @param faults in the order they were met
 */
public record XmlDocument(@Nullable XmlElement root, List<XmlFault> faults) {

    public XmlDocument {
        faults = List.copyOf(faults);
    }

    /** Whether the document was read to its end. */
    public boolean whole() {
        return faults.stream().noneMatch(fault -> fault.kind().stops());
    }

    /** How much the names of elements are minded. */
    public enum Names {
        /** As XML does. */
        EXACT,
        /** Found in small letters; a blank inside a name is taken away, as some systems print their tags so. */
        LENIENT
    }

    /** @throws IOException when the stream itself fails */
    public static XmlDocument read(InputStream bytes, XmlLimits limits, Names names) throws IOException {
        byte[] all = bytes.readNBytes(limits.bytes());
        XmlDocument document = read(all, limits, names);
        return all.length < limits.bytes() || bytes.read() < 0 ? document : document.cutAt(limits.bytes());
    }

    public static XmlDocument read(byte[] bytes, XmlLimits limits) {
        return read(bytes, limits, Names.EXACT);
    }

    public static XmlDocument read(byte[] bytes, XmlLimits limits, Names names) {
        List<XmlFault> faults = new ArrayList<>();
        if (bytes.length > limits.bytes()) {
            return new XmlDocument(null, faults).cutAt(limits.bytes());
        }
        String text = XmlText.decode(bytes, faults);
        String repaired = names == Names.EXACT ? text : TagRepair.withoutBlanks(text, faults);
        return new XmlDocument(new XmlTreeBuilder(limits, names, faults).build(repaired), faults);
    }

    private XmlDocument cutAt(int limit) {
        List<XmlFault> more = new ArrayList<>(faults);
        more.addFirst(new XmlFault(XmlFault.Kind.BYTES, 1, "more than " + limit + " bytes; the rest is not read"));
        return new XmlDocument(root, more);
    }
}
