package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aforo.virtualscanner.loads.CargoUnit;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.SceneObject;

/**
 * Dissolved in the liquid of some drums. A solution is a mixture, so the dissolved and what is left of the liquid lie in the same solid, each
 * with its own partial density: c for the dissolved, {@code d (1 - v c)} for the liquid of density d that a gram of it pushes aside v cm3 of.
 */
final class DissolvedInDrums implements Task.Method {

    /** Of organic salts in water 0.7 to 0.8 cm3/g. */
    private static final double PUSHED_ASIDE_CM3_G = 0.75;

    private static final double MOST_GCM3 = 0.30;

    @Override
    public Attempt hide(Task task) {
        List<Integer> drums = Units.of(task.load(), List.of(CargoUnit.Kind.DRUM));
        drums.removeIf(index -> liquid(task.load().units().get(index)).isEmpty());
        Units.shuffle(drums, task.random());
        double aimGcm3 = task.between(0.12, 0.26);
        List<Part> liquids = new ArrayList<>();
        double litres = 0;
        for (int index : drums) {
            if (litres * aimGcm3 >= task.kg()) {
                break;
            }
            Part liquid = liquid(task.load().units().get(index)).getFirst();
            liquids.add(liquid);
            litres += 1000 * liquid.volumeM3();
        }
        double densityGcm3 = litres == 0 ? Double.POSITIVE_INFINITY : task.kg() / litres;
        if (densityGcm3 > MOST_GCM3) {
            return Task.atMost("the drums' liquid dissolves", litres * MOST_GCM3);
        }
        List<SceneObject> objects = new ArrayList<>();
        for (Part liquid : liquids) {
            Fill whole = Objects.requireNonNull(liquid.fill());
            objects.add(task.object(
                    Integer.toString(objects.size() + 1),
                    List.of(Part.intruding(
                            liquid.solid(),
                            liquid.placement(),
                            Fill.of("cocaine_HCl", densityGcm3),
                            whole.withDensity(whole.densityGcm3() * PUSHED_ASIDE_CM3_G * densityGcm3)))));
        }
        return task.hidden(
                task.load(),
                objects,
                new Task.Count(task.kg(), objects.size(), objects.size()),
                Whereabouts.Place.CARGO);
    }

    /** The part that is a drum's liquid, if it is one part with nothing in it. */
    private static List<Part> liquid(CargoUnit drum) {
        Fill content = drum.inside().content();
        if (content == null || drum.parts().stream().anyMatch(part -> content.equals(part.replaces()))) {
            return List.of();
        }
        List<Part> found = drum.parts().stream()
                .filter(part -> content.equals(part.fill()))
                .toList();
        return found.size() == 1 ? found : List.of();
    }
}
