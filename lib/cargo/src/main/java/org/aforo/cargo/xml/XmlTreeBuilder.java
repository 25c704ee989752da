package org.aforo.cargo.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Pulls a document into a tree until its end, its first error or a limit. */
final class XmlTreeBuilder {

    private final XmlLimits limits;
    private final XmlDocument.Names names;
    private final List<XmlFault> faults;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<XmlName, XmlName> met = new HashMap<>();
    private @Nullable XmlElement root;
    private int elements;
    private boolean stopped;

    XmlTreeBuilder(XmlLimits limits, XmlDocument.Names names, List<XmlFault> faults) {
        this.limits = limits;
        this.names = names;
        this.faults = faults;
    }

    /** An element whose end has not come yet. Most are leaves with one piece of text, which costs nothing more. */
    private static final class Open {

        private final XmlElement element;
        private String text = "";
        private @Nullable StringBuilder pieces;
        private @Nullable Map<String, Integer> ordinals;

        Open(XmlElement element) {
            this.element = element;
        }

        int length() {
            return pieces == null ? text.length() : pieces.length();
        }

        void append(String piece) {
            if (pieces == null && text.isEmpty()) {
                text = piece;
                return;
            }
            if (pieces == null) {
                pieces = new StringBuilder(text);
            }
            pieces.append(piece);
        }

        String text() {
            return pieces == null ? text : pieces.toString();
        }

        /** Indentation says nothing, and would add up to a long text. */
        void dropBlanks() {
            if (text().isBlank()) {
                text = "";
                pieces = null;
            }
        }

        int ordinalOf(String name) {
            if (ordinals == null) {
                ordinals = new HashMap<>(8);
            }
            return ordinals.merge(name, 1, Integer::sum);
        }
    }

    @Nullable
    XmlElement build(String text) {
        String document = text.stripLeading();
        int skipped = lines(text, text.length() - document.length());
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(document));
            while (!stopped && xml.hasNext()) {
                int event = xml.next();
                take(event, xml, xml.getLocation().getLineNumber() + skipped);
            }
        } catch (XMLStreamException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : Math.max(1, malformed.getLocation().getLineNumber());
            fault(XmlFault.Kind.NOT_WELL_FORMED, line + skipped, reason(malformed));
        }
        while (!open.isEmpty()) {
            close();
        }
        return root;
    }

    private void take(int event, XMLStreamReader xml, int line) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml, line);
            case XMLStreamConstants.END_ELEMENT -> close();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                characters(xml.getText(), line);
            case XMLStreamConstants.DTD ->
                fault(XmlFault.Kind.DOCTYPE, line, "a document type is not accepted; nothing behind it is read");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                fault(XmlFault.Kind.ENTITY, line, "entity &" + shortened(xml.getLocalName()) + "; is not accepted");
            default -> {
                // comments, processing instructions and the ends of the document say nothing
            }
        }
    }

    private void start(XMLStreamReader xml, int line) {
        if (++elements > limits.elements()) {
            fault(XmlFault.Kind.ELEMENTS, line, "more than " + limits.elements() + " elements");
            return;
        }
        if (open.size() >= limits.depth()) {
            fault(XmlFault.Kind.DEPTH, line, "nested deeper than " + limits.depth());
            return;
        }
        if (xml.getAttributeCount() > limits.attributes()) {
            fault(XmlFault.Kind.ATTRIBUTES, line, "more than " + limits.attributes() + " attributes on one element");
            return;
        }
        XmlElement element = element(xml, line);
        Open parent = open.peek();
        if (parent == null) {
            root = element;
        } else {
            parent.element.add(element);
            parent.dropBlanks();
        }
        open.push(new Open(element));
    }

    private XmlElement element(XMLStreamReader xml, int line) {
        XmlName name = name(xml);
        Open parent = open.peek();
        int ordinal = parent == null ? 1 : parent.ordinalOf(name.qualified());
        return new XmlElement(name, line, attributes(xml), parent == null ? null : parent.element, ordinal);
    }

    /** The same object for the same name, since there are few of them. */
    private XmlName name(XMLStreamReader xml) {
        String written = xml.getLocalName();
        String local = names == XmlDocument.Names.EXACT ? written : written.toLowerCase(Locale.ROOT);
        XmlName name = new XmlName(orEmpty(xml.getNamespaceURI()), orEmpty(xml.getPrefix()), written, local);
        XmlName known = met.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        int count = xml.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String prefix = orEmpty(xml.getAttributePrefix(i));
            String local = xml.getAttributeLocalName(i);
            attributes.put(prefix.isEmpty() ? local : prefix + ":" + local, xml.getAttributeValue(i));
        }
        return attributes;
    }

    private void characters(String text, int line) {
        Open current = open.peek();
        if (current == null) {
            return;
        }
        int room = limits.textChars() - current.length();
        if (text.length() <= room) {
            current.append(text);
        } else if (room > 0) {
            current.append(text.substring(0, room));
            faults.add(new XmlFault(
                    XmlFault.Kind.TEXT, line, "an element's text is cut at " + limits.textChars() + " characters"));
        }
    }

    private void close() {
        Open closed = open.pop();
        if (!closed.element.children().isEmpty()) {
            closed.dropBlanks();
        }
        closed.element.close(closed.text());
    }

    private void fault(XmlFault.Kind kind, int line, String what) {
        faults.add(new XmlFault(kind, line, what));
        stopped = true;
    }

    private static String reason(XMLStreamException malformed) {
        String message = orEmpty(malformed.getMessage());
        int begin = message.indexOf("Message: ");
        return shortened((begin < 0 ? message : message.substring(begin + "Message: ".length())).strip());
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 160 ? line : line.substring(0, 160) + "...";
    }

    private static int lines(String text, int until) {
        return (int) text.chars().limit(until).filter(c -> c == '\n').count();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The JDK's own parser, whatever else is on the class path, with everything switched off that reaches outside the document. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched from outside the document");
        });
        return factory;
    }
}
