package org.aforo.server.review.related;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.aforo.imageanalysis.registration.Difference;
import org.aforo.imageanalysis.registration.Picture;
import org.aforo.imageanalysis.registration.Registration;
import org.aforo.imageanalysis.registration.RegistrationResult;
import org.aforo.imageanalysis.registration.RegistrationResult.NotComparable;
import org.aforo.imageanalysis.registration.RegistrationResult.Reason;
import org.aforo.imageanalysis.registration.RegistrationResult.Registered;
import org.aforo.server.scans.ScanPicture;
import org.aforo.server.scans.ScanPictures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays one scan on another, view by view. One pair at a time: two large scans are in memory meanwhile. */
@Component
class Layings {

    private final ScanPictures pictures;
    private final LaidTiles tiles;
    private final Semaphore turn = new Semaphore(1, true);

    Layings(ScanPictures pictures, LaidTiles tiles) {
        this.pictures = pictures;
        this.tiles = tiles;
    }

    /**
     * @param view of the current scan
     * @param otherView of the other; null when it has none of that name
     * @param shown what to look at; null when the two are not comparable
     */
    record Laid(int view, @Nullable Integer otherView, RegistrationResult result, LaidTiles.@Nullable Shown shown) {}

    List<Laid> of(UUID current, UUID other) {
        turn.acquireUninterruptibly();
        try {
            List<ScanPicture> others = pictures.of(other);
            List<Laid> laid = new ArrayList<>();
            for (ScanPicture each : pictures.of(current)) {
                laid.add(laid(new LaidTiles.Pair(current, other, each.index()), each, others));
            }
            return laid;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            turn.release();
        }
    }

    private Laid laid(LaidTiles.Pair pair, ScanPicture current, List<ScanPicture> others) throws IOException {
        Optional<ScanPicture> same = others.stream()
                .filter(each -> each.view().name().equals(current.view().name()))
                .findFirst();
        if (same.isEmpty()) {
            return new Laid(current.index(), null, new NotComparable(Reason.VIEWS), null);
        }
        ScanPicture other = same.get();
        boolean measured = !current.acquisition().displayOnly()
                && !other.acquisition().displayOnly()
                && frames(current) == 1
                && frames(other) == 1;
        if (!measured) {
            return new Laid(current.index(), other.index(), new NotComparable(Reason.KIND), null);
        }
        Picture now = Picture.of(current.acquisition(), current.view());
        Picture then = Picture.of(other.acquisition(), other.view());
        RegistrationResult result = Registration.of(now, then);
        LaidTiles.@Nullable Shown shown = switch (result) {
            case NotComparable _ -> null;
            case Registered registered -> tiles.write(pair, Difference.of(now, then, registered.transform()));
        };
        return new Laid(current.index(), other.index(), result, shown);
    }

    private static int frames(ScanPicture picture) {
        return picture.view().energies().getFirst().frames().size();
    }
}
