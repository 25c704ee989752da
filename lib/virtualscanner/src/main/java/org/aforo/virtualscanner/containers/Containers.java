package org.aforo.virtualscanner.containers;

import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Placement;

/**
 * Builds containers with the parts and masses makers give them (ISO 668, ISO 1496-1 and -2), each a little different: thickness of
 * sheets, number and place of members, fittings, dents, repairs, maker's layouts.
 */
public final class Containers {

    static final String KIND = "container";

    private Containers() {}

    /**
     * A container with its doors towards the scene's low x and its middle at y = 0.
     *
     * @param doorX outermost face of its door end, metres
     * @param baseZ base of its bottom corner castings, metres
     * @param random decides what is left open; the same source gives the same container
     */
    public static Container build(ContainerType type, double doorX, double baseZ, RandomGenerator random) {
        Container own = type.reefer() ? ReeferContainer.build(type, random) : DryContainer.build(type, random);
        Placement placement = Placement.at(doorX, 0, baseZ);
        List<Cavity> cavities = own.cavities().stream()
                .map(cavity -> new Cavity(cavity.kind(), moved(cavity.space(), doorX, baseZ)))
                .toList();
        return new Container(
                type,
                moved(own.interior(), doorX, baseZ),
                own.objects().stream().map(object -> object.placed(placement)).toList(),
                cavities);
    }

    private static Space moved(Space space, double dx, double dz) {
        return new Space(
                space.x() + dx,
                space.y(),
                space.z() + dz,
                space.lengthX(),
                space.lengthY(),
                space.lengthZ(),
                space.content());
    }
}
