package org.aforo.virtualscanner.tracing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aforo.virtualscanner.scanner.ViewGeometry;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;
import org.aforo.virtualscanner.tracing.Body.Content;
import org.jspecify.annotations.Nullable;

/** Parts made ready for one view: sorted by where they begin along x, their materials numbered. */
public final class Bodies {

    /** g/cm2 by metre and g/cm3. */
    private static final double CM_PER_M = 100;

    private final List<Body> sorted;
    private final List<String> materials;

    private Bodies(List<Body> sorted, List<String> materials) {
        this.sorted = sorted;
        this.materials = materials;
    }

    /**
     * @param parts what is traced
     * @param scene all parts there are, among them the hosts of what the traced ones replace
     */
    public static Bodies of(List<Part> parts, List<Part> scene, ViewGeometry view) {
        NoiseTile tile = NoiseTile.SHARED;
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Hosts hosts = new Hosts(scene);
        List<Body> bodies = new ArrayList<>(parts.size());
        for (Part part : parts) {
            Embedding embedding = new Embedding(part.placement(), view);
            double[] ends = new Bounds(part.solid()).alongX(part.placement());
            Content adds = content(part.fill(), part, 1, numbers, view, tile);
            Fill replaced = part.replaces();
            Part host = replaced == null || replaced.texture() == null ? part : hosts.of(part, replaced);
            Content removes = content(replaced, host, -1, numbers, view, tile);
            bodies.add(new Body(ends[0], ends[1], section(part.solid(), embedding), adds, removes, part.intruding()));
        }
        bodies.sort(Comparator.comparingDouble(Body::startX));
        return new Bodies(List.copyOf(bodies), List.copyOf(numbers.keySet()));
    }

    private static @Nullable Content content(
            @Nullable Fill fill, Part host, int sign, Map<String, Integer> numbers, ViewGeometry view, NoiseTile tile) {
        if (fill == null) {
            return null;
        }
        Integer next = numbers.size();
        Integer known = numbers.putIfAbsent(fill.material(), next);
        Fill.Texture texture = fill.texture();
        Grain grain = null;
        if (texture != null && texture.amplitude() > 0) {
            Placement at = host.placement();
            double depth = view.depth(new ViewGeometry.Point(at.y(), at.z()));
            grain = new Grain(tile, host, texture, depth);
        }
        return new Content(known == null ? next : known, (float) (sign * CM_PER_M * fill.densityGcm3()), grain);
    }

    private static Section section(Solid solid, Embedding embedding) {
        if (solid instanceof Solid.Ellipsoid ball) {
            return new RoundSection(ball, embedding);
        }
        Section rectangles = RectangleSection.of(solid, embedding);
        return rectangles == null ? new AnySection(solid, embedding) : rectangles;
    }

    int count() {
        return sorted.size();
    }

    Body get(int i) {
        return sorted.get(i);
    }

    /** Names by number. */
    public List<String> materials() {
        return materials;
    }
}
