package org.aforo.selectivity.facts;

import java.util.ArrayList;
import java.util.List;

/** The fields that the starter rules speak of: what a port knows of a container by messages, gates, scales and seals. */
public final class PortVisit {

    public static final Schema SCHEMA = new Schema(fields());

    private PortVisit() {}

    private static List<Field> fields() {
        List<Field> all = new ArrayList<>();
        declared(all);
        journey(all);
        measured(all);
        return all;
    }

    private static void declared(List<Field> all) {
        code(all, "shipper.taxId", "party", "tax number of the shipper");
        text(all, "shipper.name", "name of the shipper");
        code(all, "consignee.taxId", "party", "tax number or register number of the consignee");
        text(all, "consignee.name", "name of the consignee");
        flag(all, "consignee.known", "the register has received goods of this consignee before");
        number(all, "pair.shipments", "earlier shipments of this shipper to this consignee, as the register says");
        code(all, "hs", "hs", "commodity code of the first goods item, 4 to 10 digits");
        text(all, "goods.description", "description of the first goods item");
        number(all, "goods.items", "goods items in the container");
        code(all, "booking", "booking", "reference of the booking");
        code(all, "line", "line", "code of the carrier");
    }

    private static void journey(List<Field> all) {
        code(all, "terminal", "terminal", "code of the terminal");
        code(all, "trade", "trade", "EXPORT, IMPORT, EMPTY-IN, EMPTY-OUT, TRANSHIPMENT or RETURN");
        code(all, "vessel", "vessel", "name of the vessel");
        code(all, "voyage", "voyage", "voyage number");
        code(all, "port.loading", "port", "UN/LOCODE where the sea voyage begins");
        code(all, "port.discharge", "port", "UN/LOCODE where it ends, as last known");
        code(all, "port.declared", "port", "UN/LOCODE where it was first declared to end");
        code(all, "container.number", "container", "container number");
        code(all, "container.type", "type", "ISO size and type");
        flag(all, "container.loaded", "goods are declared in it");
        flag(all, "container.reefer", "it has a cooling machine");
        code(all, "lorry.plate", "lorry", "number plate of the lorry");
        number(all, "lorry.incidents", "incidents of that lorry in the register");
        all.add(new Field("booked.at", FieldType.TIME, "time", "when it was booked"));
        all.add(new Field("gate.at", FieldType.TIME, "time", "when it came to the gate"));
        number(all, "cutoff.hours", "hours from arrival to the vessel's cut-off; negative when it came late");
        flag(all, "change.late", "vessel or port of discharge changed after the cut-off");
    }

    private static void measured(List<Field> all) {
        number(all, "declared.kg", "gross mass on the manifest, with tare");
        number(all, "vgm.kg", "verified gross mass of the shipper");
        number(all, "gross.kg", "weighbridge at the gate, container alone");
        number(all, "crane.kg", "scale of the crane");
        code(all, "seal.manifest", "seal", "seal on the manifest");
        code(all, "seal.gate", "seal", "seal read on arrival");
        code(all, "seal.loading", "seal", "seal read on departure");
        flag(all, "seal.elsewhere", "the same seal number was read on another container");
        number(all, "dwell.hours", "hours from arrival to scanner");
        number(all, "dwell.norm", "hours within which this terminal does it for 99 of 100");
        number(all, "reefer.deviation", "greatest deviation of the return air from the set point, kelvin");
        number(all, "moves.unordered", "moves in the yard that nobody ordered");
        flag(all, "slot.differs", "it stands elsewhere on board than the bay plan said");
    }

    private static void code(List<Field> all, String name, String kind, String meaning) {
        all.add(new Field(name, FieldType.CODE, kind, meaning));
    }

    private static void text(List<Field> all, String name, String meaning) {
        all.add(new Field(name, FieldType.TEXT, "text", meaning));
    }

    private static void number(List<Field> all, String name, String meaning) {
        all.add(new Field(name, FieldType.NUMBER, "number", meaning));
    }

    private static void flag(List<Field> all, String name, String meaning) {
        all.add(new Field(name, FieldType.FLAG, "flag", meaning));
    }
}
