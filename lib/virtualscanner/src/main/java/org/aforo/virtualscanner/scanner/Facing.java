package org.aforo.virtualscanner.scanner;

/**
 * Where a source looks. With it the plane of a fan gets coordinates of its own: depth along the facing, height across it; a ray is
 * {@code height = slope * depth}.
 */
public enum Facing {
    /** Towards +y, from the right of travel; height is z. */
    LEFT(1, 0, 0, 1),
    /** Towards -y, from the left of travel; height is z. */
    RIGHT(-1, 0, 0, 1),
    /** Towards -z, from above; height is y, to the left of travel. */
    DOWN(0, -1, 1, 0),
    /** Towards +z, from below; height is y, to the left of travel. */
    UP(0, 1, 1, 0);

    private final int depthY;
    private final int depthZ;
    private final int heightY;
    private final int heightZ;

    Facing(int depthY, int depthZ, int heightY, int heightZ) {
        this.depthY = depthY;
        this.depthZ = depthZ;
        this.heightY = heightY;
        this.heightZ = heightZ;
    }

    /** Depth by metre of y; likewise the others. */
    public int depthY() {
        return depthY;
    }

    public int depthZ() {
        return depthZ;
    }

    public int heightY() {
        return heightY;
    }

    public int heightZ() {
        return heightZ;
    }

    /** As seen in a mirror that stands in the lane's middle. */
    public Facing mirrored() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case DOWN -> DOWN;
            case UP -> UP;
        };
    }
}
