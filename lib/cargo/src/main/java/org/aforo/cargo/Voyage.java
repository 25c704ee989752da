package org.aforo.cargo;

import java.time.LocalDateTime;

/**
 * A vessel's passage, seen from one port.
 *
 * @param number the operator's, such as {@code 418N}
 * @param ship the vessel
 * @param operator code of the line that runs it
 * @param port UN/LOCODE of the port that the message speaks of
 * @param schedule before and after
 */
public record Voyage(String number, Ship ship, String operator, String port, Schedule schedule) {

    public Voyage {
        Texts.within("number", number, 17);
        Texts.within("operator", operator, 17);
        Places.check("port", port);
    }

    /**
     * @param lastPort UN/LOCODE of the port before
     * @param nextPort UN/LOCODE of the port after
     * @param arrival in the port's own time
     * @param departure likewise
     */
    public record Schedule(String lastPort, String nextPort, LocalDateTime arrival, LocalDateTime departure) {
        public Schedule {
            Places.check("lastPort", lastPort);
            Places.check("nextPort", nextPort);
            if (!arrival.isBefore(departure)) {
                throw new IllegalArgumentException("arrival must be before departure: " + arrival + " " + departure);
            }
        }
    }
}
