package org.aforo.portday;

import static org.aforo.virtualscanner.containers.ContainerType.DRY_20;
import static org.aforo.virtualscanner.containers.ContainerType.DRY_40;
import static org.aforo.virtualscanner.containers.ContainerType.DRY_40_HIGH;
import static org.aforo.virtualscanner.containers.ContainerType.DRY_45_HIGH;
import static org.aforo.virtualscanner.containers.ContainerType.REEFER_20;
import static org.aforo.virtualscanner.containers.ContainerType.REEFER_40_HIGH;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.Load.Goods;
import org.aforo.virtualscanner.loads.LoadKind;

/**
 * What travels as a kind of load: in which boxes, how declared, how heavy.
 *
 * @param load how it looks inside
 * @param boxes container types, each as often as the others; a type may stand twice
 * @param wares declarations to choose from
 * @param share of exports and of imports, any unit
 * @param setPoint temperatures, degrees Celsius, lowest and highest; null where no machine runs
 */
record Commodity(
        LoadKind load,
        List<ContainerType> boxes,
        List<Ware> wares,
        Share share,
        int @org.jspecify.annotations.Nullable [] setPoint) {

    /**
     * A way to declare it.
     *
     * @param packages least and most in a box of 40 feet; a box of 20 feet takes half as many
     * @param kg least and most gross mass of a package
     */
    record Ware(String hs, String description, String packageType, int[] packages, double[] kg) {}

    /** Shares of the boxes. */
    record Share(double exports, double imports) {}

    /** Largest mass of goods by size of box, kg. */
    private static final double MOST_IN_20 = 21_700;

    private static final double MOST_IN_40 = 26_500;
    private static final double MOST_IN_REEFER = 29_000;

    private static final Map<LoadKind, Commodity> ALL = table();
    private static final List<Commodity> LIST = List.copyOf(ALL.values());

    /**
     * Exports: 6,500 to 7,000 banana boxes a week of about 10,500; then shrimp, cocoa, canned fish, wood. Estimates, see
     * docs/formats/port-day.md.
     */
    private static Map<LoadKind, Commodity> table() {
        Map<LoadKind, Commodity> all = new EnumMap<>(LoadKind.class);
        chilled().forEach(commodity -> all.put(commodity.load, commodity));
        agricultural().forEach(commodity -> all.put(commodity.load, commodity));
        industrial().forEach(commodity -> all.put(commodity.load, commodity));
        return all;
    }

    private static List<Commodity> chilled() {
        List<ContainerType> reefers = List.of(REEFER_40_HIGH);
        return List.of(
                new Commodity(
                        LoadKind.BANANAS_PALLETISED,
                        reefers,
                        List.of(ware(
                                "080390",
                                "FRESH CAVENDISH BANANAS IN CARTONS, 20 PALLETS",
                                "CT",
                                960,
                                1080,
                                19.4,
                                20.2)),
                        new Share(0.49, 0),
                        range(13, 14)),
                new Commodity(
                        LoadKind.BANANAS_FLOOR_STOWED,
                        reefers,
                        List.of(ware("080390", "FRESH CAVENDISH BANANAS IN CARTONS", "CT", 1060, 1200, 19.2, 20)),
                        new Share(0.12, 0),
                        range(13, 14)),
                new Commodity(
                        LoadKind.SHRIMP,
                        List.of(REEFER_40_HIGH, REEFER_40_HIGH, REEFER_40_HIGH, REEFER_20),
                        List.of(
                                ware("030617", "FROZEN HEADLESS SHRIMPS IN MASTER CARTONS", "CT", 1000, 1200, 21.5, 23),
                                ware(
                                        "030617",
                                        "FROZEN WHOLE SHRIMPS HOSO IN MASTER CARTONS",
                                        "CT",
                                        1000,
                                        1250,
                                        20.5,
                                        22.5)),
                        new Share(0.11, 0),
                        range(-22, -18)),
                new Commodity(
                        LoadKind.FLOWERS,
                        reefers,
                        List.of(ware("060311", "FRESH CUT ROSES IN FULL BOXES", "CT", 480, 900, 13, 16)),
                        new Share(0.008, 0),
                        range(1, 2)));
    }

    private static List<Commodity> agricultural() {
        return List.of(
                new Commodity(
                        LoadKind.COCOA_SACKS,
                        List.of(DRY_20, DRY_20, DRY_40, DRY_40_HIGH),
                        List.of(ware("180100", "RAW CACAO BEANS IN JUTE BAGS", "BG", 360, 400, 60, 65)),
                        new Share(0.06, 0),
                        null),
                new Commodity(
                        LoadKind.COFFEE_SACKS,
                        List.of(DRY_20, DRY_20, DRY_40),
                        List.of(ware("090111", "GREEN COFFEE IN BAGS", "BG", 360, 400, 60, 66)),
                        new Share(0.01, 0.002),
                        null),
                new Commodity(
                        LoadKind.CANNED_FISH,
                        List.of(DRY_20, DRY_20, DRY_40),
                        List.of(
                                ware("160414", "CANNED TUNA IN VEGETABLE OIL", "CT", 2500, 3000, 8.2, 8.9),
                                ware("160413", "CANNED SARDINES IN TOMATO SAUCE", "CT", 1900, 2200, 11, 12)),
                        new Share(0.05, 0.01),
                        null),
                new Commodity(
                        LoadKind.TIMBER,
                        List.of(DRY_20, DRY_40, DRY_40_HIGH),
                        List.of(
                                ware("440723", "SAWN TEAK WOOD IN BUNDLES", "BE", 40, 60, 420, 480),
                                ware("440349", "TEAK SQUARES ROUGH", "BE", 30, 45, 540, 590)),
                        new Share(0.03, 0.01),
                        null),
                new Commodity(
                        LoadKind.BALSA,
                        List.of(DRY_40_HIGH, DRY_40_HIGH, DRY_45_HIGH),
                        List.of(
                                ware("440722", "BALSA WOOD BLOCKS GLUED", "BE", 60, 110, 88, 120),
                                ware("440722", "KILN DRIED BALSA LUMBER IN BUNDLES", "BE", 70, 120, 80, 110)),
                        new Share(0.025, 0),
                        null));
    }

    private static List<Commodity> industrial() {
        return List.of(
                dry(
                        LoadKind.TILES,
                        0.01,
                        0.08,
                        List.of(DRY_20),
                        ware("690721", "CERAMIC FLOOR TILES ON PALLETS", "PX", 40, 44, 880, 980)),
                dry(
                        LoadKind.MACHINERY,
                        0.008,
                        0.16,
                        List.of(DRY_20, DRY_40, DRY_40_HIGH),
                        ware("847989", "MACHINES AND PARTS IN CRATES", "CR", 6, 18, 450, 1100),
                        ware("843149", "SPARE PARTS FOR EXCAVATORS", "CR", 8, 24, 300, 800)),
                dry(
                        LoadKind.CAR_AND_MOTORCYCLES,
                        0.001,
                        0.08,
                        List.of(DRY_40_HIGH, DRY_45_HIGH),
                        ware("870323", "USED PASSENGER CARS AND MOTORCYCLES", "UN", 3, 8, 480, 900)),
                dry(
                        LoadKind.SCRAP,
                        0.02,
                        0.02,
                        List.of(DRY_20, DRY_20, DRY_40),
                        ware("720449", "FERROUS SCRAP HMS LOOSE", "NE", 1, 1, 22_000, 26_000),
                        ware("740400", "COPPER SCRAP IN BIG BAGS", "BG", 22, 26, 900, 1000)),
                dry(
                        LoadKind.DRUMS,
                        0.015,
                        0.15,
                        List.of(DRY_20, DRY_20, DRY_40),
                        ware("200989", "PASSION FRUIT CONCENTRATE IN STEEL DRUMS", "DR", 96, 104, 240, 255),
                        ware("271019", "LUBRICATING OIL IN STEEL DRUMS", "DR", 120, 128, 192, 200)),
                dry(
                        LoadKind.BOTTLES,
                        0.006,
                        0.08,
                        List.of(DRY_20, DRY_40),
                        ware("220870", "LIQUEURS IN GLASS BOTTLES", "CT", 1500, 1750, 13, 15),
                        ware("220300", "BEER IN GLASS BOTTLES", "CT", 1500, 1800, 12.5, 14.5)),
                dry(
                        LoadKind.FURNITURE,
                        0.005,
                        0.12,
                        List.of(DRY_40_HIGH, DRY_40_HIGH, DRY_45_HIGH),
                        ware("940360", "WOODEN FURNITURE KNOCKED DOWN", "CT", 220, 420, 20, 26),
                        ware("940161", "UPHOLSTERED SEATS", "PK", 120, 240, 28, 36)),
                dry(
                        LoadKind.GROUPAGE,
                        0.03,
                        0.25,
                        List.of(DRY_20, DRY_40, DRY_40_HIGH),
                        ware("630900", "PERSONAL EFFECTS AND HOUSEHOLD GOODS", "PK", 60, 180, 14, 30),
                        ware("401110", "NEW TYRES", "PK", 60, 160, 9, 16),
                        ware("850152", "ELECTRIC MOTORS", "CR", 4, 12, 80, 300),
                        ware("392410", "PLASTIC HOUSEWARE", "CT", 100, 300, 8, 14),
                        ware("330499", "COSMETICS", "CT", 80, 260, 7, 12),
                        ware("320810", "PAINT IN TINS", "CT", 60, 160, 12, 20)));
    }

    static Commodity of(LoadKind load) {
        Commodity commodity = ALL.get(load);
        if (commodity == null) {
            throw new IllegalArgumentException("no commodity travels as " + load);
        }
        return commodity;
    }

    /** All of them, in the order of {@link LoadKind}. */
    static List<Commodity> all() {
        return LIST;
    }

    /** Honest goods for a box of a type. */
    List<Goods> pack(ContainerType container, Chance chance) {
        if (load == LoadKind.GROUPAGE) {
            return mixed(container, chance);
        }
        return List.of(goods(chance.oneOf(wares), container, chance));
    }

    OptionalInt setPointC(Chance chance) {
        int[] range = setPoint;
        return range == null ? OptionalInt.empty() : OptionalInt.of(chance.between(range[0], range[1]));
    }

    private List<Goods> mixed(ContainerType container, Chance chance) {
        List<Ware> rest = new ArrayList<>(wares);
        List<Goods> goods = new ArrayList<>();
        for (int line = chance.between(3, 5); line > 0; line--) {
            goods.add(goods(rest.remove(chance.nextInt(rest.size())), container, chance));
        }
        return goods;
    }

    private static Goods goods(Ware ware, ContainerType container, Chance chance) {
        boolean small = container.lengthM() < 7;
        double most = small ? MOST_IN_20 : container.reefer() ? MOST_IN_REEFER : MOST_IN_40;
        double kg = chance.between(ware.kg[0], ware.kg[1]);
        int packages = chance.between(ware.packages[0], ware.packages[1]);
        if (small && ware.packages[1] > 1) {
            // Heavy goods fill a small box by mass, light ones by room: about half as many, rather more where it is
            // heavy.
            packages = Math.max(1, packages * 5 / (kg * packages > MOST_IN_20 ? 7 : 10));
        }
        kg = Math.min(kg, most / packages);
        return new Goods(ware.hs, ware.description, ware.packageType, packages, Math.round(kg * packages));
    }

    private static Commodity dry(
            LoadKind load, double exports, double imports, List<ContainerType> boxes, Ware... wares) {
        return new Commodity(load, boxes, Arrays.asList(wares), new Share(exports, imports), null);
    }

    private static Ware ware(
            String hs, String description, String type, int fewest, int most, double lightest, double heaviest) {
        return new Ware(hs, description, type, new int[] {fewest, most}, new double[] {lightest, heaviest});
    }

    private static int[] range(int lowest, int highest) {
        return new int[] {lowest, highest};
    }
}
