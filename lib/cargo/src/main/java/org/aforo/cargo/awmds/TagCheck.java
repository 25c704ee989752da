package org.aforo.cargo.awmds;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aforo.cargo.xml.ElementReport;
import org.aforo.cargo.xml.XmlElement;

/** Says which mandatory tags are missing and which values are not of their type. The same thing a thousand times is said some times and counted. */
final class TagCheck {

    private static final int SAID_EACH = 10;

    private final ElementReport report;
    private final Map<String, Integer> said = new LinkedHashMap<>();

    TagCheck(ElementReport report) {
        this.report = report;
    }

    void check(Tags tags) {
        for (Map.Entry<String, Field> entry : Fields.of(tags.segment()).entrySet()) {
            String name = entry.getKey();
            Field field = entry.getValue();
            XmlElement at = tags.at(name);
            String value = tags.value(name);
            if (at != null && value != null) {
                String fault = field.fault(value);
                if (fault != null) {
                    say("awmds.value", at, field.tag() + ": " + fault + ": " + ElementReport.shown(value));
                }
            } else if (needed(tags, name, field)) {
                missing(tags, field.tag());
            }
        }
        for (XmlElement unknown : tags.unknown()) {
            if (first("unknown " + unknown.local())) {
                report.info(
                        "awmds.unknown-tag",
                        unknown,
                        "a tag not in the descriptions: " + unknown.name().written());
            }
        }
    }

    void missing(Tags tags, String tag) {
        if (first("missing " + tags.segment() + " " + tag)) {
            report.warning("awmds.missing", tags.element(), tag + " is mandatory and missing");
        }
    }

    /** How often what was no longer said would have been. */
    void close(XmlElement root) {
        said.forEach((what, times) -> {
            if (times > SAID_EACH) {
                report.info("awmds.more", root, (times - SAID_EACH) + " more times: " + what);
            }
        });
    }

    private void say(String code, XmlElement at, String what) {
        if (first("value " + at.local())) {
            report.warning(code, at, what);
        }
    }

    private boolean first(String what) {
        return said.merge(what, 1, Integer::sum) <= SAID_EACH;
    }

    private static boolean needed(Tags tags, String name, Field field) {
        return switch (field.mandatory()) {
            case YES -> true;
            case NO -> false;
            case WITHOUT_CODE -> tags.value(name.substring(0, name.indexOf('_')) + "_code") == null;
        };
    }
}
