package org.aforo.portday;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aforo.cargo.Baplie;
import org.aforo.cargo.Bill;
import org.aforo.cargo.BoxState;
import org.aforo.cargo.BoxState.DangerousGoods;
import org.aforo.cargo.BoxState.Issuer;
import org.aforo.cargo.BoxState.Masses;
import org.aforo.cargo.BoxState.Seal;
import org.aforo.cargo.CharacterSet;
import org.aforo.cargo.Coarri;
import org.aforo.cargo.Codeco;
import org.aforo.cargo.Cuscar;
import org.aforo.cargo.Envelope;
import org.aforo.cargo.Envelope.Writing;
import org.aforo.cargo.Equipment;
import org.aforo.cargo.Route;
import org.aforo.cargo.Ship;
import org.aforo.cargo.Slot;
import org.aforo.cargo.StowedContainer;
import org.aforo.cargo.Voyage;
import org.aforo.portday.Visit.Consignment;
import org.aforo.virtualscanner.loads.Load.Goods;

/** Writes letters: what lines and terminals tell customs, in the port's own time. */
final class Clerk {

    /** Whoever receives them: an address that is nobody's. */
    private static final String RECIPIENT = "ADUANA-INVENTADA";

    private static final DangerousGoods PAINT =
            new DangerousGoods("3", "1263", OptionalInt.of(27), OptionalInt.of(3), "PAINT");

    private final EventList events;
    private final Chance chance;

    Clerk(EventList events) {
        this.events = events;
        this.chance = new Chance(events.plan().settings().seed()).fork("clerk");
    }

    /** As it arrives, defect and all. */
    byte[] write(Letter letter) {
        byte[] right = switch (letter.kind()) {
            case MANIFEST_IN, MANIFEST_OUT -> manifest(letter);
            case BAY_PLAN_IN, BAY_PLAN_OUT -> bayPlan(letter);
            case GATE_IN, GATE_OUT -> gateReport(letter);
            case DISCHARGED, LOADED -> vesselReport(letter);
        };
        return letter.defect().spoil(right, chance.fork(letter.number()));
    }

    private static String document(Letter letter) {
        return letter.kind().type().toUpperCase(java.util.Locale.ROOT) + Numbers.padded(letter.number(), 7);
    }

    /** Each sender has its own habits. */
    private Envelope envelope(Letter letter) {
        Chance habits = chance.fork(letter.sender());
        CharacterSet characters = habits.happens(0.6) ? CharacterSet.UNOA : CharacterSet.UNOC;
        return new Envelope(
                letter.sender(),
                RECIPIENT,
                Clock.local(letter.at().minusSeconds(60)),
                "R" + Numbers.padded(letter.number(), 8),
                new Writing(characters, habits.happens(0.7)));
    }

    private Voyage voyage(Call call, boolean inward) {
        Call.Vessel vessel = call.vessel();
        Call.Service service = call.service();
        return new Voyage(
                inward ? service.voyageIn() : service.voyageOut(),
                new Ship(vessel.name(), vessel.imo(), vessel.callSign(), vessel.flag()),
                vessel.operator().code(),
                events.terminal(call.terminal()).port(),
                new Voyage.Schedule(
                        service.from().getLast(),
                        service.to().getFirst(),
                        Clock.local(call.times().arrival()),
                        Clock.local(call.times().departure())));
    }

    private byte[] manifest(Letter letter) {
        boolean inward = letter.kind() == Letter.Kind.MANIFEST_IN;
        List<Cuscar.ManifestedContainer> containers = new ArrayList<>();
        List<Bill> bills = new ArrayList<>();
        for (Visit visit : letter.content().boxes()) {
            BoxState state = new BoxState(
                    masses(visit, declaredKg(visit)),
                    seals(visit.papers().seals().declared()),
                    visit.box().setPointC(),
                    dangerous(visit));
            containers.add(new Cuscar.ManifestedContainer(equipment(visit), state));
            for (Consignment consignment : visit.papers().consignments()) {
                bills.add(bill(visit, consignment));
            }
        }
        return Cuscar.write(
                envelope(letter),
                new Cuscar.Manifest(
                        document(letter),
                        letter.content().line().code(),
                        inward ? Bill.Nature.IMPORT : Bill.Nature.EXPORT,
                        voyage(letter.content().call(), inward),
                        new Cuscar.Cargo(containers, bills)));
    }

    private static int declaredKg(Visit visit) {
        double goods = visit.papers().consignments().stream()
                .mapToDouble(Consignment::grossKg)
                .sum();
        return (int) Math.rint(visit.box().tareKg() + goods);
    }

    private Bill bill(Visit visit, Consignment consignment) {
        List<Bill.GoodsItem> items =
                consignment.goods().stream().map(goods -> item(visit, goods)).toList();
        Bill.Nature nature = switch (visit.trade()) {
            case IMPORT, EMPTY_IN -> Bill.Nature.IMPORT;
            case TRANSHIPMENT -> Bill.Nature.TRANSHIPMENT;
            case EXPORT, EMPTY_OUT, RETURN -> Bill.Nature.EXPORT;
        };
        Visit.Parties parties = consignment.parties();
        return new Bill(
                consignment.bill(),
                nature,
                new Bill.Parties(parties.shipper(), parties.consignee(), parties.notifyParty()),
                route(visit, visit.journey().ports().declared()),
                items);
    }

    private static Bill.GoodsItem item(Visit visit, Goods goods) {
        Bill.Content content =
                new Bill.Content(goods.hs(), goods.description(), goods.packageType(), goods.packages(), (int)
                        Math.max(1, Math.rint(goods.grossKg())));
        return new Bill.GoodsItem(
                content,
                List.of(new Bill.Placement(visit.box().number().text(), goods.packages())),
                "NO MARKS",
                isPaint(goods) ? List.of(PAINT) : List.of());
    }

