package org.aforo.portday;

import java.time.Instant;
import java.util.List;

/**
 * One call of one vessel at one terminal: it brings boxes under one voyage number and takes others away under the next.
 *
 * @param id unique in the plan, such as {@code C0007}
 * @param terminal its code
 * @param vessel which, and whose
 * @param service voyages and ports
 * @param times of the call
 */
public record Call(String id, String terminal, Vessel vessel, Service service, Times times) {

    /**
     * A vessel that does not exist. Its IMO number begins with 00, as no ship's does, and has a right check digit; its call sign begins with
     * Q, a series that is never given out.
     */
    public record Vessel(String name, String imo, String callSign, String flag, Carrier operator) {}

    /**
     * A line that does not exist.
     *
     * @param code four letters beginning with ZZ
     */
    public record Carrier(String code, String name) {}

    /**
     * @param voyageIn number of the voyage that ends here
     * @param voyageOut number of the voyage that begins here; visits and messages name it
     * @param from UN/LOCODEs of the last ports, the nearest last
     * @param to UN/LOCODEs of the next ports, the nearest first
     * @param carriers lines with boxes on board, the operator first; each sends its own cargo report
     */
    public record Service(
            String voyageIn, String voyageOut, List<String> from, List<String> to, List<Carrier> carriers) {
        public Service {
            from = List.copyOf(from);
            to = List.copyOf(to);
            carriers = List.copyOf(carriers);
        }
    }

    /**
     * @param cutOff after which no box is taken in for it, save a late one by permission
     */
    public record Times(Instant cutOff, Instant arrival, Instant departure) {
        public Times {
            if (!cutOff.isBefore(departure) || !arrival.isBefore(departure)) {
                throw new IllegalArgumentException("a vessel leaves after it came and after the cut-off: " + departure);
            }
        }
    }
}
