package org.aforo.virtualscanner.tracing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;

/**
 * Finds the part whose uneven content another part replaces, so that exactly its unevenness is taken off: the one of the same fill whose
 * box holds the other's middle. Among several the first; without any, the part itself.
 */
final class Hosts {

    private final Map<Fill, List<Part>> byFill = new HashMap<>();

    Hosts(List<Part> scene) {
        for (Part part : scene) {
            Fill fill = part.fill();
            if (fill != null && fill.texture() != null) {
                byFill.computeIfAbsent(fill, _ -> new ArrayList<>()).add(part);
            }
        }
    }

    Part of(Part inner, Fill replaced) {
        for (Part host : byFill.getOrDefault(replaced, List.of())) {
            if (holds(host, inner)) {
                return host;
            }
        }
        return inner;
    }

    private static boolean holds(Part host, Part inner) {
        Bounds bounds = new Bounds(host.solid());
        double[] own = Embedding.inverse(host.placement());
        double dx = inner.placement().x() - host.placement().x();
        double dy = inner.placement().y() - host.placement().y();
        double dz = inner.placement().z() - host.placement().z();
        for (int i = 0; i < 3; i++) {
            double place = own[3 * i] * dx + own[3 * i + 1] * dy + own[3 * i + 2] * dz;
            if (Math.abs(place - bounds.middle(i)) > bounds.half(i)) {
                return false;
            }
        }
        return true;
    }
}
