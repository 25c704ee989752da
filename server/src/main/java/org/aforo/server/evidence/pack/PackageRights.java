package org.aforo.server.evidence.pack;

import java.util.List;
import java.util.UUID;
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
     * @param hold that the box was held
     * @param elsewhere what was found in another port, and what was concluded of it
     */
    record Sight(boolean readings, boolean hold, boolean elsewhere) {}

    Sight sight(Actor actor) {
        boolean matter = access.allows(actor, Action.MATTER_SEE);
        return new Sight(
                matter || access.allows(actor, Action.RECEIPT_OBTAIN),
                matter || access.allows(actor, Action.HOLD_SEE),
                matter || access.allows(actor, Action.REPLAY_SEE));
    }

    void require(Actor actor, Contents.Scope scope, List<Seizure> seizures) {
        access.require(actor, Action.EVIDENCE_PACKAGE);
        boolean theirs = (scope instanceof Contents.Scope.OfVisit(UUID visit) && matters.looksAtVisit(actor, visit))
                || matters.looksAt(actor, seizures.stream().map(Seizure::id).toList());
        if (!theirs) {
            access.require(actor, Action.EVIDENCE_SEE);
        }
    }
}
