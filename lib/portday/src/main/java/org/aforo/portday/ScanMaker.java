package org.aforo.portday;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Turns a planned scan into files: whoever has the virtual scanner. Asked once for each scan, by time, from one thread. */
@FunctionalInterface
public interface ScanMaker {

    /**
     * Draws a scan.
     *
     * @param folder exists, is empty and is the scan's own; all files put directly into it belong to the port day
     * @return what can be seen in it, for the truth
     */
    Drawn draw(PlannedScan scan, Path folder) throws IOException;

    /**
     * What was drawn.
     *
     * @param hidden whether what was to be hidden is in the picture; a box may have no room for it
     * @param note why not, or anything else worth knowing; empty for nothing
     * @param objects named things in the picture
     */
    record Drawn(boolean hidden, String note, List<Thing> objects) {
        public Drawn {
            objects = List.copyOf(objects);
        }
    }

    /**
     * A named object of the scene.
     *
     * @param name unique in the scan
     * @param kind container, load, vehicle, concealment, person, ...
     * @param massKg of it
     * @param boxes where it is seen, one for each view that shows it
     */
    record Thing(String name, String kind, double massKg, List<Box> boxes) {
        public Thing {
            boxes = List.copyOf(boxes);
        }
    }

    /** Half-open in pixels of level 0: columns x to x+w, rows y to y+h. */
    record Box(String view, int x, int y, int w, int h) {}
}
