package org.aforo.cargo.ens;

import java.util.ArrayList;
import java.util.List;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
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

    List<EnsError> check(XmlElement message, List<Remark> remarks) {
        List<EnsError> errors = new ArrayList<>(
                SchemaCheck.errors(message, message.local().equals("CC313A") ? amendment : declaration));
        if (errors.isEmpty()) {
            RuleBook.Verdict verdict = rules.check(message);
            errors.addAll(verdict.errors());
            if (!verdict.complete()) {
                remarks.add(Remark.warning(
                        "limit.rules", place(message), "too many items to check every rule; checked as far as said"));
            }
        } else {
            remarks.add(Remark.info(
                    "ens.rules-unchecked", place(message), "the rules presume the schema, which is not kept"));
        }
        return errors;
    }

    private static Where place(XmlElement message) {
        return Where.path(message.line(), message.path());
    }
}
