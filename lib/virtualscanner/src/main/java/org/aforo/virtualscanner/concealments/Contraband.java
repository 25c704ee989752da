package org.aforo.virtualscanner.concealments;

/** What is smuggled. */
public enum Contraband {
    COCAINE("cocaine", "cocaína"),
    WEAPONS("weapons and ammunition", "armas y municiones"),
    CASH("cash", "dinero en efectivo"),
    CIGARETTES("cigarettes", "cigarrillos");

    private final String english;
    private final String spanish;

    Contraband(String english, String spanish) {
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
