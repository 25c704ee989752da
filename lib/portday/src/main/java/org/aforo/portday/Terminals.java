package org.aforo.portday;

import java.util.List;
import org.aforo.portday.Terminal.Machine;
import org.aforo.portday.Terminal.Traffic;

/**
 * Five terminals that do not exist, sized after those of Guayaquil, Posorja and Puerto Bolivar. Shares and growth: container traffic of
 * 2024, when two carriers left one of them (-62 %) and another grew by 120 %; risk: the 96.1 t seized in 2025 by terminal, over traffic.
 */
final class Terminals {

    static final List<Terminal> ECUADOR = List.of(
            terminal("ESTERO", "Terminal Estero (inventado)", "ECGYE", new Traffic(0.34, 0.05, 0.95, 1.1), "portal", 2),
            terminal(
                    "RIA",
                    "Terminal de la Ría (inventado)",
                    "ECGYE",
                    new Traffic(0.17, 0.0, 0.95, 1.3),
                    "relocatable",
                    1),
            terminal(
                    "ISLA",
                    "Terminal Isla (inventado)",
                    "ECGYE",
                    new Traffic(0.16, -0.62, 0.2, 0.6),
                    "drive-through",
                    1),
            terminal("SALADA", "Terminal Salada (inventado)", "ECPSJ", new Traffic(0.21, 1.2, 1.6, 0.6), "portal", 2),
            terminal(
                    "MANGLAR", "Terminal Manglar (inventado)", "ECPBO", new Traffic(0.12, 0.0, 1.0, 1.6), "mobile", 1));

    private Terminals() {}

    private static Terminal terminal(
            String code, String name, String port, Traffic traffic, String model, int machines) {
        List<Machine> scanners = java.util.stream.IntStream.rangeClosed(1, machines)
                .mapToObj(number -> machine(code + "-" + number, model))
                .toList();
        return new Terminal(code, name, port, traffic, scanners);
    }

    private static Machine machine(String id, String model) {
        return switch (model) {
            case "portal" -> new Machine(id, "portal-9-6", 2, 150);
            case "drive-through" -> new Machine(id, "drive-through-6", 1, 120);
            case "relocatable" -> new Machine(id, "relocatable-6-4", 1, 60);
            case "mobile" -> new Machine(id, "mobile-6-3.5", 1, 40);
            default -> throw new IllegalArgumentException("no such model: " + model);
        };
    }
}
