package org.aforo.selectivity.rules;

import java.util.List;
import org.aforo.selectivity.language.Span;

/**
 * What came of a test beside the rules.
 *
 * @param failures what was expected and what came instead; empty when it passed
 */
public record TrialResult(String name, Span where, List<String> failures) {
    public TrialResult {
        failures = List.copyOf(failures);
    }

    public boolean passed() {
        return failures.isEmpty();
    }
}
