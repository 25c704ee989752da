package org.aforo.portday.drawing;

import java.util.ArrayList;
import java.util.List;
import org.aforo.portday.PlannedScan;
import org.aforo.portday.ScanMaker.Box;
import org.aforo.portday.ScanMaker.Drawn;
import org.aforo.portday.ScanMaker.Found;
import org.aforo.portday.ScanMaker.Thing;
import org.aforo.radiograph.View;
import org.aforo.virtualscanner.SimulatedScan;
import org.aforo.virtualscanner.truth.Mask;
import org.aforo.virtualscanner.truth.ObjectTruth;
import org.aforo.virtualscanner.truth.ViewTruth;

/**
 * What is in a scan that was brought in besides the cargo, and where it is seen.
 *
 * @param scan as it was taken
 * @param shown its views as they came into the files: cut short, for instance
 */
record ScanTruth(SimulatedScan scan, List<View> shown) {

    Drawn of(PlannedScan planned, Staging staging) {
        boolean missing =
                planned.inside().hidden().isPresent() && staging.found().isEmpty();
        List<Thing> things =
                staging.besides().stream().map(name -> thing(scan.truth(name))).toList();
        return new Drawn(
                staging.found()
                        .map(found -> new Found(found.kg(), found.packages(), found.place(), found.massMatched())),
                missing ? "there was no room for it" : "",
                things);
    }

    private Thing thing(ObjectTruth truth) {
        List<Box> boxes = new ArrayList<>();
        for (int v = 0; v < shown.size(); v++) {
            ViewTruth view = truth.views().get(v);
            int columns = shown.get(v).energies().getFirst().frames().getFirst().columns();
            view.mask().bounds().filter(bounds -> bounds.x() < columns).ifPresent(bounds -> {
                boxes.add(box(view.view(), bounds, columns));
            });
        }
        return new Thing(truth.name(), truth.kind(), truth.massKg(), boxes);
    }

    private static Box box(String view, Mask.Box bounds, int columns) {
        int width = Math.min(bounds.width(), columns - bounds.x());
        return new Box(view, bounds.x(), bounds.y(), width, bounds.height());
    }
}
