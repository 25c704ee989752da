package org.aforo.bench.selectivity;

import java.util.List;

/** Two hundred rules, each written twice: in our language and in that of Drools. They mean the same. */
final class TwoHundredRules {

    static final int COUNT = 200;
    static final long PAIR_WINDOW_SECONDS = 365 * 86_400L;

    private static final List<String> PORTS =
            List.of("NLRTM", "BEANR", "DEHAM", "ESALG", "ITGIT", "RULED", "AEJEA", "USPEF", "CNSHA", "CLSAI");
    private static final List<String> GOODS = List.of("0803", "080390", "0306", "1801", "1604", "4407", "0603", "08");
    private static final List<String> TERMINALS = List.of("ESTERO", "RIA", "ISLA", "SALADA", "MANGLAR");

    private final StringBuilder ours = new StringBuilder();
    private final StringBuilder theirs = new StringBuilder();

    TwoHundredRules() {
        theirs.append("package org.aforo.bench.peer;\n")
                .append("import ")
                .append(PeerVisit.class.getName())
                .append(";\nglobal java.util.List fired;\n");
        for (int i = 0; i < COUNT; i++) {
            add(i);
        }
    }

    String ours() {
        return ours.toString();
    }

    String theirs() {
        return theirs.toString();
    }

    private void add(int i) {
        String port = PORTS.get(i / 10 % PORTS.size());
        String other = PORTS.get((i / 10 + 3) % PORTS.size());
        String goods = GOODS.get(i / 10 % GOODS.size());
        String terminal = TERMINALS.get(i / 10 % TERMINALS.size());
        int step = i / 10 * 100;
        switch (i % 10) {
            case 0, 1, 2, 3 -> {
                int more = 20_000 + step * (1 + i % 10);
                rule(
                        i,
                        "hs starts with \"" + goods + "\" and port.discharge = " + port + " and gross.kg > " + more,
                        "hs str[startsWith] \"" + goods + "\", port == \"" + port + "\", grossKg > " + more);
            }
            case 4 ->
                rule(
                        i,
                        "port.discharge in (" + port + ", " + other + ") and vgm.kg between 21000 and "
                                + (22_000 + step),
                        "port in (\"" + port + "\", \"" + other + "\"), vgmKg >= 21000, vgmKg <= " + (22_000 + step));
            case 5 ->
                rule(
                        i,
                        "terminal = " + terminal + " and gross.kg differs from vgm.kg by more than " + (100 + step),
                        "terminal == \"" + terminal + "\", weightStepKg > " + (100 + step));
            case 6 ->
                rule(
                        i,
                        "container.reefer = yes and dwell.hours > " + (1 + i / 20),
                        "reefer == 1, dwellHours > " + (1 + i / 20));
            case 7 ->
                rule(
                        i,
                        "seal.gate differs from seal.manifest or lorry.incidents >= " + (1 + i / 50),
                        "(sealGate != null && sealManifest != null && sealGate != sealManifest) || incidents >= "
                                + (1 + i / 50));
            case 8 ->
                rule(
                        i,
                        "hs starts with \"" + goods
                                + "\" and first time of (shipper.taxId, port.discharge) in 365 days",
                        "hs str[startsWith] \"" + goods + "\", earlierOfPair() == 0");
            default ->
                rule(
                        i,
                        "port.discharge = " + port + " and count of (shipper.taxId) in " + (5 + i / 10) + " days >= "
                                + (10 + i),
                        "port == \"" + port + "\", earlierOfShipper(" + (5 + i / 10) + ") >= " + (10 + i));
        }
    }

    private void rule(int number, String condition, String constraint) {
        ours.append("rule \"r").append(number).append("\" owner \"bench\" expires 2099-01-01 when ");
        ours.append(condition).append(" then scan because \"bench\"\n");
        theirs.append("rule \"r").append(number).append("\" when PeerVisit(").append(constraint);
        theirs.append(") then fired.add(\"r").append(number).append("\"); end\n");
    }
}
