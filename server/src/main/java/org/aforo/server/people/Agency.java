package org.aforo.server.people;

import java.util.List;

/** An agency and the legal powers its people read under. */
public record Agency(String code, String name, List<LegalPower> legalPowers) {

    public Agency {
        legalPowers = List.copyOf(legalPowers);
    }

    /** A power the law gives an agency, such as {@code customs-control}, named in both languages. */
    public record LegalPower(String code, String es, String en) {}
}
