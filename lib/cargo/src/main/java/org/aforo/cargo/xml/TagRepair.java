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
        if (!broken.find()) {
            return text;
        }
        int line = 1
                + (int) text.chars()
                        .limit(broken.start())
                        .filter(c -> c == '\n')
                        .count();
        faults.add(new XmlFault(XmlFault.Kind.TAG, line, "blank inside a tag, taken away: " + broken.group()));
        return broken.replaceAll("<$1$2$3>");
    }
}
