package org.aforo.cargo.ens;

import java.util.ArrayList;
import java.util.List;
import org.aforo.cargo.xml.XmlElement;

/** Schema and rules of one edition, loaded once: a message is held against both. */
final class EnsBook {

    private final Particle declaration;
    private final Particle amendment;
    private final RuleBook rules;

    EnsBook(EnsEdition edition) {
        declaration = Particle.message("CC315A", edition);
        amendment = Particle.message("CC313A", edition);
        rules = RuleBook.of(edition);
    }

    /**
     * @param errors against the schema, or where it is kept against the rules, which presume it
     * @param complete whether every rule was checked to its end
     */
    record Judgement(List<EnsError> errors, boolean complete) {

        boolean schemaKept() {
            return errors.stream().allMatch(EnsError::business);
        }
    }

    Judgement judge(XmlElement message) {
        Particle schema = message.local().equals("CC313A") ? amendment : declaration;
        List<EnsError> errors = SchemaCheck.errors(message, schema);
        if (!errors.isEmpty()) {
            return new Judgement(errors, true);
        }
        RuleBook.Verdict verdict = rules.check(message);
        return new Judgement(new ArrayList<>(verdict.errors()), verdict.complete());
    }
}
