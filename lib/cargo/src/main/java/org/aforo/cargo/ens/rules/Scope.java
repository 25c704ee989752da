package org.aforo.cargo.ens.rules;

import java.util.List;
import org.aforo.cargo.xml.XmlElement;

/**
 * Where a term is worked out.
 *
 * @param current the element that the rule is about
 * @param local the element tried inside {@code exists(path, test)}; outside it is the current one
 * @param effort what may still be spent
 */
record Scope(XmlElement current, XmlElement local, Effort effort) {

    /** Which of the two elements a function looks from. */
    enum View {
        CURRENT,
        LOCAL
    }

    Scope tryAt(XmlElement candidate) {
        return new Scope(current, candidate, effort);
    }

    List<XmlElement> select(View view, RelativePath path) {
        return path.from(view == View.CURRENT ? current : local, effort);
    }
}
