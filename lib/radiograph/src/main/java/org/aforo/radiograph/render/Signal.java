package org.aforo.radiograph.render;

import java.util.Map;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.jspecify.annotations.Nullable;

/**
 * From a sample to transmission: {@code T = (s - dark) / (air - dark)}, section 1 of the method.
 *
 * @param dark sample without radiation; samples at or below it carry no signal and are masked
 * @param air sample in open air
 * @param mirror {@code min + max} where large samples mean much material, to be subtracted from; else null
 * @param masks whether samples without signal are masked
 */
public record Signal(double dark, double air, @Nullable Integer mirror, boolean masks) {

    /** Smallest transmission a logarithm is taken of. */
    public static final double FLOOR = 1e-6;

    /** Transmission of a masked sample. */
    public static final double NO_SIGNAL = Double.NaN;

    private static final double USUAL_AIR = 60_000;
    private static final int USUAL_AIR_SEEN = 30_000;

    public Signal {
        if (!(air > dark)) {
            throw new IllegalArgumentException("air must be above dark: " + air + ", " + dark);
        }
    }

    /** What the acquisition says, or the defaults of the method. */
    public static Signal of(Acquisition acquisition, Energy energy) {
        if (acquisition.displayOnly()) {
            return new Signal(0, energy.frames().getFirst().bits() > 8 ? 65_535 : 255, null, false);
        }
        Map<String, String> attributes = acquisition.attributes();
        Raster first = energy.frames().getFirst();
        Range range = Range.of(energy);
        Integer mirror =
                "MONOCHROME1".equals(attributes.get("PhotometricInterpretation")) ? range.min() + range.max() : null;
        double dark = number(attributes.get("darkLevel"), first.signed() ? range.min() : 0);
        boolean usual = first.bits() == 16 && !first.signed() && range.max() > USUAL_AIR_SEEN;
        double air = number(attributes.get("airLevel"), usual ? USUAL_AIR : range.max());
        return new Signal(dark, Math.max(air, dark + 1), mirror, true);
    }

    /** Transmission of a sample value, {@link #NO_SIGNAL} where masked. */
    public double transmission(int sample) {
        double value = mirror == null ? sample : mirror - sample;
        return masks && value <= dark ? NO_SIGNAL : (value - dark) / (air - dark);
    }

    /** Transmission by the sample's stored 16 bits. */
    float[] table(boolean signed) {
        float[] table = new float[1 << 16];
        for (int bits = 0; bits < table.length; bits++) {
            table[bits] = (float) transmission(signed ? (short) bits : bits);
        }
        return table;
    }

    static double attenuation(double transmission) {
        return -Math.log(Math.max(transmission, FLOOR));
    }

    private static double number(@Nullable String text, double otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException unreadable) {
            return otherwise;
        }
    }
}
