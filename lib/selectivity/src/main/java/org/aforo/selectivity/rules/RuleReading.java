package org.aforo.selectivity.rules;

import java.util.List;
import java.util.Optional;
import org.aforo.selectivity.language.Remark;
import org.aforo.selectivity.language.RuleText;

/**
 * What came of a text of rules.
 *
 * @param rules empty when a remark is an error: rules run all or none
 */
public record RuleReading(RuleText text, Optional<RuleSet> rules, List<Remark> remarks) {
    public RuleReading {
        remarks = List.copyOf(remarks);
    }
}
