package org.aforo.portday;

import java.time.Instant;
import java.util.Optional;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.LoadKind;

/**
 * One pass of a box through a scanner: all that whoever draws it needs.
 *
 * @param id unique in the plan, such as {@code S000017-1}; the folder of its files under {@code scans/}
 * @param visit id of the visit it really is of, whatever number was read
 * @param pass where and when
 * @param inside what stands in the beam at that moment
 * @param image how the picture comes out
 */
public record PlannedScan(String id, String visit, Pass pass, Inside inside, Image image) {

    /**
     * Where and when.
     *
     * @param terminal its code
     * @param machine the scanner's id at the terminal
     * @param model name of a scanner model, to be resolved by whoever draws
     * @param at when the box was in the beam
     * @param attempt 1, or 2 for a box scanned again
     */
    public record Pass(String terminal, String machine, String model, Instant at, int attempt) {}

    /**
     * What stands in the beam. Two passes of the same box have the same seed, hence the same box and load.
     *
     * @param container the box's type
     * @param load what it really carries, which is not always what is declared
     * @param seed of box, load, vehicle and concealment: what {@link Packing#pack} was asked with
     * @param hidden what is in it besides, at that moment; empty where nothing is, or where it is put in only afterwards
     */
    public record Inside(ContainerType container, LoadKind load, long seed, Optional<Hidden> hidden) {}

    /**
     * Something or somebody in the box that is not declared.
     *
     * @param kind name of a {@link org.aforo.virtualscanner.concealments.ConcealmentKind}, or {@value #PERSON}
     * @param kg of what is hidden, without wrapping
     * @param seed of the hiding
     */
    public record Hidden(String kind, double kg, long seed) {
        /** Somebody, seated or lying: the safety case. */
        public static final String PERSON = "PERSON";

        public Hidden {
            Checks.text("kind", kind);
            Checks.within("kg", kg, 0.1, 20_000);
        }
    }

    /**
     * How the picture comes out.
     *
     * @param views 1 side, 2 side and top
     * @param numberAsRead by the camera over the lane: usually the box's; misread now and then; empty when it read none
     * @param defect what went wrong with the image
     * @param seed of noise and of the defect's extent
     */
    public record Image(int views, String numberAsRead, Defect defect, long seed) {}

    /** What can go wrong with an image. */
    public enum Defect {
        NONE(false),
        /** The vehicle stopped or the beam went off: only a part of the columns is there. */
        CUT_SHORT(true),
        /** The vehicle's speed changed: the picture is stretched and squeezed along travel. */
        UNEVEN_SPEED(false),
        /** A block of detectors is dead: a band of rows without signal. */
        DEAD_MODULE(false),
        /** The dose was a tenth: a noisy picture. */
        LOW_DOSE(true),
        /** The file was not written to its end. */
        BROKEN_FILE(false);

        private final boolean scannedAgain;

        Defect(boolean scannedAgain) {
            this.scannedAgain = scannedAgain;
        }

        /** Whether the operator at the lane sees it and sends the vehicle round again. */
        public boolean scannedAgain() {
            return scannedAgain;
        }
    }
}
