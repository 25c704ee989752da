package org.aforo.cargo;

import static org.aforo.cargo.Interchange.composite;

import java.util.List;

/**
 * CUSCAR, the cargo report: a carrier's manifest for customs. Directory D95B; order of segments: BGM DTM NAD TDT-LOC-DTM GIS
 * EQD-MEA-SEL-TMP CNT CNI-RFF-CNT-LOC-GIS-NAD-GID-FTX-MEA-SGP-DGS-PCI-CST.
 */
public final class Cuscar {

    private Cuscar() {}

    /**
     * A manifest.
     *
     * @param number of the manifest
     * @param carrier code of the line that reports
     * @param nature of its bills
     * @param voyage seen from the port whose customs it is for
     * @param cargo what it reports
     */
    public record Manifest(String number, String carrier, Bill.Nature nature, Voyage voyage, Cargo cargo) {
        public Manifest {
            Texts.within("number", number, 35);
            Texts.within("carrier", carrier, 17);
        }
    }

    /**
     * @param containers each once, whatever bills it is in; empty ones too
     * @param bills in the order of the manifest
     */
    public record Cargo(List<ManifestedContainer> containers, List<Bill> bills) {
        public Cargo {
            containers = List.copyOf(containers);
            bills = List.copyOf(bills);
            long different = containers.stream()
                    .map(each -> each.box().number())
                    .distinct()
                    .count();
            if (different != containers.size()) {
                throw new IllegalArgumentException("a container stands twice on the manifest");
            }
        }
    }

    public record ManifestedContainer(Equipment box, BoxState state) {}

    /** Writes one manifest. */
    public static byte[] write(Envelope envelope, Manifest manifest) {
        Interchange out = new Interchange(envelope).begin("CUSCAR", "");
        out.segment("BGM", "85", manifest.number(), "9").time("137", envelope.preparedAt());
        out.segment("NAD", "MS", composite(manifest.carrier(), "172", "20"));
        transport(out, manifest);
        for (ManifestedContainer container : manifest.cargo().containers()) {
            BoxSegments.equipment(out, container.box());
            BoxSegments.masses(out, container.state().masses());
            BoxSegments.seals(out, container.state(), "");
            BoxSegments.temperature(out, container.state());
        }
        out.segment("CNT", composite("10", manifest.cargo().bills().size()))
                .segment("CNT", composite("16", manifest.cargo().containers().size()));
        int line = 0;
        for (Bill bill : manifest.cargo().bills()) {
            line++;
            bill(out, line, bill);
        }
        return out.end().bytes();
    }

    private static void transport(Interchange out, Manifest manifest) {
        Voyage voyage = manifest.voyage();
        Voyage.Schedule schedule = voyage.schedule();
        boolean inward = manifest.nature() == Bill.Nature.IMPORT;
        BoxSegments.voyage(out, voyage);
        out.segment("LOC", "5", Places.port(inward ? schedule.lastPort() : voyage.port()))
                .segment("LOC", "61", Places.port(inward ? voyage.port() : schedule.nextPort()));
        if (inward) {
            out.time("132", schedule.arrival());
        } else {
            out.time("133", schedule.departure());
        }
        out.segment("GIS", manifest.nature().code());
    }

    private static void bill(Interchange out, int line, Bill bill) {
        Route route = bill.route();
        out.segment("CNI", line, bill.number())
                .segment("RFF", composite("BM", bill.number()))
                .segment("CNT", composite("7", bill.grossKg(), "KGM"))
                .segment("CNT", composite("8", bill.packages()))
                .segment("LOC", "9", Places.port(route.loading()))
                .segment("LOC", "11", Places.port(route.discharge()));
        if (route.transhipment() != null) {
            out.segment("LOC", "13", Places.port(route.transhipment()));
        }
        if (route.destination() != null) {
            out.segment("LOC", "8", Places.port(route.destination()));
        }
        out.segment("GIS", bill.nature().code());
        party(out, "CZ", bill.parties().shipper());
        party(out, "CN", bill.parties().consignee());
        party(out, "NI", bill.parties().notifyParty());
        int item = 0;
        for (Bill.GoodsItem goods : bill.goods()) {
            item++;
            goods(out, item, goods);
        }
    }

    /** Name and street in lines of 35, as D95B has them. */
    private static void party(Interchange out, String qualifier, Party party) {
        List<String> address = party.address();
        String street = String.join(" ", address.subList(0, Math.max(0, address.size() - 1)));
        out.segment(
                "NAD",
                qualifier,
                party.taxId() == null ? "" : composite(party.taxId(), "160", "ZZZ"),
                "",
                composite(BoxSegments.lines(party.name(), 35, 5)),
                composite(BoxSegments.lines(street, 35, 3)),
                address.isEmpty() ? "" : BoxSegments.lines(address.getLast(), 35, 1)[0],
                "",
                "",
                party.country());
    }

    private static void goods(Interchange out, int number, Bill.GoodsItem item) {
        Bill.Content content = item.content();
        out.segment("GID", number, composite(content.packages(), content.packageType()))
                .segment("FTX", "AAA", "", "", composite(BoxSegments.lines(content.description(), 70, 5)))
                .segment("MEA", "AAE", "G", composite("KGM", content.grossKg()));
        for (Bill.Placement placement : item.placements()) {
            out.segment("SGP", placement.container(), placement.packages());
        }
        BoxSegments.dangerous(out, item.dangerous(), false);
        if (!item.marks().isEmpty()) {
            out.segment("PCI", "24", composite(BoxSegments.lines(item.marks(), 35, 10)));
        }
        if (!content.hs().isEmpty()) {
            out.segment("CST", number, content.hs());
        }
    }
}
