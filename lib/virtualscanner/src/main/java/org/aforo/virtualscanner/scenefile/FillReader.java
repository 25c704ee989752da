package org.aforo.virtualscanner.scenefile;

import java.util.Optional;
import org.aforo.virtualscanner.physics.Material;
import org.aforo.virtualscanner.physics.Materials;
import org.aforo.virtualscanner.scene.Fill;

/**
 * Reads what a solid is full of: a material's name and either its effective density, or how much of the solid it takes up
 * ({@code packing}); without both it is compact.
 */
final class FillReader {

    private static final double DENSEST = 25;
    private static final double LIGHTEST = 1e-6;

    private final Materials materials;

    FillReader(Materials materials) {
        this.materials = materials;
    }

    /** An object of nothing but a fill. */
    Fill literal(Cursor cursor) {
        Fields fields = cursor.fields();
        Fill fill = among(fields);
        fields.done();
        return fill;
    }

    /** The members of a fill among those of something else. */
    Fill among(Fields fields) {
        Cursor name = fields.need("material");
        Material material = material(name);
        if (fields.has("densityGcm3") && fields.has("packing")) {
            throw fields.owner().fail("scene.choice", "give densityGcm3 or packing, not both");
        }
        double packing = fields.number("packing", 1e-4, 1, 1);
        double density = fields.number("densityGcm3", LIGHTEST, DENSEST, material.densityGcm3() * packing);
        if (!(density >= LIGHTEST)) {
            throw fields.owner().fail("scene.range", "a density is at least " + LIGHTEST + " g/cm3, not " + density);
        }
        Fill even = Fill.of(material.name(), density);
        Optional<Cursor> texture = fields.find("texture");
        return texture.map(cursor -> textured(even, cursor.fields())).orElse(even);
    }

    private static Fill textured(Fill even, Fields fields) {
        double amplitude = fields.need("amplitude").number(0, 0.5);
        double scaleM = fields.need("scaleM").number(0.005, 1);
        fields.done();
        return even.withTexture(amplitude, scaleM);
    }

    private Material material(Cursor cursor) {
        String name = cursor.text(100);
        return materials
                .find(name)
                .orElseThrow(() -> cursor.fail(
                        "scene.unknown-material",
                        "no material is called \"" + Cursor.shown(name) + "\"; near are "
                                + String.join(", ", materials.near(name))));
    }
}
