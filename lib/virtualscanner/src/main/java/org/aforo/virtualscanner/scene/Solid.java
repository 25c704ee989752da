package org.aforo.virtualscanner.scene;

import java.util.List;

/**
 * A shape in its own coordinates, metres, about its own origin; a {@link Placement} puts it into the scene. Every shape is such that a
 * straight line's length in it has a closed form.
 */
public sealed interface Solid {

    /** Volume in m3 before any placement. */
    double volumeM3();

    /** Centred on the origin, edges along the axes. */
    record Box(double lengthX, double lengthY, double lengthZ) implements Solid {
        public Box {
            Sizes.positive("lengthX", lengthX);
            Sizes.positive("lengthY", lengthY);
            Sizes.positive("lengthZ", lengthZ);
        }

        @Override
        public double volumeM3() {
            return lengthX * lengthY * lengthZ;
        }
    }

    /** Centred on the origin, axis along z. */
    record Cylinder(double radius, double lengthZ) implements Solid {
        public Cylinder {
            Sizes.positive("radius", radius);
            Sizes.positive("lengthZ", lengthZ);
        }

        @Override
        public double volumeM3() {
            return Math.PI * radius * radius * lengthZ;
        }
    }

    /** Centred on the origin, half axes along the axes. */
    record Ellipsoid(double radiusX, double radiusY, double radiusZ) implements Solid {
        public Ellipsoid {
            Sizes.positive("radiusX", radiusX);
            Sizes.positive("radiusY", radiusY);
            Sizes.positive("radiusZ", radiusZ);
        }

        @Override
        public double volumeM3() {
            return 4.0 / 3.0 * Math.PI * radiusX * radiusY * radiusZ;
        }
    }

    /**
     * A profile in the x-y plane drawn along z, from {@code -lengthZ/2} to {@code lengthZ/2}: beams, rails, pallets' boards, tyres' sections.
     *
     * @param profile corners of a simple polygon, convex or not, in either sense; 3 to {@value #MOST_CORNERS}
     */
    record Extrusion(List<Corner> profile, double lengthZ) implements Solid {
        public static final int MOST_CORNERS = 64;

        public Extrusion {
            profile = List.copyOf(profile);
            Sizes.positive("lengthZ", lengthZ);
            if (profile.size() < 3 || profile.size() > MOST_CORNERS) {
                throw new IllegalArgumentException(
                        "a profile has 3 to " + MOST_CORNERS + " corners, not " + profile.size());
            }
        }

        @Override
        public double volumeM3() {
            return Math.abs(signedArea(profile)) * lengthZ;
        }

        /** Positive when the corners go counter-clockwise (shoelace formula). */
        static double signedArea(List<Corner> profile) {
            double twice = 0;
            Corner last = profile.getLast();
            for (Corner corner : profile) {
                twice += last.x() * corner.y() - corner.x() * last.y();
                last = corner;
            }
            return twice / 2;
        }
    }

    /** A point of a profile, metres. */
    record Corner(double x, double y) {}
}
