package org.aforo.radiograph.raster;

import java.util.Set;

/** Names in a {@link Description}; the same names appear in an acquisition's attributes. */
final class Keys {

    static final String WRITER = "writer";
    static final String VIEW = "view";
    static final String ENERGY = "energy";
    static final String BITS = "bits";
    static final String CONTAINER = "containerNumber";
    static final String OBJECT_TYPE = "objectType";
    static final String OBJECT_ID = "objectId";
    static final String MANUFACTURER = "manufacturer";
    static final String MODEL = "model";
    static final String SERIAL = "serial";
    static final String ACQUIRED_AT = "acquiredAt";
    static final String DISPLAY_ONLY = "displayOnly";
    static final String STUDY = "studyInstance";
    static final String PHOTOMETRIC = "PhotometricInterpretation";

    /** Keys with a place of their own in an acquisition; all others are attributes. */
    static final Set<String> PLACED = Set.of(
            WRITER,
            VIEW,
            ENERGY,
            BITS,
            CONTAINER,
            OBJECT_TYPE,
            OBJECT_ID,
            MANUFACTURER,
            MODEL,
            SERIAL,
            ACQUIRED_AT,
            DISPLAY_ONLY,
            STUDY,
            PHOTOMETRIC);

    private Keys() {}
}
