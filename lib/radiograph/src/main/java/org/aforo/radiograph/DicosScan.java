package org.aforo.radiograph;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.radiograph.Acquisition.Device;
import org.aforo.radiograph.Acquisition.ScannedObject;
import org.aforo.radiograph.ScanDetails.ViewDetails;

/**
 * A scan to be written as DICOS: what was scanned, by what, when, and its views.
 *
 * @param object a container number in it is written where readers look first
 * @param acquiredAt written in {@code zone}
 * @param zone the offset from UTC at the scanner, which the file then says
 * @param details where, how and how well it was made
 */
public record DicosScan(
        ScannedObject object,
        Device device,
        Instant acquiredAt,
        ZoneOffset zone,
        List<View> views,
        ScanDetails details) {

    public DicosScan {
        views = List.copyOf(views);
        requireFitting(views, details.views());
        if (zone.getTotalSeconds() % 60 != 0) {
            throw new IllegalArgumentException("DICOM writes offsets in hours and minutes, not " + zone);
        }
    }

    /** A scan of which no more is known than what was scanned, by what, and when. */
    public DicosScan(ScannedObject object, Device device, Instant acquiredAt, ZoneOffset zone, List<View> views) {
        this(object, device, acquiredAt, zone, views, ScanDetails.NONE);
    }

    private static void requireFitting(List<View> views, List<ViewDetails> details) {
        if (!details.isEmpty() && details.size() != views.size()) {
            throw new IllegalArgumentException(
                    "details are of %d views, the scan has %d".formatted(details.size(), views.size()));
        }
        for (int view = 0; view < details.size(); view++) {
            int told = details.get(view).endPointsMeV().size();
            int there = views.get(view).energies().size();
            if (told != 0 && told != there) {
                throw new IllegalArgumentException(
                        "details of view %d are of %d energies, it has %d".formatted(view, told, there));
            }
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
