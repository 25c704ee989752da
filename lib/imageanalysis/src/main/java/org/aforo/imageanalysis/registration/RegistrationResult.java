package org.aforo.imageanalysis.registration;

/** Whether an earlier picture can be laid on the current one. */
public sealed interface RegistrationResult {

    /**
     * It can.
     *
     * @param correlation of the fine structure inside the object, -1 to 1
     * @param overlap share of the shorter object that both show
     * @param residualPixels how far places that were matched singly lie from the transform: median, current pixels
     */
    record Registered(Transform transform, double correlation, double overlap, double residualPixels)
            implements RegistrationResult {}

    /** It cannot, or should not. */
    record NotComparable(Reason reason) implements RegistrationResult {}

    /** Why not. */
    enum Reason {
        /** The scans have different views. */
        VIEWS("views-differ"),
        /** Samples are pictures of pictures, or there are several frames: nothing is measured in them. */
        KIND("no-measurement"),
        /** Too few pixels to find anything in. */
        TOO_SMALL("too-small"),
        /** More samples than are compared. */
        TOO_LARGE("too-large"),
        /** There is nothing in one of the pictures. */
        NO_OBJECT("no-object"),
        /** The outlines do not fit, at any scale tried. */
        OUTLINE("outline-differs"),
        /** Too little of the object is in both. */
        OVERLAP("overlap-too-small"),
        /** Outlines fit, but what is inside has nothing in common. */
        CORRELATION("content-differs");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
