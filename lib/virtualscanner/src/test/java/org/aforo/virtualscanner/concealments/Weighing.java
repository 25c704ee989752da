package org.aforo.virtualscanner.concealments;

import java.util.List;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;

/** Masses from parts, apart from what the code under test says of them. */
final class Weighing {

    private Weighing() {}

    /** What of one material is in parts, what is hollowed out of it taken off. */
    static double kg(List<Part> parts, String material) {
        double kg = 0;
        for (Part part : parts) {
            Fill fill = part.fill();
            Fill replaces = part.replaces();
            if (fill != null && fill.material().equals(material)) {
                kg += 1000 * part.volumeM3() * fill.densityGcm3();
            }
            if (replaces != null && !part.intruding() && replaces.material().equals(material)) {
                kg -= 1000 * part.volumeM3() * replaces.densityGcm3();
            }
        }
        return kg;
    }
}
