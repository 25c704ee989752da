package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Solid;
import org.jspecify.annotations.Nullable;

/**
 * Blocks in layers, as hands lay them: lengthwise or crosswise from layer to layer, a few millimetres apart, a little askew, the stack
 * somewhere in the room it has. Blocks never overlap and never leave the space.
 *
 * @param space where
 * @param axis along which the blocks' thickness lies: 0 x, 1 y, 2 z (flat)
 */
record Stack(Space space, int axis) {

    /** Between neighbours: wrapping, bulges. */
    static final double GAP_M = 0.005;

    /** Flat, or on edge along x or y, whichever holds most. */
    static Stack fullest(Space space, Batch batch) {
        Stack best = new Stack(space, 2);
        for (int axis = 0; axis < 2; axis++) {
            Stack other = new Stack(space, axis);
            if (other.capacity(batch) > best.capacity(batch)) {
                best = other;
            }
        }
        return best;
    }

    /** Mostly flat, sometimes on edge, such that so many go in. */
    static Stack any(Space space, Batch batch, int count, RandomGenerator random) {
        Stack flat = new Stack(space, 2);
        Stack edge = new Stack(space, random.nextInt(2));
        boolean wantsEdge = random.nextInt(10) < 3;
        if (wantsEdge && edge.capacity(batch) >= count) {
            return edge;
        }
        return flat.capacity(batch) >= count ? flat : fullest(space, batch);
    }

    int capacity(Batch batch) {
        return layers(batch) * Math.max(perLayer(batch, false), perLayer(batch, true));
    }

