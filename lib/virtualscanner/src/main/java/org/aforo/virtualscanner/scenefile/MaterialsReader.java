package org.aforo.virtualscanner.scenefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.aforo.virtualscanner.physics.Element;
import org.aforo.virtualscanner.physics.Material;
import org.aforo.virtualscanner.physics.Materials;

/** Reads a scene's own materials: by formula, by mass fractions of elements, or as a mixture of materials by mass. */
final class MaterialsReader {

    private static final int MOST = 500;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.+-]{0,99}");

    private MaterialsReader() {}

    /** The table's and those. */
    static Materials read(Cursor cursor) {
        Materials materials = Materials.ofTable();
        for (Cursor item : cursor.items(0, MOST)) {
            try {
                materials = materials.with(material(item.fields(), materials));
            } catch (IllegalArgumentException refused) {
                item.error("scene.material", message(refused));
            } catch (Unreadable remarked) {
                // The next one may be readable; nothing is scanned anyway.
            }
        }
        return materials;
    }

    private static Material material(Fields fields, Materials known) {
        Cursor nameAt = fields.need("name");
        String name = nameAt.text(100);
        if (!NAME.matcher(name).matches()) {
            throw nameAt.fail("scene.text", "a material's name is a letter, then letters, digits, _ . + -");
        }
        double density = fields.need("densityGcm3").number(1e-6, 25);
        String how = fields.oneOf(List.of("formula", "fractions", "mixture"));
        Cursor what = fields.need(how);
        Material material = switch (how) {
            case "formula" -> Material.ofFormula(name, density, what.text(200));
            case "fractions" -> new Material(name, density, fractions(what));
            default -> Material.mixed(name, density, shares(what, known));
        };
        fields.done();
        return material;
    }

    private static Map<Element, Double> fractions(Cursor cursor) {
        Fields fields = cursor.fields();
        Map<Element, Double> fractions = new TreeMap<>();
        for (String symbol : fields.names()) {
            Cursor at = fields.need(symbol);
            Element element =
                    Element.find(symbol).orElseThrow(() -> at.fail("scene.unknown-element", "not an element's symbol"));
            fractions.put(element, at.number(1e-9, 1));
        }
        return fractions;
    }

    /** Shares of the mass, made to sum to 1. */
    private static Map<Material, Double> shares(Cursor cursor, Materials known) {
        Fields fields = cursor.fields();
        Map<Material, Double> shares = new LinkedHashMap<>();
        double sum = 0;
        for (String name : fields.names()) {
            Cursor at = fields.need(name);
            Material material = known.find(name)
                    .orElseThrow(() -> at.fail(
                            "scene.unknown-material",
                            "no material is called this; near are " + String.join(", ", known.near(name))));
            double share = at.number(1e-6, 1e6);
            shares.put(material, share);
            sum += share;
        }
        if (shares.isEmpty()) {
            throw cursor.fail("scene.count", "a mixture has parts");
        }
        double total = sum;
        shares.replaceAll((_, share) -> share / total);
        return shares;
    }

    static String message(IllegalArgumentException refused) {
        String message = refused.getMessage();
        return message == null ? "refused" : message.replaceAll("\\p{Cntrl}", "?");
    }
}
