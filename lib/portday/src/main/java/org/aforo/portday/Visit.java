package org.aforo.portday;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aforo.cargo.ContainerNumber;
import org.aforo.cargo.Party;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.Load.Goods;
import org.aforo.virtualscanner.loads.LoadKind;

/**
 * One passage of one container through the port.
 *
 * @param id unique in the plan, such as {@code V000017}
 * @param trade what kind of passage
 * @param box the container itself
 * @param journey where it goes and when
 * @param papers what is declared, sealed and weighed
 * @param truth what only the inventor knows
 */
public record Visit(String id, Trade trade, Box box, Journey journey, Papers papers, Truth truth) {

    /**
     * @param number with the prefix ZZQU, which no owner has
     * @param tareKg as on its door, rounded to ten
     * @param setPointC temperature it is to be kept at; empty where no machine runs
     */
    public record Box(ContainerNumber number, ContainerType type, int tareKg, OptionalInt setPointC) {}

    /**
     * @param terminal its code
     * @param line whose container it is
     * @param call id of the call it was booked on, or that brings it
     * @param loadedOn id of the call that takes it away: another one after a late change; empty where none does
     * @param ports of its sea voyage
     * @param times of its stages
     * @param slots on board
     * @param lorry that brings or fetches it; empty for transhipment
     * @param mishaps what did not go as planned
     */
    public record Journey(
            String terminal,
            Call.Carrier line,
            String call,
            Optional<String> loadedOn,
            Ports ports,
            Times times,
            Slots slots,
            Optional<Lorry> lorry,
            Mishaps mishaps) {}

    /**
     * @param changed when vessel or port of discharge was changed after the cut-off
     * @param notScanned why it was not scanned though it should have been
     */
    public record Mishaps(Optional<Instant> changed, Optional<String> notScanned) {}

    /**
     * UN/LOCODEs.
     *
     * @param loading where its sea voyage begins
     * @param declared where it is declared to end
     * @param discharge where it ends: another port after a late change
     */
    public record Ports(String loading, String declared, String discharge) {}

    /**
     * Stages; those a trade does not have are empty. In this order they happen.
     *
     * @param booked at the carrier
     * @param discharged off the vessel that brings it
     * @param gateIn by road
     * @param scanned first pass through a scanner; empty when it was never scanned
     * @param loaded onto the vessel that takes it
     * @param gateOut by road
     */
    public record Times(
            Instant booked,
            Optional<Instant> discharged,
            Optional<Instant> gateIn,
            Optional<Instant> scanned,
            Optional<Instant> loaded,
            Optional<Instant> gateOut) {}

    /**
     * Bay, row and tier as seven digits, BBBRRTT.
     *
     * @param arrival on the vessel that brings it
     * @param planned as the bay plan says
     * @param actual as the terminal reports it
     */
    public record Slots(Optional<String> arrival, Optional<String> planned, Optional<String> actual) {}

    /**
     * @param plate begins with D, the letter of no province
     * @param driver says that the name is invented
     * @param incidents of this lorry in the police's register
     */
    public record Lorry(String plate, String driver, int incidents) {}

    /**
     * @param booking reference of the booking; bills are numbered after it
     * @param consignments one; several for groupage; none for an empty box
     * @param seals by stage
     * @param weights by stage
     */
    public record Papers(String booking, List<Consignment> consignments, Seals seals, Weights weights) {
        public Papers {
            consignments = List.copyOf(consignments);
        }
    }

    /**
     * A bill of lading's part in this box.
     *
     * @param earlierShipments of this shipper to this consignee, as the customs register says
     * @param consigneeKnown whether the consignee ever received anything from here
     */
    public record Consignment(
            String bill, Parties parties, List<Goods> goods, int earlierShipments, boolean consigneeKnown) {
        public Consignment {
            goods = List.copyOf(goods);
        }

        public double grossKg() {
            return goods.stream().mapToDouble(Goods::grossKg).sum();
        }
    }

    public record Parties(Party shipper, Party consignee, Party notifyParty) {}

    /**
     * The shipper's seal; all the same unless something happened. Empty boxes have none.
     *
     * @param declared on the manifest
     * @param atGate as read when it came: at the gate or off the vessel
     * @param atLoading as read when it left: onto the vessel or at the gate
     * @param seenOn another box the same number was read on; empty for an honest seal
     */
    public record Seals(
            Optional<String> declared,
            Optional<String> atGate,
            Optional<String> atLoading,
            Optional<ContainerNumber> seenOn) {}

    /**
     * @param verifiedKg gross mass the shipper verified (VGM); for an empty box its tare
     * @param gateKg weighbridge, box only
     * @param craneKg the crane's scale
     */
    public record Weights(int verifiedKg, OptionalInt gateKg, OptionalInt craneKg) {}

    /**
     * @param load what it really carries
     * @param goodsKg what that weighs, packing included
     * @param contamination drugs, if any
     * @param person somebody inside, if so; never mixed with contamination
     * @param indicators shown, guilty or not
     * @param wrong what is wrong in the declaration, drugs or not
     */
    public record Truth(
            LoadKind load,
            double goodsKg,
            Optional<Contamination> contamination,
            Optional<PlannedScan.Hidden> person,
            List<Indicator> indicators,
            Optional<Misdeclaration> wrong) {
        public Truth {
            indicators = List.copyOf(indicators);
        }
    }

    /** What can be wrong in a declaration without any drug. */
    public enum Misdeclaration {
        /** Other goods than declared. */
        OTHER_GOODS,
        /** The declared mass of the goods is off by a tenth to a half. */
        WEIGHT_OFF,
        /** On the vessel, and in no cargo report. */
        NOT_MANIFESTED
    }
}
