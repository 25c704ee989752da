package org.aforo.cargo.xml;

import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;

/**
 * What is wrong with a document as XML, whatever it means.
 *
 * @param kind of fault
 * @param line from 1
 * @param what in words
 */
public record XmlFault(Kind kind, int line, String what) {

    public Remark remark() {
        return kind.stops()
                ? Remark.error(kind.code(), Where.line(line), what)
                : Remark.warning(kind.code(), Where.line(line), what);
    }

    /** Closed list; the code is what remarks bear. */
    public enum Kind {
        NOT_WELL_FORMED("xml.not-well-formed", true),
        DOCTYPE("xml.doctype-refused", true),
        ENTITY("xml.entity-refused", true),
        ENCODING("xml.encoding", false),
        ENCODING_GUESSED("xml.encoding-guessed", false),
        BYTES("limit.bytes", true),
        ELEMENTS("limit.elements", true),
        DEPTH("limit.depth", true),
        TEXT("limit.text", false),
        TAG("xml.tag-repaired", false),
        ATTRIBUTES("limit.attributes", true);

        private final String code;
        private final boolean stops;

        Kind(String code, boolean stops) {
            this.code = code;
            this.stops = stops;
        }

        public String code() {
            return code;
        }

        /** Whether nothing behind it was read. */
        public boolean stops() {
            return stops;
        }
    }
}
