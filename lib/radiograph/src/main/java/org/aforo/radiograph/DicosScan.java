package org.aforo.radiograph;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.radiograph.Acquisition.Device;
import org.aforo.radiograph.Acquisition.ScannedObject;

/**
 * A scan to be written as DICOS: what was scanned, by what, when, and its views.
 *
 * @param object a container number in it is written where readers look first
 * @param acquiredAt written in {@code zone}
 * @param zone the offset from UTC at the scanner, which the file then says
 */
public record DicosScan(ScannedObject object, Device device, Instant acquiredAt, ZoneOffset zone, List<View> views) {

    public DicosScan {
        views = List.copyOf(views);
        if (zone.getTotalSeconds() % 60 != 0) {
            throw new IllegalArgumentException("DICOM writes offsets in hours and minutes, not " + zone);
        }
    }

    /** Why views cannot be written as DICOS DX; empty when they can. */
    public static Optional<String> obstacle(List<View> views) {
        if (views.isEmpty()) {
            return Optional.of("there is no view to write");
        }
        for (View view : views) {
            for (Energy energy : view.energies()) {
                Raster raster = energy.frames().getFirst();
                if (energy.frames().size() > 1) {
                    return Optional.of("a DX image has one frame, %s has %d"
                            .formatted(view.name(), energy.frames().size()));
                }
                if (raster.signed()) {
                    return Optional.of("a DX image is unsigned, " + view.name() + " is signed");
                }
                if (raster.columns() > 0xFFFF || raster.rows() > 0xFFFF) {
                    return Optional.of("a DX image has at most 65535 rows and columns, %s has %d x %d"
                            .formatted(view.name(), raster.columns(), raster.rows()));
                }
            }
        }
        return Optional.empty();
    }

    /** A UID made of a UUID, which needs no registered root. */
    static String uid(UUID uuid) {
        return "2.25." + new BigInteger(uuid.toString().replace("-", ""), 16);
    }
}
