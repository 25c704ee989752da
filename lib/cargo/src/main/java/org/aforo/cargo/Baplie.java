package org.aforo.cargo;

import static org.aforo.cargo.Interchange.composite;

import java.util.List;

/**
 * BAPLIE, the bay plan: what stands where on a vessel when it leaves a port. Directory D95B as the SMDG user manual 2.2 uses it.
 */
public final class Baplie {

    private Baplie() {}

    /**
     * Writes one bay plan.
     *
     * @param document its number with the sender
     * @param voyage seen from the port the vessel leaves
     * @param containers in any order
     */
    public static byte[] write(Envelope envelope, String document, Voyage voyage, List<StowedContainer> containers) {
        Texts.within("document", document, 35);
        Interchange out = new Interchange(envelope).begin("BAPLIE", "SMDG22");
        out.segment("BGM", "", document, "9").shortTime("137", envelope.preparedAt());
        Ship ship = voyage.ship();
        out.segment(
                "TDT",
                "20",
                voyage.number(),
                "",
                "",
                composite(voyage.operator(), "172", "20"),
                "",
                "",
                composite(ship.callSign(), "103", "", ship.name()));
        out.segment("LOC", "5", Places.port(voyage.port()))
                .segment("LOC", "61", Places.port(voyage.schedule().nextPort()))
                .shortTime("136", voyage.schedule().departure())
                .segment("RFF", composite("VON", voyage.number()));
        containers.forEach(container -> container(out, container));
        return out.end().bytes();
    }

    private static void container(Interchange out, StowedContainer stowed) {
        BoxState state = stowed.state();
        Route route = stowed.route();
        out.segment("LOC", "147", composite(stowed.slot().text(), "", "5"));
        state.masses().gross().ifPresent(kg -> out.segment("MEA", "WT", "", composite("KGM", kg)));
        state.masses().verified().ifPresent(kg -> out.segment("MEA", "VGM", "", composite("KGM", kg)));
        BoxSegments.temperature(out, state);
        out.segment("LOC", "9", Places.port(route.loading())).segment("LOC", "11", Places.port(route.discharge()));
        if (route.transhipment() != null) {
            out.segment("LOC", "13", Places.port(route.transhipment()));
        }
        if (route.destination() != null) {
            out.segment("LOC", "83", Places.port(route.destination()));
        }
        Equipment box = stowed.box();
        out.segment("RFF", composite("BN", stowed.booking().number()))
                .segment(
                        "EQD",
                        "CN",
                        box.number(),
                        composite(box.sizeType(), "102", "5"),
                        "",
                        box.movement().code(),
                        box.fullness())
                .segment("NAD", "CA", composite(stowed.booking().line(), "172", "20"));
        BoxSegments.dangerous(out, state.dangerous(), true);
    }
}
