package org.aforo.cargo.ens;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place for elements in a group.
 *
 * @param name of the elements
 * @param least how many
 * @param most how many
 * @param type of their text; null for a group
 * @param inside their children in the order they must have
 * @param label for people
 */
record Particle(String name, int least, int most, @Nullable SimpleType type, List<Particle> inside, Wording label) {

    /** The message's own element, with everything in it, from {@code elements.tsv}. */
    static Particle message(String name, EnsEdition edition) {
        Map<String, SimpleType> types = SimpleType.all();
        Map<String, List<Particle>> groups = new HashMap<>();
        List<Particle> top = new ArrayList<>();
        groups.put("", top);
        for (List<String> row : Table.rows("elements.tsv")) {
            if (row.get(0).equals("both") || row.get(0).equals(name)) {
                String path = row.get(1);
                int slash = path.lastIndexOf('/');
                List<Particle> inside = new ArrayList<>();
                groups.put(path, inside);
                List<Particle> group = groups.get(path.substring(0, slash));
                if (group == null) {
                    throw new IllegalStateException("elements.tsv: no group for " + path);
                }
                group.add(of(row, path.substring(slash + 1), edition, types, inside));
            }
        }
        return new Particle(name, 1, 1, null, top, new Wording("message", "mensaje"));
    }

    private static Particle of(
            List<String> row, String name, EnsEdition edition, Map<String, SimpleType> types, List<Particle> inside) {
        int least = Integer.parseInt(row.get(edition == EnsEdition.ALL_FIELDS ? 2 : 3));
        int most = row.get(4).equals("*") ? Integer.MAX_VALUE : Integer.parseInt(row.get(4));
        return new Particle(name, least, most, types.get(row.get(5)), inside, new Wording(row.get(6), row.get(7)));
    }

    int placeOf(String child) {
        for (int i = 0; i < inside.size(); i++) {
            if (inside.get(i).name().equals(child)) {
                return i;
            }
        }
        return -1;
    }
}
