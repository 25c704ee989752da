package org.aforo.portday;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aforo.portday.Companies.Acquaintance;
import org.aforo.portday.Companies.Pair;
import org.aforo.portday.Packing.Packed;
import org.aforo.portday.Settings.World;
import org.aforo.portday.Visit.Consignment;
import org.aforo.portday.Visit.Lorry;
import org.aforo.portday.Visit.Misdeclaration;
import org.aforo.portday.Visit.Parties;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.Load.Goods;
import org.aforo.virtualscanner.loads.LoadKind;

/** Invents a visit by itself: all that does not depend on other visits. */
final class Drafting {

    private static final List<ContainerType> EMPTIES = List.of(
            ContainerType.REEFER_40_HIGH,
            ContainerType.REEFER_40_HIGH,
            ContainerType.REEFER_40_HIGH,
            ContainerType.DRY_40_HIGH,
            ContainerType.DRY_20);

    /** A box that comes back and goes again had many hands in it. */
    private static final double RETURNED_RISK = 3;

    private final Settings settings;
    private final Berths berths;
    private final Packing packing;
    private final Companies companies = new Companies();
    private final Chance root;

    Drafting(Settings settings, Timetable timetable, Packing packing, Chance root) {
        this.settings = settings;
        this.berths = new Berths(settings, timetable);
        this.packing = packing;
        this.root = root.fork("visit");
    }

    /** First step: what goes where. */
    Draft begin(int index) {
        Chance chance = root.fork(index);
        Draft draft = berths.draft(index, trade(chance.fork("trade")), chance);
        cargo(draft, chance.fork("cargo"));
        return draft;
    }

    /**
     * Second step: what is hidden, and what the papers say.
     *
     * @param meanRisk of all boxes that could be contaminated
     */
    void finish(Draft draft, double meanRisk) {
        hide(draft, meanRisk, draft.chance.fork("hide"));
        papers(draft, draft.chance.fork("papers"));
        road(draft, draft.chance.fork("road"));
    }

    /** How likely a box is contaminated, in any unit; 0 for one that cannot be. */
    static double risk(Draft draft) {
        if (!draft.trade.outbound() || !draft.trade.loaded()) {
            return 0;
        }
        return draft.terminal.traffic().risk()
                * draft.market().risk()
                * (draft.trade == Trade.RETURN ? RETURNED_RISK : 1);
    }

    private Trade trade(Chance chance) {
        Settings.Trades trades = settings.world().trades();
        double exports = 1 - trades.imports() - trades.empties() - trades.transhipped() - trades.returned();
        return chance.oneOf(Map.of(
                Trade.EXPORT, Math.max(0, exports),
                Trade.IMPORT, trades.imports(),
                Trade.EMPTY_IN, 0.7 * trades.empties(),
                Trade.EMPTY_OUT, 0.3 * trades.empties(),
                Trade.TRANSHIPMENT, trades.transhipped(),
                Trade.RETURN, trades.returned()));
    }

    private void cargo(Draft draft, Chance chance) {
        if (draft.trade.loaded()) {
            Commodity commodity = commodity(draft, chance);
            draft.load = commodity.load();
            draft.type = chance.oneOf(commodity.boxes());
            draft.setPointC = commodity.setPointC(chance);
        } else {
            draft.type = chance.oneOf(EMPTIES);
        }
        draft.insideSeed = draft.chance.fork("inside").nextLong();
        Packed packed = packing.pack(draft.load, draft.type, draft.insideSeed);
        draft.tareKg = packed.tareKg();
        draft.goodsKg = packed.goodsKg();
        draft.line = chance.oneOf(draft.sailing.call().service().carriers());
        draft.booking = Numbers.booking(draft.line.code(), draft.index);
        ports(draft, chance);
        if (draft.trade.loaded()) {
            World world = settings.world();
            List<Goods> declared = packed.goods();
            if (chance.happens(world.disorder().misdeclared())) {
                draft.wrong = chance.oneOf(wrongs(draft));
                declared = declared(draft, declared, chance);
            }
            draft.declared = declared;
        }
    }

    /** A box that stands on no cargo report still must be on a vessel out. */
    private static Map<Misdeclaration, Double> wrongs(Draft draft) {
        return Map.of(
                Misdeclaration.OTHER_GOODS, 0.3,
                Misdeclaration.WEIGHT_OFF, 0.6,
                Misdeclaration.NOT_MANIFESTED, draft.trade.outbound() ? 0.1 : 0.0);
    }

    private Commodity commodity(Draft draft, Chance chance) {
        List<Commodity> all = Commodity.all();
        double[] weights = new double[all.size()];
        double bananas = draft.terminal.traffic().bananas();
        for (int i = 0; i < weights.length; i++) {
            Commodity commodity = all.get(i);
            boolean banana = commodity.wares().getFirst().hs().equals("080390");
            weights[i] = switch (draft.trade) {
                case IMPORT -> commodity.share().imports();
                case RETURN ->
                    commodity.load().refrigerated() ? commodity.share().exports() : 0;
                case EXPORT, TRANSHIPMENT, EMPTY_IN, EMPTY_OUT ->
                    commodity.share().exports()
                            * draft.market().shareOf(commodity.load())
                            / draft.market().share()
                            * (banana ? bananas : 1);
            };
        }
        return all.get(chance.weighted(weights));
    }

    private static void ports(Draft draft, Chance chance) {
        Call.Service in = draft.sailing.call().service();
        String here = draft.terminal.port();
        draft.loading = draft.trade.discharged() ? chance.oneOf(in.from()) : here;
        draft.declaredDischarge = draft.trade.outbound() ? draft.market().drawPort(chance) : here;
        draft.discharge = draft.declaredDischarge;
    }

