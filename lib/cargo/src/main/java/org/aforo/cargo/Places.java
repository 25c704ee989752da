package org.aforo.cargo;

import org.aforo.cargo.Interchange.Composite;

/** UN/LOCODEs in messages. */
final class Places {

    private Places() {}

    static void check(String name, String locode) {
        Texts.matching(name, locode, Texts.LOCODE);
    }

    /** As LOC names a port: code list 139 (port) of UN/ECE (6). */
    static Composite port(String locode) {
        return Interchange.composite(locode, "139", "6");
    }
}
