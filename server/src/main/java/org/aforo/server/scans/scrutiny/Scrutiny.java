package org.aforo.server.scans.scrutiny;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aforo.imageanalysis.noise.Fingerprint;
import org.aforo.imageanalysis.noise.NoiseComparison;
import org.aforo.imageanalysis.noise.NoiseField;
import org.aforo.imageanalysis.noise.NoiseMatch;
import org.aforo.imageanalysis.quality.QualityMeasurement;
import org.aforo.imageanalysis.registration.Picture;
import org.aforo.server.scans.ScanPicture;
import org.aforo.server.scans.ScanPictures;
import org.aforo.server.scans.scrutiny.FingerprintStore.Candidate;
import org.aforo.server.scans.scrutiny.FingerprintStore.Looked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at one scan. Its fingerprints are committed before others are searched, so of two copies that come at the same time at least one
 * meets the other.
 */
@Component
class Scrutiny {

    /** Views with more samples are not looked at: a byte a sample is held in memory. */
    static final long MOST_SAMPLES = 150_000_000;

    /** So many earlier views are compared with, those first that share the rarest keys. */
    private static final int MOST_CANDIDATES = 8;

    private final ScanPictures pictures;
    private final FingerprintStore fingerprints;
    private final QualityStore qualities;
    private final RepeatStore repeats;
    private final TransactionTemplate transaction;

    Scrutiny(
            ScanPictures pictures,
            FingerprintStore fingerprints,
            QualityStore qualities,
            RepeatStore repeats,
            TransactionTemplate transaction) {
        this.pictures = pictures;
        this.fingerprints = fingerprints;
        this.qualities = qualities;
        this.repeats = repeats;
        this.transaction = transaction;
    }

    /** A view whose noise can be compared. */
    private record Seen(int view, NoiseField field, Fingerprint print) {}

    void look(UUID scanId, int revision) {
        List<Seen> seen = keep(scanId, revision);
        for (Seen view : seen) {
            for (Candidate candidate : likeliest(scanId, view)) {
                NoiseField other = fieldOf(candidate);
                if (other == null) {
                    continue;
                }
                boolean isLater = fingerprints.cameAfter(scanId, candidate.scanId());
                NoiseMatch match =
                        isLater ? NoiseComparison.of(view.field(), other) : NoiseComparison.of(other, view.field());
                if (match.repeats()) {
                    Place here = new Place(scanId, view.view());
                    Place there = new Place(candidate.scanId(), candidate.view());
                    repeats.flag(isLater ? here : there, isLater ? there : here, match, candidate.shared());
                }
            }
        }
    }

    /** Marks a scan nobody could look at, so that it does not pass for looked at. */
    void giveUp(UUID scanId, int revision) {
        transaction.executeWithoutResult(
                status -> fingerprints.replace(scanId, revision, List.of(new Looked(0, new long[0], "failed"))));
    }

    private List<Seen> keep(UUID scanId, int revision) {
        List<Seen> seen = new ArrayList<>();
        List<Looked> looked = new ArrayList<>();
        List<QualityStore.Measured> measured = new ArrayList<>();
        for (ScanPicture each : pictures.of(scanId)) {
            Picture picture = Picture.of(each.acquisition(), each.view());
            if ((long) picture.raster().columns() * picture.raster().rows() > MOST_SAMPLES) {
                looked.add(new Looked(each.index(), new long[0], "too-large"));
                continue;
            }
            NoiseField field = NoiseField.of(picture.raster(), picture.signal());
            Fingerprint print = Fingerprint.of(field);
            seen.add(new Seen(each.index(), field, print));
            looked.add(new Looked(each.index(), print.kept(), remark(field, print)));
            // A picture of a picture says nothing about the scanner.
            if (!each.acquisition().displayOnly()) {
                measured.add(new QualityStore.Measured(
                        each.index(), each.view().name(), QualityMeasurement.of(picture.raster(), picture.signal())));
            }
        }
        transaction.executeWithoutResult(status -> {
            fingerprints.replace(scanId, revision, looked);
            qualities.replace(scanId, measured);
        });
        return seen;
    }

    private static @Nullable String remark(NoiseField field, Fingerprint print) {
        if (print.kept().length > 0) {
            return null;
        }
        return Math.min(field.columns(), field.rows()) < Fingerprint.LEAST_SIDE ? "too-small" : "no-noise";
    }

    private List<Candidate> likeliest(UUID scanId, Seen view) {
        List<Candidate> found = fingerprints.sharing(scanId, view.print());
        return found.subList(0, Math.min(MOST_CANDIDATES, found.size()));
    }

    private @Nullable NoiseField fieldOf(Candidate candidate) {
        for (ScanPicture picture : pictures.of(candidate.scanId())) {
            if (picture.index() == candidate.view()) {
                return NoiseField.of(picture.acquisition(), picture.view());
            }
        }
        return null;
    }

    /** A view of a scan. */
    record Place(UUID scanId, int view) {}
}
