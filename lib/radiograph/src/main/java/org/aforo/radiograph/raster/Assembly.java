package org.aforo.radiograph.raster;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aforo.cargo.ContainerNumber;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.Remark;
import org.aforo.radiograph.View;
import org.jspecify.annotations.Nullable;

/** Puts planes together into views with energies, and their descriptions into an acquisition. */
final class Assembly {

    private final String format;
    private final @Nullable String version;
    private final List<Plane> planes;
    private final List<Remark> remarks;

    Assembly(String format, @Nullable String version, List<Plane> planes, List<Remark> remarks) {
        this.format = format;
        this.version = version;
        this.planes = planes;
        this.remarks = remarks;
    }

    /** @param colour whether the samples are the luminance of a colour picture or lossy: no measurement */
    Reading read(boolean colour, Map<String, String> fileAttributes) {
        Description first = planes.getFirst().description();
        Map<String, String> attributes = new LinkedHashMap<>(fileAttributes);
        first.values().forEach((key, value) -> {
            if (!Keys.PLACED.contains(key)) {
                attributes.putIfAbsent(key, value);
            }
        });
        String photometric = first.get(Keys.PHOTOMETRIC);
        if (photometric != null) {
            attributes.put(Keys.PHOTOMETRIC, photometric);
        }
        Acquisition acquisition = new Acquisition(
                format,
                version,
                null,
                null,
                null,
                first.get(Keys.STUDY),
                null,
                null,
                colour || "true".equals(first.get(Keys.DISPLAY_ONLY)),
                views(),
                object(first),
                new Acquisition.Device(first.get(Keys.MANUFACTURER), first.get(Keys.MODEL), first.get(Keys.SERIAL)),
                acquiredAt(first),
                List.of(),
                null,
                attributes);
        return new Reading(acquisition, remarks);
    }

    private List<View> views() {
        Map<String, Map<String, List<Raster>>> byView = new LinkedHashMap<>();
        for (Plane plane : planes) {
            byView.computeIfAbsent(plane.view(), name -> new LinkedHashMap<>())
                    .computeIfAbsent(plane.energy(), name -> new ArrayList<>())
                    .add(plane.raster());
        }
        List<View> views = new ArrayList<>();
        byView.forEach((name, energies) -> {
            List<Energy> list = new ArrayList<>();
            energies.forEach((energy, frames) -> list.add(new Energy(energy, frames)));
            views.add(new View(name, list));
        });
        return views;
    }

    private static Acquisition.ScannedObject object(Description description) {
        String written = description.get(Keys.CONTAINER);
        ContainerNumber number =
                written == null ? null : ContainerNumber.parse(written).orElse(null);
        return new Acquisition.ScannedObject(
                description.get(Keys.OBJECT_TYPE),
                description.get(Keys.OBJECT_ID),
                number == null ? null : number.text(),
                number == null ? null : number.checkDigitValid());
    }

    private @Nullable Instant acquiredAt(Description description) {
        String text = description.get(Keys.ACQUIRED_AT);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            remarks.add(Remark.warning(
                    format + ".time",
                    new Remark.Where(null, Keys.ACQUIRED_AT),
                    "the time of acquisition is not in RFC 3339 with its zone: " + text));
            return null;
        }
    }
}
