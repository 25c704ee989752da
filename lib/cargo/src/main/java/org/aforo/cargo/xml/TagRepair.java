package org.aforo.cargo.xml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes blanks out of tags: {@code <Consignee _name>}, which is no XML, becomes {@code <Consignee_name>}. The printed descriptions of AWMDS have
 * such tags, and systems were built from them. Lines stay where they are.
 */
final class TagRepair {

    private static final Pattern BROKEN = Pattern.compile(
            "<(/?[A-Za-z][A-Za-z0-9_]{0,60}+)[ \\t]{1,8}+(_?[A-Za-z0-9][A-Za-z0-9_]{0,60}+)[ \\t]{0,8}+(/?)>");

    private TagRepair() {}

    static String withoutBlanks(String text, List<XmlFault> faults) {
        Matcher broken = BROKEN.matcher(text);
        StringBuilder repaired = null;
        int copied = 0;
        for (int at = nextBlankInTag(text, 0); at >= 0; at = nextBlankInTag(text, at + 1)) {
            if (!broken.region(at, text.length()).lookingAt()) {
                continue;
            }
            if (repaired == null) {
                repaired = new StringBuilder(text.length());
                int line =
                        1 + (int) text.chars().limit(at).filter(c -> c == '\n').count();
                faults.add(new XmlFault(XmlFault.Kind.TAG, line, "blank inside a tag, taken away: " + broken.group()));
            }
            repaired.append(text, copied, at)
                    .append('<')
                    .append(broken.group(1))
                    .append(broken.group(2))
                    .append(broken.group(3))
                    .append('>');
            copied = broken.end();
        }
        return repaired == null
                ? text
                : repaired.append(text, copied, text.length()).toString();
    }

    /** Where the next tag begins whose name is followed by a blank. Most tags are not, so this is all that is done for them. */
    private static int nextBlankInTag(String text, int from) {
        for (int at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) {
            int end = at + 1;
            while (end < text.length() && inName(text.charAt(end))) {
                end++;
            }
            if (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
                return at;
            }
        }
        return -1;
    }

    private static boolean inName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '/';
    }
}
