package org.aforo.selectivity.language;

/** A reason in both tongues; where only one was written, both are that one. */
public record Wording(String english, String spanish) {

    public String in(Tongue tongue) {
        return tongue == Tongue.EN ? english : spanish;
    }
}
