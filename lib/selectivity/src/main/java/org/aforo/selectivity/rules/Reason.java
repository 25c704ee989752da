package org.aforo.selectivity.rules;

import java.util.Optional;
import org.aforo.selectivity.language.Lane;
import org.aforo.selectivity.language.Wording;

/**
 * A rule that holds of a visit, and why.
 *
 * @param rule its name
 * @param version digest of its text
 * @param lane it asks for
 * @param score it adds
 * @param text its reason
 * @param compared the parts of its condition with the values seen
 * @param draw of a rule that takes a percentage; a visit it spared stays in the record, without lane and score of this rule
 */
public record Reason(
        String rule, String version, Lane lane, double score, Wording text, Evidence compared, Optional<Spare> draw) {

    /** Whether lane and score count. */
    public boolean counts() {
        return draw.isEmpty() || draw.get().taken();
    }
}
