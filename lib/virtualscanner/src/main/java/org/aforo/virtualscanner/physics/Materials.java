package org.aforo.virtualscanner.physics;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The materials a scene may name: those of the table ({@code materials.csv}), those it brings itself, and every element by its symbol.
 * Unchangeable.
 */
public final class Materials {

    private static final int MOST_SUGGESTIONS = 5;
    private static final Materials TABLE = new Materials(load());

    /** In the order of the table, then of addition. */
    private final Map<String, Material> byName;

    private Materials(Map<String, Material> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** The table: 81 materials of cargo, packing, containers, contraband and detectors. */
    public static Materials ofTable() {
        return TABLE;
    }

    /** These and one more; a name taken, also by an element, is refused so that a name means one thing. */
    public Materials with(Material own) {
        if (find(own.name()).isPresent()) {
            throw new IllegalArgumentException(
                    "there is a material \"" + own.name() + "\" already; name yours differently");
        }
        Map<String, Material> more = new LinkedHashMap<>(byName);
        more.put(own.name(), own);
        return new Materials(more);
    }

    /** All but the elements, in the order of the table. */
    public List<Material> all() {
        return List.copyOf(byName.values());
    }

    /** By name or symbol, exactly as written. */
    public Optional<Material> find(String name) {
        return Optional.ofNullable(byName.get(name)).or(() -> Element.find(name).map(Material::ofElement));
    }

    /** By name or symbol; what is unknown is refused with the names that come near. */
    public Material get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("no material is called \"" + name + "\"; near are: "
                        + String.join(", ", near(name))
                        + "; an element goes by its symbol, such as Fe"));
    }

    /** The names nearest to one that is unknown, nearest first, {@value #MOST_SUGGESTIONS} at most and never none. */
    public List<String> near(String wanted) {
        String plain = plain(wanted);
        return Stream.concat(byName.keySet().stream(), Element.all().stream().map(Element::symbol))
                .sorted(Comparator.comparingInt((String name) -> distance(plain, plain(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    /** Edits from one to the other; a name that begins with the one wanted, or has it as a word, is nearer than any misspelling. */
    private static int distance(String wanted, String name) {
        if (!wanted.isEmpty()
                && (name.startsWith(wanted) || List.of(name.split("_", -1)).contains(wanted))) {
            return name.length() - wanted.length() - 1000;
        }
        int[] row = new int[name.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (wanted.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[name.length()];
    }

    private static Map<String, Material> load() {
        Map<String, Material> materials = new LinkedHashMap<>();
        for (List<String> row : TableFile.rows("materials.csv")) {
            Material material = new Material(row.get(0), Double.parseDouble(row.get(1)), fractions(row.get(2)));
            materials.put(material.name(), material);
        }
        return materials;
    }

    /** {@code H:0.1121 O:0.8879}. */
    private static Map<Element, Double> fractions(String text) {
        Map<Element, Double> fractions = new TreeMap<>();
        for (String part : text.split(" ", -1)) {
            int colon = part.indexOf(':');
            fractions.put(Element.of(part.substring(0, colon)), Double.parseDouble(part.substring(colon + 1)));
        }
        return fractions;
    }
}
