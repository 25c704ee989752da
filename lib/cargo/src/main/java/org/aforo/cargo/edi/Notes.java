package org.aforo.cargo.edi;

import java.util.HashSet;
import java.util.Set;
import org.aforo.cargo.message.MessageSink;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;

/** Says remarks; some only once a file, where each further one would tell nothing new. */
final class Notes {

    private final MessageSink sink;
    private final Set<String> said = new HashSet<>();

    Notes(MessageSink sink) {
        this.sink = sink;
    }

    void info(String code, Where where, String what) {
        sink.remark(Remark.info(code, where, what));
    }

    void warning(String code, Where where, String what) {
        sink.remark(Remark.warning(code, where, what));
    }

    void error(String code, Where where, String what) {
        sink.remark(Remark.error(code, where, what));
    }

    void once(String code, Where where, String what) {
        if (said.add(code)) {
            sink.remark(Remark.info(code, where, what));
        }
    }

    /** A value as remarks show it: short, on one line. */
    static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= 40 ? line : line.substring(0, 37) + "...";
    }
}
