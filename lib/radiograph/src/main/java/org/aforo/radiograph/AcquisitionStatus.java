package org.aforo.radiograph;

import java.util.Optional;

/** What DICOS lets a scanner say of how an acquisition went (4010,1044). */
public enum AcquisitionStatus {
    SUCCESSFUL,
    /** The object got stuck. */
    JAM,
    OVERSIZE,
    /** The object did not move as its speed was measured. */
    SLIP,
    INCOMPLETE,
    /** A part of the object was cut off. */
    CUT,
    /** Two objects were taken as one. */
    MERGED,
    /** One image was made of several. */
    STITCHED;

    /** By its term; empty for a word that is none. */
    public static Optional<AcquisitionStatus> of(String term) {
        for (AcquisitionStatus status : values()) {
            if (status.name().equals(term)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