    /** Blocks {@code from} to {@code from + count - 1} of a batch. */
    List<Part> blocks(Batch batch, int from, int count, RandomGenerator random) {
        if (count > capacity(batch)) {
            throw new IllegalArgumentException(count + " blocks do not fit, " + capacity(batch) + " do");
        }
        List<Layer> layers = plan(batch, count, random);
        double step = batch.thicknessM() + GAP_M;
        double base = axis != 2 || embedded() ? random.nextDouble() * (length(axis) + GAP_M - layers.size() * step) : 0;
        double[] corner = {random.nextDouble(), random.nextDouble()};
        List<Part> parts = new ArrayList<>(2 * count);
        int done = 0;
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            layer(batch, from + done, layer, new double[] {corner[0], corner[1], base + i * step}, random, parts);
            done += layer.count;
        }
        return parts;
    }

    /** How one layer lies, and how many blocks are in it. */
    private record Layer(boolean crosswise, int count) {}

    /** Lengthwise or crosswise at random as long as the rest still fits above. */
    private List<Layer> plan(Batch batch, int count, RandomGenerator random) {
        int most = Math.max(perLayer(batch, false), perLayer(batch, true));
        List<Layer> plan = new ArrayList<>();
        int left = count;
        for (int above = layers(batch) - 1; left > 0; above--) {
            boolean crosswise = random.nextBoolean();
            int here = perLayer(batch, crosswise);
            if (here == 0 || left > above * most + here) {
                crosswise = !crosswise;
                here = perLayer(batch, crosswise);
            }
            plan.add(new Layer(crosswise, Math.min(here, left)));
            left -= Math.min(here, left);
        }
        return plan;
    }

    /** Among goods that hold it up, not on the bottom of a hollow. */
    private boolean embedded() {
        return space.content() != null;
    }

    /** @param start shares of the slack before the first row along u and v, and the layer's height along the axis */
    private void layer(Batch batch, int from, Layer layer, double[] start, RandomGenerator random, List<Part> out) {
        double lengthU = (layer.crosswise ? batch.widthM() : batch.lengthM()) + GAP_M;
        double lengthV = (layer.crosswise ? batch.lengthM() : batch.widthM()) + GAP_M;
        int acrossU = fits(length(u()), lengthU);
        int acrossV = fits(length(v()), lengthV);
        double slackU = length(u()) - acrossU * lengthU;
        double slackV = length(v()) - acrossV * lengthV;
        double looseU = Math.min(0.006, slackU / acrossU) * random.nextDouble();
        double looseV = Math.min(0.006, slackV / acrossV) * random.nextDouble();
        double startU = start[0] * (slackU - acrossU * looseU);
        // Nothing floats: when v is upwards, rows begin at the bottom.
        double startV = axis == 2 || embedded() ? start[1] * (slackV - acrossV * looseV) : 0;
        for (int k = 0; k < layer.count; k++) {
            int row = k / acrossU;
            double[] at = new double[3];
            at[u()] = startU + (k % acrossU + 0.5) * (lengthU + looseU);
            at[v()] = startV + (row + 0.5) * (lengthV + looseV);
            at[axis] = start[2];
            block(batch, from + k, at, layer.crosswise, random, out);
        }
    }

    /** @param at middle of the block's cell; along the thickness, its foot */
    private void block(Batch batch, int block, double[] at, boolean crosswise, RandomGenerator random, List<Part> out) {
        double length = batch.outerLengthM(block);
        double width = batch.outerWidthM(block);
        double thickness = batch.outerThicknessM(block);
        // A turn by t widens the long sides' cell by width sin t and the other by length sin t: 0.6 of the gap at most.
        double most = Math.toDegrees(0.6 * GAP_M / length);
        double askew = batch.wrap() == null ? 0 : (2 * random.nextDouble() - 1) * most;
        double shift = 0.2 * GAP_M;
        double[] middle = {space.x() + at[0], space.y() + at[1], space.z() + at[2]};
        middle[u()] += (2 * random.nextDouble() - 1) * shift;
        middle[v()] += (2 * random.nextDouble() - 1) * shift;
        middle[axis] += thickness / 2;
        Placement placement = turned(askew).moved(middle[0], middle[1], middle[2]);
        Fill content = space.content();
        Fill wrap = batch.wrap();
        Solid outer = solid(crosswise ? width : length, crosswise ? length : width, thickness);
        if (wrap == null) {
            out.add(part(outer, placement, batch.fill(block), content));
            return;
        }
        double less = 2 * batch.wrapM();
        Solid core = solid((crosswise ? width : length) - less, (crosswise ? length : width) - less, thickness - less);
        out.add(part(outer, placement, wrap, content));
        out.add(Part.within(core, placement, batch.fill(block), wrap));
    }

    private static Part part(Solid solid, Placement placement, Fill fill, @Nullable Fill content) {
        return content == null ? Part.of(solid, placement, fill) : Part.intruding(solid, placement, fill, content);
    }

    private Solid solid(double alongU, double alongV, double alongAxis) {
        double[] lengths = new double[3];
        lengths[u()] = alongU;
        lengths[v()] = alongV;
        lengths[axis] = alongAxis;
        return new Solid.Box(lengths[0], lengths[1], lengths[2]);
    }

    private Placement turned(double degrees) {
        if (degrees == 0) {
            return Placement.NOWHERE;
        }
        return switch (axis) {
            case 0 -> Placement.NOWHERE.turnedX(degrees);
            case 1 -> Placement.NOWHERE.turnedY(degrees);
            default -> Placement.NOWHERE.turnedZ(degrees);
        };
    }

    private int u() {
        return axis == 0 ? 1 : 0;
    }

    private int v() {
        return axis == 2 ? 1 : 2;
    }

    private double length(int along) {
        return along == 0 ? space.lengthX() : along == 1 ? space.lengthY() : space.lengthZ();
    }

    private int layers(Batch batch) {
        return fits(length(axis) + GAP_M, batch.thicknessM() + GAP_M);
    }

    private int perLayer(Batch batch, boolean crosswise) {
        return fits(length(u()), (crosswise ? batch.widthM() : batch.lengthM()) + GAP_M)
                * fits(length(v()), (crosswise ? batch.lengthM() : batch.widthM()) + GAP_M);
    }

    private static int fits(double room, double each) {
        return (int) Math.floor(room / each + 1e-9);
    }
}
