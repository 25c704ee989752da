package org.aforo.bench.replay;

import java.util.List;
import org.aforo.portday.Contamination;
import org.aforo.portday.PlannedScan;
import org.aforo.portday.Visit;
import org.aforo.server.examinations.replay.PortFacts.Happening;

/** A visit in whose box something was hidden, the scan of it, what terminals told of it, and what the destination reports. */
record DestinationCase(Visit visit, PlannedScan scan, List<Happening> told, Contamination contamination) {

    Contamination.Report report() {
        return contamination.reported().orElseThrow();
    }

    /** The same pass with nothing hidden: same box, same load, same noise. */
    PlannedScan honest() {
        PlannedScan.Inside inside = scan.inside();
        return new PlannedScan(
                scan.id() + "-honest",
                scan.visit(),
                scan.pass(),
                new PlannedScan.Inside(inside.container(), inside.load(), inside.seed(), java.util.Optional.empty()),
                scan.image());
    }
}
