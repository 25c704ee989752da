package org.aforo.virtualscanner.physics;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What something consists of.
 *
 * @param name without spaces, such as {@code cocaine_HCl}
 * @param densityGcm3 of the compact solid or liquid, g/cm3; how loosely it is packed is said where it is used
 * @param fractions mass fractions by element, in order of atomic number; the sum given may be off 1 by rounding (0.001) and is made 1
 */
public record Material(String name, double densityGcm3, Map<Element, Double> fractions) {

    private static final double DENSEST = 25;
    private static final double ROUNDING = 1e-3;

    public Material {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a material has a name");
        }
        if (!(densityGcm3 > 0 && densityGcm3 <= DENSEST)) {
            throw new IllegalArgumentException(
                    "density of " + name + " is > 0 and <= " + DENSEST + " g/cm3: " + densityGcm3);
        }
        fractions = normalised(name, fractions);
    }

    /** A pure element under its symbol. */
    public static Material ofElement(Element element) {
        return new Material(element.symbol(), element.densityGcm3(), Map.of(element, 1.0));
    }

    /** A compound, such as {@code C17H22ClNO4}. Brackets and broken counts are read; a formula that cannot be is refused. */
    public static Material ofFormula(String name, double densityGcm3, String formula) {
        return new Material(name, densityGcm3, Formula.massFractions(formula));
    }

    /** A mixture of materials by their shares of the mass. */
    public static Material mixed(String name, double densityGcm3, Map<Material, Double> shares) {
        Map<Element, Double> fractions = new TreeMap<>();
        // in order of name, because the order of a map of ours to sum in must not depend on the caller's
        Map<String, Map.Entry<Material, Double>> inOrder = new TreeMap<>();
        shares.entrySet().forEach(share -> inOrder.put(share.getKey().name(), share));
        if (inOrder.size() < shares.size()) {
            throw new IllegalArgumentException("materials mixed to " + name + " must have different names");
        }
        for (Map.Entry<Material, Double> share : inOrder.values()) {
            share.getKey()
                    .fractions()
                    .forEach((element, fraction) -> fractions.merge(element, fraction * share.getValue(), Double::sum));
        }
        return new Material(name, densityGcm3, fractions);
    }

    /** Summing over a map in the same order always gives the same bits. */
    private static Map<Element, Double> normalised(String name, Map<Element, Double> fractions) {
        TreeMap<Element, Double> sorted = new TreeMap<>(fractions);
        double sum = 0;
        for (double fraction : sorted.values()) {
            if (!(fraction > 0)) {
                throw new IllegalArgumentException("a mass fraction of " + name + " is > 0: " + fraction);
            }
            sum += fraction;
        }
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            throw new IllegalArgumentException("mass fractions of " + name + " sum to 1, not " + sum);
        }
        double total = sum;
        sorted.replaceAll((element, fraction) -> fraction / total);
        return Collections.unmodifiableSortedMap(sorted);
    }
}