    private List<Goods> declared(Draft draft, List<Goods> honest, Chance chance) {
        Misdeclaration wrong = draft.wrong;
        if (wrong == Misdeclaration.WEIGHT_OFF) {
            double factor = chance.happens(0.5) ? chance.between(0.5, 0.9) : chance.between(1.1, 1.5);
            return honest.stream().map(goods -> scaled(goods, factor)).toList();
        }
        if (wrong == Misdeclaration.OTHER_GOODS) {
            List<Commodity> others = Commodity.all().stream()
                    .filter(other -> other.load() != draft.load
                            && other.load().refrigerated() == draft.load.refrigerated()
                            && other.load() != LoadKind.GROUPAGE
                            && !other.wares()
                                    .getFirst()
                                    .hs()
                                    .equals(honest.getFirst().hs()))
                    .toList();
            Goods other = chance.oneOf(others).pack(draft.type, chance).getFirst();
            // Whoever lies about the goods knows what the scales will say.
            return List.of(scaled(other, draft.goodsKg / other.grossKg()));
        }
        return honest;
    }

    private static Goods scaled(Goods goods, double factor) {
        double kg = Math.max(1, Math.rint(goods.grossKg() * factor));
        int packages = Math.max(1, (int) Math.rint(goods.packages() * factor));
        return new Goods(goods.hs(), goods.description(), goods.packageType(), packages, kg);
    }

    private void hide(Draft draft, double meanRisk, Chance chance) {
        Settings.Contaminations world = settings.world().contamination();
        if (chance.happens(world.personRate())) {
            draft.person = Optional.of(new PlannedScan.Hidden(
                    PlannedScan.Hidden.PERSON, Math.rint(chance.between(52.0, 92.0)), chance.nextLong()));
        }
        if (!draft.trade.outbound() || !draft.trade.loaded()) {
            return;
        }
        draft.guilty = chance.happens(world.baseRate() * risk(draft) / meanRisk);
        double alike = world.baseRate() * world.shown() * world.innocent() / (1 - world.innocent());
        boolean shows = draft.guilty
                ? chance.happens(world.shown())
                : chance.happens(alike / Math.max(0.01, 1 - world.baseRate()));
        if (!draft.guilty && !shows) {
            return;
        }
        boolean yard = draft.trade != Trade.TRANSHIPMENT;
        Plot plot = Plot.draw(draft.load, draft.type, yard, indicator -> possible(draft, indicator), chance);
        draft.plot = plot;
        if (shows) {
            draft.indicators.addAll(plot.showing());
        }
        if (draft.shows(Indicator.LATE_CHANGE)) {
            berths.changeLate(draft, chance.fork("late"));
        }
    }

    private static boolean possible(Draft draft, Indicator indicator) {
        return switch (indicator) {
            case LONG_DWELL, LORRY_OF_INCIDENTS, WEIGHT_STEP -> draft.trade.byGateIn();
            case TEMPERATURE_BREAK -> draft.setPointC.isPresent();
            case SEAL_DIFFERS,
                    SEAL_SEEN_BEFORE,
                    MOVE_WITHOUT_ORDER,
                    SLOT_DIFFERS,
                    LATE_CHANGE,
                    FIRST_OF_PAIR,
                    NEW_CONSIGNEE -> true;
        };
    }

    private void papers(Draft draft, Chance chance) {
        Scales.weigh(draft, chance.fork("weigh"));
        if (!draft.trade.loaded()) {
            return;
        }
        Sealing.seal(draft);
        List<Goods> declared = draft.declared;
        List<List<Goods>> parts = draft.load == LoadKind.GROUPAGE && declared.size() > 1
                ? declared.stream().map(List::of).toList()
                : List.of(declared);
        List<Consignment> consignments = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Pair pair = pair(draft, acquaintance(draft, i), chance.fork(i));
            String bill = parts.size() == 1 ? draft.booking : draft.booking + (char) ('A' + i);
            consignments.add(new Consignment(
                    bill,
                    new Parties(pair.shipper(), pair.consignee(), pair.notifyParty()),
                    parts.get(i),
                    pair.earlier(),
                    pair.known()));
        }
        draft.consignments = consignments;
    }

    /** The first consignment is the odd one. */
    private static Acquaintance acquaintance(Draft draft, int part) {
        if (part > 0) {
            return Acquaintance.REGULAR;
        }
        return draft.shows(Indicator.NEW_CONSIGNEE)
                ? Acquaintance.NEW_CONSIGNEE
                : draft.shows(Indicator.FIRST_OF_PAIR) ? Acquaintance.FIRST_OF_PAIR : Acquaintance.REGULAR;
    }

    private Pair pair(Draft draft, Acquaintance acquaintance, Chance chance) {
        return switch (draft.trade) {
            case IMPORT -> companies.imported(draft.load, draft.loading, chance);
            case TRANSHIPMENT -> companies.transhipped(draft.loading, draft.declaredDischarge, acquaintance, chance);
            case EXPORT, RETURN, EMPTY_IN, EMPTY_OUT ->
                companies.export(draft.load, draft.declaredDischarge, acquaintance, chance);
        };
    }

    private static void road(Draft draft, Chance chance) {
        if (draft.trade == Trade.TRANSHIPMENT) {
            return;
        }
        boolean notorious = draft.shows(Indicator.LORRY_OF_INCIDENTS);
        int number = notorious ? 9_900 + chance.nextInt(8) : chance.nextInt(2_500);
        String plate = "DZ" + (char) ('A' + number % 26) + "-" + Numbers.padded(number, 4);
        draft.lorry = new Lorry(plate, Invented.person(number), notorious ? chance.between(1, 4) : 0);
    }
}
