package org.aforo.virtualscanner.scene;

import org.jspecify.annotations.Nullable;

/**
 * What a solid is full of.
 *
 * @param material name of a material of the table or of the scene's own, such as {@code steel}
 * @param densityGcm3 effective density, packing included: a carton of fruit 0.37, solid steel 7.85
 * @param texture how uneven it is; null for even
 */
public record Fill(
        String material, double densityGcm3, @Nullable Texture texture) {

    private static final double DENSEST = 25;

    public Fill {
        if (material.isBlank()) {
            throw new IllegalArgumentException("a fill names its material");
        }
        if (!(densityGcm3 > 0 && densityGcm3 <= DENSEST)) {
            throw new IllegalArgumentException("a density is > 0 and <= " + DENSEST + " g/cm3: " + densityGcm3);
        }
    }

    /** An even fill. */
    public static Fill of(String material, double densityGcm3) {
        return new Fill(material, densityGcm3, null);
    }

    public Fill withTexture(double amplitude, double scaleM) {
        return new Fill(material, densityGcm3, new Texture(amplitude, scaleM));
    }

    public Fill withDensity(double other) {
        return new Fill(material, other, texture);
    }

    /**
     * Unevenness of a content of pieces: the path through the solid is multiplied by {@code 1 + amplitude n}, where n is smooth noise of
     * mean 0 and standard deviation 1 over the picture plane, another one for each part.
     *
     * @param amplitude relative standard deviation, 0 to 0.5
     * @param scaleM size of the pieces, 0.005 to 1 m
     */
    public record Texture(double amplitude, double scaleM) {
        public Texture {
            if (!(amplitude >= 0 && amplitude <= 0.5)) {
                throw new IllegalArgumentException("amplitude is 0 to 0.5: " + amplitude);
            }
            if (!(scaleM >= 0.005 && scaleM <= 1)) {
                throw new IllegalArgumentException("scaleM is 0.005 to 1 m: " + scaleM);
            }
        }
    }
}
