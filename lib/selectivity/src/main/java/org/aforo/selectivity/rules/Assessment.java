package org.aforo.selectivity.rules;

import java.util.List;
import org.aforo.selectivity.language.Lane;

/**
 * What rules say of a visit.
 *
 * @param visit its id
 * @param score sum of the scores of the rules that count
 * @param lane the strictest that a rule that counts, or the score, asks for
 * @param reasons every rule that holds, in the order of the text, spared ones too
 */
public record Assessment(String visit, double score, Lane lane, List<Reason> reasons) {
    public Assessment {
        reasons = List.copyOf(reasons);
    }
}
