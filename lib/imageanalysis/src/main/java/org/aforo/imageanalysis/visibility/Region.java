package org.aforo.imageanalysis.visibility;

/**
 * A part of a box as seen from its side, in shares of its length from the doors and of its height from the floor. A little below 0 is the floor's
 * frame.
 */
public record Region(double fromDoors, double toDoors, double fromFloor, double toFloor) {

    public static final Region WHOLE = new Region(0, 1, 0, 1);

    public Region {
        if (!(fromDoors >= 0
                && toDoors <= 1
                && fromDoors < toDoors
                && fromFloor >= -0.1
                && toFloor <= 1
                && fromFloor < toFloor)) {
            throw new IllegalArgumentException(
                    "not a part of a box: " + fromDoors + ".." + toDoors + ", " + fromFloor + ".." + toFloor);
        }
    }

    /**
     * A rectangle of full pixels, half-open.
     *
     * @param x first column
     * @param y first row
     */
    public record Spot(int x, int y, int width, int height) {}

    /** Where it lies in a picture, with the doors at the end they are likelier at. */
    public Spot in(BoxInPicture box) {
        double length = box.right() - box.left();
        double height = box.floor() - box.roof();
        double from = box.doorsAreLeft() ? box.left() + fromDoors * length : box.right() - toDoors * length;
        double top = box.floor() - toFloor * height;
        return new Spot(
                (int) Math.round(from),
                (int) Math.round(top),
                Math.max(1, (int) Math.round((toDoors - fromDoors) * length)),
                Math.max(1, (int) Math.round((toFloor - fromFloor) * height)));
    }
}
