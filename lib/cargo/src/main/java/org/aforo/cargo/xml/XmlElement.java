package org.aforo.cargo.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element with its place. Built by {@link XmlDocument} and not changed afterwards.
 *
 * <p>Its path counts among brothers of the same name, as XPath does: {@code /ie:CC315A[1]/GOOITEGDS[3]}.
 */
public final class XmlElement {

    /** Fewer children are looked through one by one. */
    private static final int INDEXED_FROM = 16;

    private final XmlName name;
    private final int line;
    private final Map<String, String> attributes;
    private final @Nullable XmlElement parent;
    private List<XmlElement> children = List.of();
    private final int ordinal;
    private String text = "";
    private @Nullable Map<String, List<XmlElement>> byName;

    XmlElement(XmlName name, int line, Map<String, String> attributes, @Nullable XmlElement parent, int ordinal) {
        this.name = name;
        this.line = line;
        this.attributes = attributes;
        this.parent = parent;
        this.ordinal = ordinal;
    }

    void add(XmlElement child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(4);
        }
        children.add(child);
    }

    /** @param all its own characters */
    void close(String all) {
        text = all;
        if (children.size() > INDEXED_FROM) {
            byName = new HashMap<>();
            for (XmlElement child : children) {
                byName.computeIfAbsent(child.local(), name -> new ArrayList<>()).add(child);
            }
        }
    }

    public XmlName name() {
        return name;
    }

    public String local() {
        return name.local();
    }

    public int line() {
        return line;
    }

    public @Nullable XmlElement parent() {
        return parent;
    }

    public List<XmlElement> children() {
        return Collections.unmodifiableList(children);
    }

    /** Its own characters without those of its children; blanks are kept, except between children. */
    public String text() {
        return text;
    }

    /** Attributes by name; declarations of name spaces are none. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** All children with this local name, in order. */
    public List<XmlElement> all(String local) {
        if (byName != null) {
            return Collections.unmodifiableList(byName.getOrDefault(local, List.of()));
        }
        List<XmlElement> found = new ArrayList<>();
        for (XmlElement child : children) {
            if (child.local().equals(local)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The first element at the end of these local names; null where there is none. */
    public @Nullable XmlElement first(String... locals) {
        XmlElement at = this;
        for (String local : locals) {
            at = at.firstChild(local);
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    /** The trimmed text at the end of these local names; null where there is none or it is blank. */
    public @Nullable String value(String... locals) {
        XmlElement found = first(locals);
        if (found == null) {
            return null;
        }
        String value = found.text.strip();
        return value.isEmpty() ? null : value;
    }

    /** From the document's root. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (XmlElement at = this; at != null; at = at.parent) {
            path.insert(0, at.step());
        }
        return path.toString();
    }

    /** From an ancestor, which is the first step. */
    public String pathFrom(XmlElement ancestor) {
        StringBuilder path = new StringBuilder();
        for (XmlElement at = this; at != null && at != ancestor; at = at.parent) {
            path.insert(0, at.step());
        }
        return path.insert(0, ancestor.step()).toString();
    }

    private String step() {
        return "/" + name.qualified() + "[" + ordinal + "]";
    }

    private @Nullable XmlElement firstChild(String local) {
        if (byName != null) {
            List<XmlElement> found = byName.get(local);
            return found == null ? null : found.getFirst();
        }
        for (XmlElement child : children) {
            if (child.local().equals(local)) {
                return child;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return path();
    }
}
