package org.aforo.portday;

import java.util.List;
import org.aforo.cargo.Party;
import org.aforo.cargo.Ship;

/** Names that nobody bears, by number. Each says in itself that it is invented. */
final class Invented {

    private static final List<String> SEA = List.of(
            "ALBATROSS",
            "ANCHOVY",
            "BARNACLE",
            "BREEZE",
            "CORAL",
            "CORMORANT",
            "CURRENT",
            "DOLPHIN",
            "DRIFT",
            "EBB",
            "FATHOM",
            "FRIGATEBIRD",
            "GANNET",
            "HALYARD",
            "HERON",
            "HORIZON",
            "KELP",
            "LAGOON",
            "LANTERN",
            "MANGROVE",
            "MARLIN",
            "MERIDIAN",
            "MOON",
            "NARWHAL",
            "OSPREY",
            "PELICAN",
            "PETREL",
            "PLANKTON",
            "REEF",
            "SANDBAR",
            "SEXTANT",
            "SHOAL",
            "SPINDRIFT",
            "STAR",
            "STORM",
            "SWELL",
            "TERN",
            "TIDE",
            "TRADE WIND",
            "WAKE");

    private static final List<String> FLAGS = List.of("PA", "LR", "MH", "MT", "CY", "SG");

    private static final List<String> LAND = List.of(
            "del Alba",
            "del Bosque",
            "del Cerro",
            "del Estero",
            "del Faro",
            "del Guabo",
            "del Huerto",
            "del Lago",
            "del Manglar",
            "del Monte",
            "del Naranjo",
            "del Oriente",
            "del Pozo",
            "del Río",
            "del Sur",
            "del Valle",
            "de la Ceiba",
            "de la Costa",
            "de la Cuesta",
            "de la Isla",
            "de la Loma",
            "de la Orilla",
            "de la Palma",
            "de la Ría",
            "de la Sabana",
            "de la Vega");

    private static final List<String> FIRST = List.of(
            "Alba", "Bruno", "Carla", "Dario", "Elena", "Fabio", "Gema", "Hugo", "Irene", "Jorge", "Karina", "Luis",
            "Marta", "Nestor", "Olga", "Pablo", "Rosa", "Saul", "Tania", "Ulises", "Vera", "Walter", "Ximena",
            "Yolanda");

    private static final List<String> LAST = List.of(
            "Abril", "Bosque", "Cielo", "Duna", "Estero", "Faro", "Garza", "Hierba", "Isla", "Junco", "Loma", "Mar",
            "Niebla", "Orilla", "Playa", "Roca", "Sauce", "Trigo", "Umbral", "Viento");

    private static final List<String> LINES = List.of("Andes", "Bravo", "Coral", "Delta", "Estrella", "Faro");

    private Invented() {}

    /** Lines there are. */
    static int carriers() {
        return LINES.size();
    }

    static Call.Carrier carrier(int number) {
        String name = LINES.get(number);
        return new Call.Carrier("ZZ" + name.substring(0, 1) + "L", "Invented " + name + " Line");
    }

    /** @param number below 10,000 */
    static Call.Vessel vessel(int number, Call.Carrier operator) {
        String digits = "00" + Numbers.padded(number, 4);
        int round = number / SEA.size();
        return new Call.Vessel(
                "INVENTED " + SEA.get(number % SEA.size()) + (round == 0 ? "" : " " + (round + 1)),
                digits + Ship.checkDigitOf(digits),
                "Q" + (char) ('A' + number / 100 % 26) + Numbers.padded(number % 100, 2),
                FLAGS.get(number % FLAGS.size()),
                operator);
    }

    /** A company of Ecuador: what it does, and a number. */
    static Party exporter(String business, int number) {
        int round = number / LAND.size();
        return new Party(
                business + " Inventada " + LAND.get(number % LAND.size()) + (round == 0 ? "" : " " + (round + 1))
                        + " S.A.",
                List.of("Vía Inventada km " + (3 + number % 60), town(number)),
                "EC",
                "99" + Numbers.padded(number, 8) + "001");
    }

    private static String town(int number) {
        return List.of("Guayaquil", "Machala", "Durán", "Milagro", "El Guabo", "Quevedo")
                .get(number % 6);
    }

    /** A company abroad, by the country of a port. */
    static Party foreign(String locode, int number) {
        String country = locode.substring(0, 2);
        return new Party(
                "Invented " + word(SEA, number) + " " + trade(number) + " " + (number + 1) + " " + legalForm(country),
                List.of("Fictional Road " + (1 + number % 90), "Port of " + locode),
                country,
                null);
    }

    private static String trade(int number) {
        return List.of("Fruit", "Trading", "Foods", "Import", "Imports & Co").get(number % 5);
    }

    private static String legalForm(String country) {
        return switch (country) {
            case "NL" -> "B.V.";
            case "BE" -> "N.V.";
            case "DE" -> "GmbH";
            case "ES" -> "S.L.";
            case "IT" -> "S.r.l.";
            case "PL" -> "Sp. z o.o.";
            case "RU" -> "OOO";
            case "TR" -> "A.S.";
            case "US" -> "LLC";
            case "CL" -> "SpA";
            case "PE", "AR", "CO", "PA" -> "S.A.";
            case "CN", "KR", "VN" -> "Co., Ltd.";
            case "JP" -> "K.K.";
            default -> "Ltd";
        };
    }

    private static String word(List<String> words, int number) {
        String word = words.get(number % words.size());
        return word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    /** Somebody. */
    static String person(int number) {
        return FIRST.get(number % FIRST.size()) + " " + LAST.get(number / FIRST.size() % LAST.size()) + " (inventado)";
    }
}
