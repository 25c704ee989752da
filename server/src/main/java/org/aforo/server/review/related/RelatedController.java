package org.aforo.server.review.related;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.aforo.imageanalysis.registration.Difference;
import org.aforo.imageanalysis.registration.RegistrationResult.NotComparable;
import org.aforo.imageanalysis.registration.RegistrationResult.Registered;
import org.aforo.radiograph.tiles.TileGrid;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.aforo.server.scans.ScanView;
import org.aforo.server.scans.TileAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Scans beside the one that is being read, through its lease alone. */
@RestController
@RequestMapping("/api/review/leases/{id}/related")
class RelatedController {

    private static final CacheControl KEPT_BY_THIS_BROWSER =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate();

    private final Access access;
    private final RelatedScans related;
    private final Layings layings;
    private final LaidTiles tiles;

    RelatedController(Access access, RelatedScans related, Layings layings, LaidTiles tiles) {
        this.access = access;
        this.related = related;
        this.layings = layings;
        this.tiles = tiles;
    }

    record ListBody(List<ScanView> earlier, List<ScanView> similar) {}

    @GetMapping
    ListBody list(Actor analyst, @PathVariable UUID id) {
        access.require(analyst, Action.REVIEW_READ);
        RelatedScans.Beside beside = related.of(analyst, id);
        return new ListBody(beside.earlier(), beside.similar());
    }

    /**
     * Where the pixels of a view lie in the other scan's: {@code x' = offsetX + scaleX x + drift(x)}, {@code y' = offsetY + scaleY y}, in pixel
     * middles; the drift stands at even places from the first column to the last.
     */
    record TransformBody(double scaleX, double offsetX, double scaleY, double offsetY, List<Double> drift) {}

    /**
     * A picture to look at, on the grid of the scan that is being read.
     *
     * @param kind {@code laid}: the other scan, air at {@code airLevel}; {@code difference}: {@code 32768} plus what the attenuation is more
     *     now, {@code airLevel - 32768} steps a unit
     */
    record PictureBody(
            String kind,
            int columns,
            int rows,
            int levels,
            int tileCore,
            int apron,
            int bits,
            int min,
            int max,
            double darkLevel,
            double airLevel) {}

    /**
     * @param reason code of why the views cannot be laid on one another; then all that follows is null or empty
     * @param correlation of the fine structure inside the box, -1 to 1
     * @param residualPixels how far places found singly lie from the transform, median
     */
    record LaidBody(
            int view,
            @Nullable Integer otherView,
            @Nullable String reason,
            @Nullable TransformBody transform,
            @Nullable Double correlation,
            @Nullable Double overlap,
            @Nullable Double residualPixels,
            List<PictureBody> pictures) {

        static LaidBody of(Layings.Laid laid) {
            return switch (laid.result()) {
                case NotComparable(var reason) ->
                    new LaidBody(laid.view(), laid.otherView(), reason.code(), null, null, null, null, List.of());
                case Registered(var transform, double correlation, double overlap, double residual) ->
                    new LaidBody(
                            laid.view(),
                            laid.otherView(),
                            null,
                            new TransformBody(
                                    transform.scaleX(),
                                    transform.offsetX(),
                                    transform.scaleY(),
                                    transform.offsetY(),
                                    transform.drift()),
                            correlation,
                            overlap,
                            residual,
                            pictures(laid.shown()));
            };
        }

        private static List<PictureBody> pictures(LaidTiles.@Nullable Shown shown) {
            return shown == null
                    ? List.of()
                    : List.of(
                            picture(shown, LaidTiles.Kind.LAID, shown.laidRange(), 0, Difference.AIR),
                            picture(
                                    shown,
                                    LaidTiles.Kind.DIFFERENCE,
                                    shown.differenceRange(),
                                    0,
                                    Difference.MIDDLE + Difference.STEPS));
        }

        private static PictureBody picture(
                LaidTiles.Shown shown, LaidTiles.Kind kind, int[] range, double dark, double air) {
            return new PictureBody(
                    kind.code(),
                    shown.info().columns(),
                    shown.info().rows(),
                    shown.info().levels(),
                    TileGrid.CORE,
                    TileGrid.APRON,
                    16,
                    range[0],
                    range[1],
                    dark,
                    air);
        }
    }

    record ComparisonBody(ScanView scan, List<LaidBody> views) {}

    /** Lays the two on one another, which takes seconds. */
    @GetMapping("/{scan}")
    ComparisonBody comparison(Actor analyst, @PathVariable UUID id, @PathVariable UUID scan) {
        access.require(analyst, Action.REVIEW_READ);
        RelatedScans.Pair pair = related.looked(analyst, id, scan);
        return new ComparisonBody(
                pair.other(),
                layings.of(pair.current().id(), scan).stream().map(LaidBody::of).toList());
    }

    @GetMapping("/{scan}/views/{view}/{kind}/tiles/{level}/{column}/{row}")
    ResponseEntity<byte[]> tile(
            Actor analyst,
            @PathVariable UUID id,
            @PathVariable UUID scan,
            @PathVariable int view,
            @PathVariable String kind,
            @PathVariable int level,
            @PathVariable int column,
            @PathVariable int row,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepted)
            throws IOException {
        access.require(analyst, Action.REVIEW_READ);
        UUID current = related.beside(analyst, id, scan);
        LaidTiles.Kind wanted = LaidTiles.Kind.of(kind).orElseThrow(RelatedController::unknown);
        byte[] compressed = tiles.tile(new LaidTiles.Pair(current, scan, view), wanted, level, column, row)
                .orElseThrow(RelatedController::unknown);
        return TileAnswer.of(compressed, accepted, KEPT_BY_THIS_BROWSER, null);
    }

    private static Problem unknown() {
        return Problem.notFound(
                "review.laid-unknown", "There is no such tile, or the comparison must be asked for again.");
    }
}
