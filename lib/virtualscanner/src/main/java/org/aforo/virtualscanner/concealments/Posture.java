package org.aforo.virtualscanner.concealments;

/** How a person is found. */
public enum Posture {
    /** On the floor or a box, leaning back, knees drawn up. */
    SEATED("seated", "sentada"),
    /** On the back, arms at the sides. */
    LYING("lying", "acostada");

    private final String english;
    private final String spanish;

    Posture(String english, String spanish) {
        this.english = english;
        this.spanish = spanish;
    }

    public String english() {
        return english;
    }

    public String spanish() {
        return spanish;
    }
}
