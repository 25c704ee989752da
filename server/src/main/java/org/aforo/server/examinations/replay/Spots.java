package org.aforo.server.examinations.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.aforo.imageanalysis.registration.Picture;
import org.aforo.imageanalysis.visibility.BoxInPicture;
import org.aforo.imageanalysis.visibility.BoxInPicture.Measures;
import org.aforo.imageanalysis.visibility.Load;
import org.aforo.imageanalysis.visibility.Region;
import org.aforo.imageanalysis.visibility.Visibility;
import org.aforo.server.scans.ScanPicture;
import org.aforo.server.scans.ScanPictures;
import org.aforo.server.scans.ScanView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where on a scan a place in a box is, and how visible a load would be there. One scan at a time: a large one is in memory meanwhile. What was
 * found last is kept, for a page is looked at more than once.
 */
@Component
class Spots {

    private static final int KEPT = 128;
    private static final double NO_LENGTH_M = 12.192;

    private final ScanPictures pictures;
    private final Semaphore turn = new Semaphore(1, true);
    private final Map<String, Of> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Of> eldest) {
            return size() > KEPT;
        }
    };

    Spots(ScanPictures pictures) {
        this.pictures = pictures;
    }

    /** A rectangle of a view, full pixels. */
    record Found(int view, double x, double y, double width, double height) {}

    /**
     * What could be told of a scan.
     *
     * @param view the one that was measured, seen from the side; -1 where there is none
     * @param box null where no box was found in it
     * @param spots the place, in each view it can be told for
     * @param visibility null where no kilograms are known, the place is not, or the samples are no measurement
     */
    record Of(
            UUID scanId,
            int view,
            @Nullable BoxInPicture box,
            List<Found> spots,
            @Nullable Visibility visibility) {
        Of {
            spots = List.copyOf(spots);
        }

        static Of nothing(UUID scan) {
            return new Of(scan, -1, null, List.of(), null);
        }

        /** The place in the view that was measured. */
        Optional<Found> spot() {
            return spots.stream().filter(each -> each.view() == view).findFirst();
        }
    }

    /**
     * What is asked.
     *
     * @param sizeType of the container, as declared; null where nobody says
     * @param doorsLeft where a person says the doors are; null to infer it
     */
    record Asked(
            Place place,
            @Nullable Double kg,
            @Nullable String sizeType,
            @Nullable Boolean doorsLeft) {}

    Of of(ScanView scan, Asked asked) {
        if (!scan.state().equals("readable") || scan.views().isEmpty()) {
            return Of.nothing(scan.id());
        }
        String key = scan.id() + " " + scan.views().getFirst().revision() + " " + asked;
        synchronized (kept) {
            Of known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        turn.acquireUninterruptibly();
        try {
            Of found = measured(scan, asked);
            synchronized (kept) {
                kept.put(key, found);
            }
            return found;
        } finally {
            turn.release();
        }
    }

    private Of measured(ScanView scan, Asked asked) {
        List<ScanPicture> all = pictures.of(scan.id());
        Optional<ScanPicture> side = all.stream()
                .filter(each -> !each.view().name().startsWith("top"))
                .findFirst();
        if (side.isEmpty()) {
            return Of.nothing(scan.id());
        }
        ScanPicture looked = side.get();
        Picture picture = Picture.of(looked.acquisition(), looked.view());
        Optional<Measures> measures = Measures.ofSizeType(asked.sizeType());
        String type = asked.sizeType();
        Optional<BoxInPicture> found =
                BoxInPicture.find(picture, aspect(scan, looked.index()), measures.orElse(null), reefer(type));
        if (found.isEmpty()) {
            return new Of(scan.id(), looked.index(), null, List.of(), null);
        }
        Boolean doorsLeft = asked.doorsLeft();
        BoxInPicture box = doorsLeft == null ? found.get() : found.get().withDoors(doorsLeft);
        Optional<Region> region = asked.place().region();
        List<Found> spots =
                region.map(each -> spots(scan, looked.index(), each.in(box))).orElse(List.of());
        Double kg = asked.kg();
        Visibility visibility =
                kg == null || region.isEmpty() || looked.acquisition().displayOnly()
                        ? null
                        : Visibility.of(
                                picture,
                                box,
                                region.get(),
                                new Load(kg, endPoint(looked), asked.place().among()),
                                measures.map(Measures::lengthM).orElse(NO_LENGTH_M));
        return new Of(scan.id(), looked.index(), box, spots, visibility);
    }

    private static @Nullable Boolean reefer(@Nullable String sizeType) {
        if (sizeType == null || sizeType.length() < 3) {
            return null;
        }
        return sizeType.charAt(2) == 'R';
    }

    /** In views of the same columns the place lies on the same ones; how high, only the view it was found in tells. */
    private static List<Found> spots(ScanView scan, int measured, Region.Spot spot) {
        List<Found> spots = new ArrayList<>();
        int columns = scan.views().get(measured).columns();
        for (ScanView.View view : scan.views()) {
            if (view.index() == measured) {
                spots.add(new Found(view.index(), spot.x(), spot.y(), spot.width(), spot.height()));
            } else if (view.columns() == columns) {
                spots.add(new Found(view.index(), spot.x(), 0, spot.width(), view.rows()));
            }
        }
        return spots;
    }

    private static double aspect(ScanView scan, int view) {
        var geometry = scan.views().get(view).geometry();
        return geometry == null ? 1 : geometry.pitchXMm() / geometry.pitchYMm();
    }

    /** MeV of the beam, as KVP (0018,0060) of the file says it; 6 where it does not. */
    private static double endPoint(ScanPicture picture) {
        String said = picture.acquisition().attributes().get("KVP");
        try {
            double kiloelectronvolts = said == null ? 6000 : Double.parseDouble(said.strip());
            return kiloelectronvolts >= 1000 && kiloelectronvolts <= 20_000 ? kiloelectronvolts / 1000 : 6;
        } catch (NumberFormatException unreadable) {
            return 6;
        }
    }
}
