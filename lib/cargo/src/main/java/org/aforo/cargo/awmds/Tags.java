package org.aforo.cargo.awmds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aforo.cargo.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The tags of one segment whatever groups they stand in, the first of each name. Tags called only {@code code}, {@code name} or the like take
 * the name of their group before them.
 */
final class Tags {

    private final Segment segment;
    private final XmlElement element;
    private final Map<String, XmlElement> byName = new LinkedHashMap<>();
    private final List<XmlElement> unknown = new ArrayList<>();

    Tags(Segment segment, XmlElement element) {
        this.segment = segment;
        this.element = element;
        gather(element);
    }

    private void gather(XmlElement group) {
        for (XmlElement child : group.children()) {
            if (Segment.begins(child.local())) {
                continue;
            }
            if (child.children().isEmpty()) {
                tag(group, child);
            } else {
                gather(child);
            }
        }
    }

    private void tag(XmlElement group, XmlElement child) {
        Map<String, Field> known = Fields.of(segment);
        String grouped = group.local() + "_" + child.local();
        if (known.containsKey(child.local())) {
            byName.putIfAbsent(child.local(), child);
        } else if (known.containsKey(grouped)) {
            byName.putIfAbsent(grouped, child);
        } else if (child.value() != null) {
            unknown.add(child);
        }
    }

    Segment segment() {
        return segment;
    }

    XmlElement element() {
        return element;
    }

    /** Tags with a value that the descriptions do not know. */
    List<XmlElement> unknown() {
        return unknown;
    }

    /** Element of a tag in small letters; null where it is absent. */
    @Nullable
    XmlElement at(String name) {
        return byName.get(name);
    }

    /** Trimmed text; null where it is absent or blank. */
    @Nullable
    String value(String name) {
        XmlElement found = byName.get(name);
        return found == null ? null : found.value();
    }

    /** The first of these that has a value. */
    @Nullable
    String either(String... names) {
        for (String name : names) {
            String value = value(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Segments of a kind right below or in a group. */
    List<Tags> all(Segment wanted) {
        List<Tags> found = new ArrayList<>();
        collect(element, wanted, found);
        return found;
    }

    private static void collect(XmlElement group, Segment wanted, List<Tags> found) {
        for (XmlElement child : group.children()) {
            if (child.local().equals(wanted.element())) {
                found.add(new Tags(wanted, child));
            } else if (!Segment.begins(child.local()) && !child.children().isEmpty()) {
                collect(child, wanted, found);
            }
        }
    }
}
