package org.aforo.cargo.ens.rules;

import java.util.ArrayList;
import java.util.List;
import org.aforo.cargo.ens.rules.Term.Truth;
import org.aforo.cargo.xml.XmlElement;

/** At each element of a path a test must hold. */
public final class Rule {

    private final RelativePath path;
    private final String code;
    private final Truth test;

    private Rule(RelativePath path, String code, Truth test) {
        this.path = path;
        this.code = code;
        this.test = test;
    }

    /**
     * @param path from the message's element, {@code /} for itself
     * @param code of the error when the test fails
     * @throws IllegalArgumentException when path or test cannot be understood
     */
    public static Rule of(String path, String code, String test) {
        return new Rule(RelativePath.parse(path.length() == 1 ? "." : path.substring(1)), code, TestParser.parse(test));
    }

    public String code() {
        return code;
    }

    /**
     * Elements at which the test fails. When the effort runs out they are as many as were found, and the rule has not been checked to its end.
     */
    public List<XmlElement> violations(XmlElement message, Effort effort) {
        List<XmlElement> failed = new ArrayList<>();
        for (XmlElement at : path.from(message, effort)) {
            boolean holds = test.at(new Scope(at, at, effort));
            if (effort.spent()) {
                break;
            }
            if (!holds) {
                failed.add(at);
            }
        }
        return failed;
    }
}