    private byte[] bayPlan(Letter letter) {
        boolean inward = letter.kind() == Letter.Kind.BAY_PLAN_IN;
        List<StowedContainer> stowed = letter.content().boxes().stream()
                .map(visit -> stowed(visit, inward))
                .toList();
        return Baplie.write(
                envelope(letter), document(letter), voyage(letter.content().call(), inward), stowed);
    }

    private StowedContainer stowed(Visit visit, boolean inward) {
        Visit.Slots slots = visit.journey().slots();
        Visit.Ports ports = visit.journey().ports();
        return new StowedContainer(
                Slot.parse((inward ? slots.arrival() : slots.planned()).orElseThrow()),
                equipment(visit),
                new BoxState(
                        masses(visit, visit.papers().weights().verifiedKg()),
                        List.of(),
                        visit.box().setPointC(),
                        dangerous(visit)),
                route(visit, inward ? ports.declared() : ports.discharge()),
                new StowedContainer.Reference(
                        visit.journey().line().code(), visit.papers().booking()));
    }

    private byte[] gateReport(Letter letter) {
        boolean in = letter.kind() == Letter.Kind.GATE_IN;
        Call call = letter.content().call();
        List<Codeco.GateMove> moves = letter.content().boxes().stream()
                .map(visit -> gateMove(visit, in))
                .toList();
        Terminal terminal = events.terminal(call.terminal());
        return Codeco.write(
                envelope(letter),
                voyage(call, !in),
                new Codeco.GateReport(
                        document(letter),
                        in ? Codeco.Direction.GATE_IN : Codeco.Direction.GATE_OUT,
                        new Codeco.Place(terminal.port(), terminal.code()),
                        letter.content().line().code(),
                        moves));
    }

    private Codeco.GateMove gateMove(Visit visit, boolean in) {
        Visit.Times times = visit.journey().times();
        Visit.Seals seals = visit.papers().seals();
        return new Codeco.GateMove(
                equipment(visit),
                new BoxState(
                        masses(visit, visit.papers().weights().gateKg().orElseThrow()),
                        seals(in ? seals.atGate() : seals.atLoading()),
                        visit.box().setPointC(),
                        dangerous(visit)),
                route(visit, visit.journey().ports().declared()),
                new Codeco.Passage(
                        Clock.local((in ? times.gateIn() : times.gateOut()).orElseThrow()),
                        visit.papers().booking(),
                        visit.journey().lorry().orElseThrow().plate()));
    }

    private byte[] vesselReport(Letter letter) {
        boolean inward = letter.kind() == Letter.Kind.DISCHARGED;
        List<Coarri.VesselMove> moves = letter.content().boxes().stream()
                .map(visit -> vesselMove(visit, inward))
                .toList();
        return Coarri.write(
                envelope(letter),
                voyage(letter.content().call(), inward),
                new Coarri.VesselReport(
                        document(letter),
                        inward ? Coarri.Direction.DISCHARGED : Coarri.Direction.LOADED,
                        letter.content().line().code(),
                        moves));
    }

    private Coarri.VesselMove vesselMove(Visit visit, boolean inward) {
        Visit.Times times = visit.journey().times();
        Visit.Seals seals = visit.papers().seals();
        Visit.Ports ports = visit.journey().ports();
        Visit.Weights weights = visit.papers().weights();
        return new Coarri.VesselMove(
                equipment(visit),
                new BoxState(
                        masses(visit, weights.craneKg().orElse(weights.verifiedKg())),
                        seals(inward ? seals.atGate() : seals.atLoading()),
                        visit.box().setPointC(),
                        dangerous(visit)),
                route(visit, inward ? ports.declared() : ports.discharge()),
                new Coarri.Handling(
                        Clock.local((inward ? times.discharged() : times.loaded()).orElseThrow()),
                        Slot.parse((inward
                                        ? visit.journey().slots().arrival()
                                        : visit.journey().slots().actual())
                                .orElseThrow()),
                        visit.papers().booking()));
    }

    private static Equipment equipment(Visit visit) {
        Equipment.Movement movement = switch (visit.trade()) {
            case EXPORT, EMPTY_OUT, RETURN -> Equipment.Movement.EXPORT;
            case IMPORT, EMPTY_IN -> Equipment.Movement.IMPORT;
            case TRANSHIPMENT -> Equipment.Movement.TRANSHIPMENT;
        };
        return new Equipment(
                visit.box().number().text(),
                visit.box().type().code(),
                movement,
                visit.trade().loaded());
    }

    private static Masses masses(Visit visit, int grossKg) {
        OptionalInt verified =
                visit.trade().loaded() ? OptionalInt.of(visit.papers().weights().verifiedKg()) : OptionalInt.empty();
        return new Masses(
                OptionalInt.of(grossKg), verified, OptionalInt.of(visit.box().tareKg()));
    }

    private static List<Seal> seals(Optional<String> number) {
        return number.map(each -> new Seal(each, Issuer.SHIPPER)).stream().toList();
    }

    private static List<DangerousGoods> dangerous(Visit visit) {
        boolean paint = visit.papers().consignments().stream()
                .flatMap(consignment -> consignment.goods().stream())
                .anyMatch(Clerk::isPaint);
        return paint ? List.of(PAINT) : List.of();
    }

    private static boolean isPaint(Goods goods) {
        return goods.hs().equals("320810");
    }

    private Route route(Visit visit, String discharge) {
        Visit.Ports ports = visit.journey().ports();
        String here = visit.trade() == Trade.TRANSHIPMENT
                ? events.terminal(visit.journey().terminal()).port()
                : null;
        return new Route(ports.loading(), discharge, here, null);
    }
}
