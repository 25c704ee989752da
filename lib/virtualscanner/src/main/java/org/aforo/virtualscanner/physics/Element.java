package org.aforo.virtualscanner.physics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chemical element from hydrogen to uranium.
 *
 * @param number atomic number, 1 to {@value #LAST}
 * @param symbol such as {@code Fe}
 * @param atomicWeight standard atomic weight, g/mol (IUPAC 2021, abridged)
 * @param densityGcm3 of the pure element; gases at 20 °C and one atmosphere (NISTIR 5632, table 1)
 */
public record Element(int number, String symbol, double atomicWeight, double densityGcm3)
        implements Comparable<Element> {

    /** Atomic number of uranium, the last element of the tables. */
    public static final int LAST = 92;

    private static final List<Element> BY_NUMBER = load();
    private static final Map<String, Element> BY_SYMBOL = bySymbol();

    public Element {
        if (number < 1 || number > LAST) {
            throw new IllegalArgumentException("an atomic number is 1 to " + LAST + ": " + number);
        }
        if (!(atomicWeight > 0 && densityGcm3 > 0)) {
            throw new IllegalArgumentException("atomic weight and density of " + symbol + " must be > 0");
        }
    }

    /** All of them, hydrogen first. */
    public static List<Element> all() {
        return BY_NUMBER;
    }

    /** By symbol, exactly as written: {@code Co} is cobalt, {@code CO} nothing. */
    public static Optional<Element> find(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    /** By symbol; a symbol that is none is refused. */
    public static Element of(String symbol) {
        return find(symbol)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + symbol + "\" is no symbol of an element from H to U, such as C, Fe, Pb"));
    }

    @Override
    public int compareTo(Element other) {
        return Integer.compare(number, other.number);
    }

    private static List<Element> load() {
        List<Element> elements = new ArrayList<>();
        for (List<String> row : TableFile.rows("elements.csv")) {
            elements.add(new Element(
                    Integer.parseInt(row.get(0)),
                    row.get(1),
                    Double.parseDouble(row.get(2)),
                    Double.parseDouble(row.get(3))));
        }
        return List.copyOf(elements);
    }

    private static Map<String, Element> bySymbol() {
        Map<String, Element> elements = new HashMap<>();
        BY_NUMBER.forEach(element -> elements.put(element.symbol(), element));
        return Map.copyOf(elements);
    }
}
