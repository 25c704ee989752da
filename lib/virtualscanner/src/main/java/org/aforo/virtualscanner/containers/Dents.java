package org.aforo.virtualscanner.containers;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Knocks of years in ports: here and there the folds of a wall are flattened, its flats pushed towards the middle of its depth. A flat's
 * dent rises and falls along z, so that the sheet stays whole on every line of sight.
 */
record Dents(List<Dent> all) {

    /** Of a sheet that nobody can knock. */
    static final Dents NONE = new Dents(List.of());

    Dents {
        all = List.copyOf(all);
    }

    /** Of a wall: one every so many metres. */
    static Dents of(double runM, double heightM, double apartM, RandomGenerator random) {
        List<Dent> dents = new ArrayList<>();
        double x = -StrictMath.log(1 - random.nextDouble()) * apartM;
        while (x < runM) {
            double half = Draws.between(random, 0.1, 0.5);
            double z = Draws.between(random, 0.12, 0.88) * heightM;
            double high = Math.min(Draws.between(random, 0.1, 0.5), Math.min(z, heightM - z) - 0.01);
            dents.add(new Dent(x, half, z, high, Draws.between(random, 0.2, 0.9)));
            x += half + 0.3 - StrictMath.log(1 - random.nextDouble()) * apartM;
        }
        return new Dents(dents);
    }

    /** The bands of a flat's height: all of it, or around the deepest dent there. */
    List<Corrugation.Band> bands(double x, int towards, double halfDepthM, double heightM) {
        for (Dent dent : all) {
            double off = (x - dent.x) / dent.halfX;
            if (Math.abs(off) < 1) {
                double push = towards * halfDepthM * dent.share * (1 - off * off);
                return List.of(
                        new Corrugation.Band(0, dent.z - dent.halfZ, 0, 0),
                        new Corrugation.Band(dent.z - dent.halfZ, dent.z, 0, push),
                        new Corrugation.Band(dent.z, dent.z + dent.halfZ, push, 0),
                        new Corrugation.Band(dent.z + dent.halfZ, heightM, 0, 0));
            }
        }
        return List.of(new Corrugation.Band(0, heightM, 0, 0));
    }

    /**
     * One knock.
     *
     * @param share how much of the fold's depth is lost in its middle, 0 to 1
     */
    record Dent(double x, double halfX, double z, double halfZ, double share) {}
}
