package org.aforo.virtualscanner.concealments;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;

/**
 * A second wall before the front wall, bricks on edge behind it; the cargo is stowed that much nearer to the doors, and what
 * no longer finds room there stays behind.
 */
final class FalseBulkhead implements Task.Method {

    /** Boards and tape need some air. */
    private static final double PLAY_M = 0.02;

    /** More than this and the container is shorter inside than anybody believes. */
    private static final double DEEPEST_M = 0.4;

    @Override
    public Attempt hide(Task task) {
        Batch batch = Batch.cocaine(Mould.BRICK, task.kg(), task.random());
        Space interior = task.interior();
        boolean steel = task.random().nextBoolean();
        double wallM = steel ? task.between(0.002, 0.003) : task.between(0.012, 0.021);
        Fill wall = steel ? Fill.of("steel_carbon", 7.85) : Fill.of("wood_cellulose", task.between(0.6, 0.75));
        double step = batch.thicknessM() + 0.005;
        int perLayer = new Stack(behind(interior, step + 1e-6), 0).capacity(batch);
        int layers = Math.ceilDiv(batch.count(), perLayer);
        double depthM = layers * step + PLAY_M;
        if (depthM > DEEPEST_M) {
            return Task.atMost("a wall nobody misses the room behind hides", DEEPEST_M / step * perLayer);
        }
        Space cargo = task.conveyance().cargoExtent();
        double moveM = Math.max(0, depthM + wallM + PLAY_M - (interior.endX() - cargo.endX()));
        Optional<Load> stowed = task.load().objects().isEmpty()
                ? Optional.of(task.load())
                : Stowage.nearerToDoors(task.load(), moveM, interior);
        if (stowed.isEmpty()) {
            return new Refused(String.format(
                    Locale.ROOT, "the cargo would have to stand %.2f m nearer to the doors and interlocks", moveM));
        }
        Space hollow = behind(interior, depthM);
        Part sheet = Part.box(
                hollow.x() - wallM, interior.y(), interior.z(), wallM, interior.lengthY(), interior.lengthZ(), wall);
        return task.hidden(
                stowed.get(),
                List.of(
                        task.object("bricks", new Stack(hollow, 0).blocks(batch, 0, batch.count(), task.random())),
                        task.object("wall", List.of(sheet))),
                new Task.Count(
                        task.kg(),
                        batch.count(),
                        task.load().units().size() - stowed.get().units().size()),
                Whereabouts.Place.FRONT);
    }

    /** Not quite up to roof and sides: the wall is fixed to something. */
    private static Space behind(Space interior, double depthM) {
        return Space.ofAir(
                interior.endX() - depthM,
                interior.y() + 0.03,
                interior.z() + 0.01,
                depthM,
                interior.lengthY() - 0.06,
                interior.lengthZ() - 0.08);
    }
}
