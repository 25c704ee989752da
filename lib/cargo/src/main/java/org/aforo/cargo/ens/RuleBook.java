package org.aforo.cargo.ens;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aforo.cargo.ens.rules.Effort;
import org.aforo.cargo.ens.rules.Rule;
import org.aforo.cargo.xml.XmlElement;

/** The business rules of one edition with what their errors say. */
final class RuleBook {

    /** Visited elements: some seconds; an honest declaration of 999 items needs a tenth of it. */
    private static final long EFFORT = 10_000_000;

    private static final int ERRORS_AT_MOST = 10_000;

    private final List<Rule> rules;
    private final Map<String, Wording> wordings;

    private RuleBook(List<Rule> rules, Map<String, Wording> wordings) {
        this.rules = rules;
        this.wordings = wordings;
    }

    /**
     * @param errors in the rules' order, then the message's
     * @param complete whether every rule was checked to its end
     */
    record Verdict(List<EnsError> errors, boolean complete) {}

    static RuleBook of(EnsEdition edition) {
        String name = edition == EnsEdition.ALL_FIELDS ? "all-fields" : "optional-fields";
        List<Rule> rules = new ArrayList<>();
        for (List<String> row : Table.rows("rules.tsv")) {
            if (row.get(0).equals("both") || row.get(0).equals(name)) {
                rules.add(Rule.of(row.get(1), row.get(2), row.get(3)));
            }
        }
        Map<String, Wording> wordings = new HashMap<>();
        for (List<String> row : Table.rows("texts.tsv")) {
            wordings.put(row.get(0), new Wording(row.get(1), row.get(2)));
        }
        return new RuleBook(List.copyOf(rules), Map.copyOf(wordings));
    }

    Verdict check(XmlElement message) {
        Effort effort = new Effort(EFFORT);
        List<EnsError> errors = new ArrayList<>();
        for (Rule rule : rules) {
            for (XmlElement at : rule.violations(message, effort)) {
                if (errors.size() >= ERRORS_AT_MOST) {
                    return new Verdict(errors, false);
                }
                errors.add(error(rule, at, message));
            }
        }
        return new Verdict(errors, !effort.spent());
    }

    private EnsError error(Rule rule, XmlElement at, XmlElement message) {
        Wording wording = wordings.get(rule.code());
        if (wording == null) {
            throw new IllegalStateException("texts.tsv: nothing for " + rule.code());
        }
        String value = at.children().isEmpty() ? at.text().strip() : null;
        return new EnsError(rule.code(), at.line(), at.pathFrom(message), value, wording);
    }
}
