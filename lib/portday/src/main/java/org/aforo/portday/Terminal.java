package org.aforo.portday;

import java.util.List;

/**
 * A container terminal. Its name is invented and says so; the UN/LOCODE is its real port's.
 *
 * @param code unique, short, as messages and folders use it
 * @param name with the word "inventado" in it
 * @param port UN/LOCODE
 * @param traffic how much of the coast's traffic it has, and whether it gains or loses
 * @param scanners its machines, all of them able to take any box
 */
public record Terminal(String code, String name, String port, Traffic traffic, List<Machine> scanners) {

    public Terminal {
        Checks.text("code", code);
        Checks.text("name", name);
        if (!port.matches("[A-Z]{2}[A-Z2-9]{3}")) {
            throw new IllegalArgumentException("not a UN/LOCODE: " + port);
        }
        scanners = List.copyOf(scanners);
        if (scanners.isEmpty()) {
            throw new IllegalArgumentException("a terminal has a scanner: " + code);
        }
    }

    /**
     * Liner services move between terminals, so that a model of one year errs in the next.
     *
     * @param share of the coast's boxes on the first day; shares are scaled to a sum of 1
     * @param yearlyGrowth by how much the share grows in a year before scaling: +1.2 more than doubles
     * @param risk contaminated boxes of a hundred here to those of a hundred on the whole coast
     * @param bananas how much of its exports are bananas to the coast's share, 1 = the same
     */
    public record Traffic(double share, double yearlyGrowth, double risk, double bananas) {
        public Traffic {
            Checks.within("share", share, 0, 1);
            Checks.within("yearlyGrowth", yearlyGrowth, -0.99, 10);
            Checks.within("risk", risk, 0, 100);
            Checks.within("bananas", bananas, 0, 10);
        }
    }

    /**
     * A scanner on the terminal.
     *
     * @param id unique on the coast, such as {@code SAL-1}
     * @param model name of a scanner model of the virtual scanner; whoever draws resolves it
     * @param views 1 side, 2 side and top
     * @param perHour boxes it can take
     */
    public record Machine(String id, String model, int views, int perHour) {
        public Machine {
            Checks.text("id", id);
            Checks.text("model", model);
            Checks.within("views", views, 1, 2);
            Checks.within("perHour", perHour, 1, 300);
        }
    }
}
