package org.aforo.virtualscanner.containers;

import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.jspecify.annotations.Nullable;

/**
 * A box in the scene, edges along the axes: room for cargo, a cavity, the inside of a carton.
 *
 * @param x lowest corner, metres; likewise y and z
 * @param lengthX metres; likewise y and z
 * @param content what is there when nothing is put in; null for air
 */
public record Space(
        double x,
        double y,
        double z,
        double lengthX,
        double lengthY,
        double lengthZ,
        @Nullable Fill content) {

    public Space {
        if (!(lengthX > 0 && lengthY > 0 && lengthZ > 0)) {
            throw new IllegalArgumentException("a space has lengths > 0: " + lengthX + " " + lengthY + " " + lengthZ);
        }
    }

    public static Space ofAir(double x, double y, double z, double lengthX, double lengthY, double lengthZ) {
        return new Space(x, y, z, lengthX, lengthY, lengthZ, null);
    }

    public double endX() {
        return x + lengthX;
    }

    public double endY() {
        return y + lengthY;
    }

    public double endZ() {
        return z + lengthZ;
    }

    public double volumeM3() {
        return lengthX * lengthY * lengthZ;
    }

    /** Smaller by a margin on every side. */
    public Space within(double marginM) {
        return new Space(
                x + marginM,
                y + marginM,
                z + marginM,
                lengthX - 2 * marginM,
                lengthY - 2 * marginM,
                lengthZ - 2 * marginM,
                content);
    }

    /** The whole space full of something else. */
    public Part filled(Fill fill) {
        Part alone = Part.box(x, y, z, lengthX, lengthY, lengthZ, fill);
        return content == null ? alone : Part.intruding(alone.solid(), alone.placement(), fill, content);
    }
}
