package org.aforo.radiograph.raster;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.jspecify.annotations.Nullable;

/** What our writers say beside the pixels, so that our readers give the same acquisition back. */
final class Describing {

    private static final String WRITER = "aforo 1";

    /** Longer attributes and more of them stay behind: they would not be read back ({@link Description#MAX_BYTES}). */
    private static final int MAX_VALUE = 120;

    private static final int MAX_VALUES = 200;

    private Describing() {}

    static Description plane(Acquisition acquisition, View view, Energy energy, Raster raster) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Keys.WRITER, WRITER);
        values.put(Keys.VIEW, view.name());
        values.put(Keys.ENERGY, energy.name());
        values.put(Keys.BITS, Integer.toString(raster.bits()));
        put(values, Keys.CONTAINER, acquisition.object().containerNumber());
        put(values, Keys.OBJECT_TYPE, acquisition.object().type());
        put(values, Keys.OBJECT_ID, acquisition.object().id());
        put(values, Keys.MANUFACTURER, acquisition.device().manufacturer());
        put(values, Keys.MODEL, acquisition.device().model());
        put(values, Keys.SERIAL, acquisition.device().serial());
        put(
                values,
                Keys.ACQUIRED_AT,
                acquisition.acquiredAt() == null
                        ? null
                        : acquisition.acquiredAt().toString());
        put(values, Keys.STUDY, acquisition.studyInstance());
        put(values, Keys.DISPLAY_ONLY, acquisition.displayOnly() ? "true" : null);
        acquisition.attributes().forEach((key, value) -> {
            if (value.length() <= MAX_VALUE && values.size() < MAX_VALUES) {
                values.putIfAbsent(key, value);
            }
        });
        return new Description(values);
    }

    private static void put(Map<String, String> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
