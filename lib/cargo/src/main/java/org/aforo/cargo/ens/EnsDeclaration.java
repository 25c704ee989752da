package org.aforo.cargo.ens;

import java.time.LocalDateTime;
import java.util.List;
import org.aforo.cargo.message.Party;
import org.jspecify.annotations.Nullable;

/**
 * What an entry summary declaration says besides its cargo.
 *
 * @param circumstance specific circumstance indicator; null for none
 * @param transportMode at the border: 1 sea, 2 rail, 3 road, 4 air, 8 inland water, 10 and 11 ferry
 * @param itinerary countries on the way, ISO 3166 alpha-2, in order
 * @param entry where and when the goods come in
 * @param people who declares
 */
public record EnsDeclaration(
        @Nullable String circumstance,
        @Nullable String transportMode,
        List<String> itinerary,
        Entry entry,
        People people) {

    public EnsDeclaration {
        itinerary = List.copyOf(itinerary);
    }

    /**
     * @param firstOffice reference of the customs office of first entry
     * @param expectedAt there, in its own time
     * @param laterOffices of the following ports
     * @param lodgedAt reference of the office of lodgement
     * @param seals of the whole declaration, which does not say on which container they are
     */
    public record Entry(
            @Nullable String firstOffice,
            @Nullable LocalDateTime expectedAt,
            List<String> laterOffices,
            @Nullable String lodgedAt,
            List<String> seals) {

        public Entry {
            laterOffices = List.copyOf(laterOffices);
            seals = List.copyOf(seals);
        }
    }

    public record People(
            @Nullable Party lodging,
            @Nullable Party representative,
            @Nullable Party carrier) {}
}
