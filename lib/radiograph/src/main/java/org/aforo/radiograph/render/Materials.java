package org.aforo.radiograph.render;

import org.aforo.radiograph.Acquisition;

/**
 * Anchors of the ratio {@code r = alpha(low) / alpha(high)} for colouring classes of material, section 3 of the method. A display
 * aid: it names no element and measures nothing.
 *
 * @param organic at and above: orange
 * @param inorganic green
 * @param metal at and below: blue
 */
public record Materials(double organic, double inorganic, double metal) {

    /** 6 MeV over 4 MeV. */
    public static final Materials DEFAULT = new Materials(1.220, 1.197, 1.168);

    private static final double ORANGE = 32;
    private static final double GREEN = 130;
    private static final double BLUE = 215;
    private static final double STRENGTH = 0.85;

    public Materials {
        if (!(organic > inorganic && inorganic > metal && metal > 0)) {
            throw new IllegalArgumentException(
                    "anchors fall from organic to metal: " + organic + ", " + inorganic + ", " + metal);
        }
    }

    /** What the acquisition says in {@code materialAnchors}, three falling numbers; else the default. */
    public static Materials of(Acquisition acquisition) {
        String text = acquisition.attributes().get("materialAnchors");
        String[] parts = text == null ? new String[0] : text.strip().split("\\s+", 4);
        try {
            return parts.length == 3
                    ? new Materials(
                            Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]))
                    : DEFAULT;
        } catch (IllegalArgumentException unreadable) {
            return DEFAULT;
        }
    }

    /** Degrees on the colour circle. */
    double hue(double ratio) {
        if (ratio >= organic) {
            return ORANGE;
        }
        if (ratio >= inorganic) {
            return ORANGE + (GREEN - ORANGE) * (organic - ratio) / (organic - inorganic);
        }
        if (ratio >= metal) {
            return GREEN + (BLUE - GREEN) * (inorganic - ratio) / (inorganic - metal);
        }
        return BLUE;
    }

    /** No colour in air, where the ratio is noise, and none where hardly anything comes through. */
    static double saturation(double attenuationHigh) {
        return STRENGTH * ramp(attenuationHigh, 0.05, 0.25) * (1 - ramp(attenuationHigh, 4.5, 6.0));
    }

    /** HSL to one byte a channel, red first. */
    static void paint(double hue, double saturation, double lightness, byte[] rgb, int at) {
        double chroma = saturation * (1 - Math.abs(2 * lightness - 1));
        double sixth = hue / 60;
        rgb[at] = channel(lightness, chroma, Math.abs(sixth - 3) - 1);
        rgb[at + 1] = channel(lightness, chroma, 2 - Math.abs(sixth - 2));
        rgb[at + 2] = channel(lightness, chroma, 2 - Math.abs(sixth - 4));
    }

    private static byte channel(double lightness, double chroma, double base) {
        return (byte) (int) Math.floor(255 * (lightness + chroma * (Math.clamp(base, 0.0, 1.0) - 0.5)) + 0.5);
    }

    private static double ramp(double x, double from, double to) {
        return Math.clamp((x - from) / (to - from), 0.0, 1.0);
    }
}
