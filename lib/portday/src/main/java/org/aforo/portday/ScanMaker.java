package org.aforo.portday;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
     * @param found what is hidden in the box or sits in it; empty for an honest box, and where there was no room for what was planned
     * @param note why something planned is not there; empty for nothing
     * @param objects what was brought in, as it is seen
     */
    record Drawn(Optional<Found> found, String note, List<Thing> objects) {
        public Drawn {
            objects = List.copyOf(objects);
        }
    }

    /**
     * What an examining officer would find.
     *
     * @param kg without wrapping; less than planned where there was not enough room
     * @param packages bricks, cartons, weapons; 1 for a person
     * @param place in an officer's words
     * @param massMatched whether a weighbridge would notice nothing
     */
    record Found(double kg, int packages, String place, boolean massMatched) {}

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
