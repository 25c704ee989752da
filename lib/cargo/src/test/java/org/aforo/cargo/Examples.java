package org.aforo.cargo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import org.aforo.cargo.Bill.Content;
import org.aforo.cargo.Bill.GoodsItem;
import org.aforo.cargo.Bill.Nature;
import org.aforo.cargo.Bill.Parties;
import org.aforo.cargo.Bill.Placement;
import org.aforo.cargo.BoxState.DangerousGoods;
import org.aforo.cargo.BoxState.Issuer;
import org.aforo.cargo.BoxState.Masses;
import org.aforo.cargo.BoxState.Seal;
import org.aforo.cargo.Cuscar.Cargo;
import org.aforo.cargo.Cuscar.ManifestedContainer;
import org.aforo.cargo.Envelope.Writing;
import org.aforo.cargo.Equipment.Movement;

/** Small invented cargo for tests: a reefer of bananas, a groupage box of two bills with paint in it, an empty. */
final class Examples {

    static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 24, 12, 5);
    static final Envelope ENVELOPE =
            new Envelope("ZZCL", "ECCUSTOMS", NOON, "REF0001", new Writing(CharacterSet.UNOA, true));
    static final Envelope LATIN =
            new Envelope("ZZCL", "ECCUSTOMS", NOON, "REF0002", new Writing(CharacterSet.UNOC, false));

    static final Equipment REEFER = new Equipment("ZZQU0000010", "45R1", Movement.EXPORT, true);
    static final Equipment GROUPAGE = new Equipment("ZZQU0000025", "22G1", Movement.EXPORT, true);
    static final Equipment EMPTY = new Equipment("ZZQU0000030", "45R1", Movement.EXPORT, false);

    static final DangerousGoods PAINT = new DangerousGoods("3", "1263", OptionalInt.of(23), OptionalInt.of(3), "Paint");

    static final Route TO_ROTTERDAM = new Route("ECGYE", "NLRTM", "PABLB", "DEDUI");

    private Examples() {}

    static Voyage voyage() {
        Ship ship = new Ship("INVENTED STAR", "0012345".substring(0, 6) + Ship.checkDigitOf("001234"), "QZ12", "PA");
        return new Voyage(
                "418N",
                ship,
                "ZZCL",
                "ECGYE",
                new Voyage.Schedule("PECLL", "PABLB", NOON.plusHours(10), NOON.plusHours(30)));
    }

    static BoxState bananas() {
        return new BoxState(
                masses(25_840, 25_900, 4_640),
                List.of(new Seal("ZZ0000017", Issuer.SHIPPER)),
                OptionalInt.of(13),
                List.of());
    }

    static BoxState groupage() {
        return new BoxState(
                masses(9_120, 9_100, 2_260),
                List.of(new Seal("ZZ0000018", Issuer.SHIPPER), new Seal("ZZ9000001", Issuer.CUSTOMS)),
                OptionalInt.empty(),
                List.of(PAINT));
    }

    static BoxState empty() {
        return new BoxState(
                new Masses(OptionalInt.of(4_600), OptionalInt.empty(), OptionalInt.of(4_600)),
                List.of(),
                OptionalInt.empty(),
                List.of());
    }

    static Masses masses(int gross, int verified, int tare) {
        return new Masses(OptionalInt.of(gross), OptionalInt.of(verified), OptionalInt.of(tare));
    }

    static Cargo cargo() {
        Parties parties = new Parties(
                new Party(
                        "Frutas Inventadas Señor Ñandú S.A.",
                        List.of("Calle Inventada 12 y 'Ficticia'", "Guayaquil"),
                        "EC",
                        "9900000017001"),
                new Party("Invented Fruit Import B.V.", List.of("Nergensstraat 1", "Rotterdam"), "NL", null),
                new Party("Invented Notify + Sons", List.of(), "NL", null));
        return new Cargo(
                List.of(
                        new ManifestedContainer(REEFER, bananas()),
                        new ManifestedContainer(GROUPAGE, groupage()),
                        new ManifestedContainer(EMPTY, empty())),
                List.of(
                        bill("ZZCL0001", parties, bananasItem()),
                        bill(
                                "ZZCL0002",
                                parties,
                                inGroupage("PAINT IN TINS: WHAT? + MORE", "320810", 120, List.of(PAINT))),
                        bill("ZZCL0003", parties, inGroupage("NEW TYRES", "401110", 80, List.of()))));
    }

    private static Bill bill(String number, Parties parties, GoodsItem item) {
        return new Bill(number, Nature.EXPORT, parties, TO_ROTTERDAM, List.of(item));
    }

    private static GoodsItem bananasItem() {
        return new GoodsItem(
                new Content("080390", "FRESH CAVENDISH BANANAS IN CARTONS, 20 PALLETS", "CT", 1_080, 21_200),
                List.of(new Placement(REEFER.number(), 1_080)),
                "INVENTED BRAND",
                List.of());
    }

    private static GoodsItem inGroupage(String what, String hs, int packages, List<DangerousGoods> dangerous) {
        return new GoodsItem(
                new Content(hs, what, "CT", packages, packages * 30),
                List.of(new Placement(GROUPAGE.number(), packages)),
                "",
                dangerous);
    }
}
