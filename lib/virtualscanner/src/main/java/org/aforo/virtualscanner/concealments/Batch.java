package org.aforo.virtualscanner.concealments;

import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Fill;
import org.jspecify.annotations.Nullable;

/**
 * Blocks pressed and wrapped by the same hands: nearly alike, none the same, and together exactly as heavy as asked. Wrapping is tape and
 * film, some with rubber, 1 to 2 mm; of thousands of bricks it is left out of the scene, being 3 % of the mass and below a pixel.
 */
final class Batch {

    /** More than this and each brick is one part, not two. */
    private static final int MANY = 400;

    private static final double SPREAD = 0.015;

    private final Mould mould;
    private final double wrapM;
    private final @Nullable Fill wrap;
    private final Fill[] fills;
    private final double[] massKg;
    private final double[] shorterM;
    private final double thicknessM;

    private Batch(Mould mould, Material material, int count, double kg, RandomGenerator random) {
        this.mould = mould;
        boolean wrapped = count <= MANY;
        wrapM = wrapped ? 0.001 + 0.001 * random.nextDouble() : 0;
        wrap = wrapped ? material.wrap(random) : null;
        double density = material.density(random);
        fills = new Fill[count];
        massKg = new double[count];
        shorterM = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            massKg[i] = 1 + SPREAD * near(random);
            sum += massKg[i];
            fills[i] = Fill.of(material.material(), density * (1 + SPREAD * near(random)));
            shorterM[i] = 0.003 * random.nextDouble();
        }
        double thickest = 0;
        for (int i = 0; i < count; i++) {
            massKg[i] *= kg / sum;
            thickest = Math.max(thickest, coreThicknessM(i));
        }
        thicknessM = thickest + 2 * wrapM;
    }

    static Batch cocaine(Mould mould, double kg, RandomGenerator random) {
        return new Batch(mould, Material.COCAINE, count(mould, kg), kg, random);
    }

    /** Of a mould pressed to measure: none heavier than usual. */
    static Batch tailored(Mould mould, double kg, RandomGenerator random) {
        return new Batch(mould, Material.COCAINE, (int) Math.ceil(kg / mould.massKg()), kg, random);
    }

    static Batch cash(double kg, RandomGenerator random) {
        return new Batch(Mould.CASH, Material.CASH, count(Mould.CASH, kg), kg, random);
    }

    /** So many blocks make up a weight, each near its usual one. */
    static int count(Mould mould, double kg) {
        return Math.max(1, (int) Math.round(kg / mould.massKg()));
    }

    int count() {
        return massKg.length;
    }

    /** Room a block takes with nothing around it: length, width, thickness. */
    double lengthM() {
        return mould.lengthM();
    }

    double widthM() {
        return mould.widthM();
    }

    double thicknessM() {
        return thicknessM;
    }

    double massKg(int block) {
        return massKg[block];
    }

    /** Of content and wrapping together. */
    double grossKg(int block) {
        double content = massKg[block];
        return wrap == null ? content : content + 1000 * wrap.densityGcm3() * (outerM3(block) - coreM3(block));
    }

    double outerM3(int block) {
        return outerLengthM(block) * outerWidthM(block) * outerThicknessM(block);
    }

    double outerLengthM(int block) {
        return mould.lengthM() - shorterM[block];
    }

    double outerWidthM(int block) {
        return mould.widthM() - shorterM[block] / 2;
    }

    double outerThicknessM(int block) {
        return coreThicknessM(block) + 2 * wrapM;
    }

    double wrapM() {
        return wrapM;
    }

    @Nullable
    Fill wrap() {
        return wrap;
    }

    Fill fill(int block) {
        return fills[block];
    }

    private double coreM3(int block) {
        return massKg[block] / (1000 * fills[block].densityGcm3());
    }

    private double coreThicknessM(int block) {
        return coreM3(block) / ((outerLengthM(block) - 2 * wrapM) * (outerWidthM(block) - 2 * wrapM));
    }

    /** A normal deviate, none further out than 2. */
    private static double near(RandomGenerator random) {
        return Math.clamp(random.nextGaussian(), -2.0, 2.0);
    }

    /** What a block is made of. */
    private enum Material {
        COCAINE,
        CASH;

        double density(RandomGenerator random) {
            return switch (this) {
                case COCAINE -> 1.04 + 0.12 * random.nextDouble();
                case CASH -> 0.82 + 0.06 * random.nextDouble();
            };
        }

        String material() {
            return switch (this) {
                case COCAINE -> "cocaine_HCl";
                case CASH -> "banknotes_stack";
            };
        }

        Fill wrap(RandomGenerator random) {
            boolean rubber = this == COCAINE && random.nextInt(3) == 0;
            return rubber ? Fill.of("rubber_tyre", 1.15) : Fill.of("polyethylene", 0.94);
        }
    }
}
