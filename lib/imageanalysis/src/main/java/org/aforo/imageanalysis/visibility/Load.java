package org.aforo.imageanalysis.visibility;

/**
 * What was found, as far as it stops a beam.
 *
 * @param kg with its wrapping, as reported
 * @param endPointMeV of the beam of the picture; 6 where nobody says
 * @param among what it stood among
 */
public record Load(double kg, double endPointMeV, Among among) {

    /** What a load stands among decides how it is packed and what hides it. */
    public enum Among {
        /** Free air beside the cargo, as behind the doors: a heap in the open. */
        AIR,
        /** Goods, one package or some of which it takes the place of. */
        GOODS,
        /** Steel and foam of the box itself, whose own parts differ more than any cargo. */
        STRUCTURE
    }

    /** Pressed bricks with the gaps between them, kg/m3: bricks of 1150, 85 in a hundred of the heap. */
    static final double HEAP_KG_M3 = 980;

    public Load {
        if (!(kg > 0 && endPointMeV > 0)) {
            throw new IllegalArgumentException("kg and endPointMeV must be > 0: " + kg + ", " + endPointMeV);
        }
    }

    /**
     * Attenuation behind an areal density of cocaine hydrochloride, g/cm2: {@code X = a alpha + b alpha^2}, through X = 25.63 and 88.74 at
     * alpha = 1 and 3 of a 9 MeV beam and at 1.2205 and 3.634 of a 6 MeV one (the table of materials of the virtual scanner; water stops 4.6 %
     * more). Between end points straight, beyond them as at the nearer one.
     */
    private double[] curve() {
        double share = Math.clamp((endPointMeV - 6) / 3, 0, 1);
        return new double[] {19.27 + share * (23.655 - 19.27), 1.417 + share * (1.975 - 1.417)};
    }

    /** g/cm2 that attenuate so much. */
    double arealOf(double alpha) {
        double[] curve = curve();
        return curve[0] * alpha + curve[1] * alpha * alpha;
    }

    /** How much more is attenuated by so much more, g/cm2, behind what attenuates {@code alpha} already. */
    double added(double areal, double alpha) {
        double[] curve = curve();
        double whole = Math.max(0, arealOf(alpha) + areal);
        return (-curve[0] + Math.sqrt(curve[0] * curve[0] + 4 * curve[1] * whole)) / (2 * curve[1]) - alpha;
    }
}
