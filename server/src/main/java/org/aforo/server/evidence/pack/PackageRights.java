package org.aforo.server.evidence.pack;

import java.util.List;
import org.aforo.server.evidence.matters.Matters;
import org.aforo.server.evidence.register.Seizure;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.springframework.stereotype.Component;

/** Who may take out what: those who see all evidence, anything; prosecutor and court, what belongs to a matter they are looking at. */
@Component
class PackageRights {

    private final Access access;
    private final Matters matters;

    PackageRights(Access access, Matters matters) {
        this.access = access;
        this.matters = matters;
    }

    /**
     * What of a visit a package may hold for somebody. A package is no way around the question who may have a receipt of a decision.
     *
     * @param readings what was decided on scans, and what was on screen
     */
    record Sight(boolean readings) {}

    Sight sight(Actor actor) {
        boolean matter = access.allows(actor, Action.MATTER_SEE);
        return new Sight(matter || access.allows(actor, Action.RECEIPT_OBTAIN));
    }

    void require(Actor actor, List<Seizure> seizures) {
        access.require(actor, Action.EVIDENCE_PACKAGE);
        if (!matters.looksAt(actor, seizures.stream().map(Seizure::id).toList())) {
            access.require(actor, Action.EVIDENCE_SEE);
        }
    }
}
