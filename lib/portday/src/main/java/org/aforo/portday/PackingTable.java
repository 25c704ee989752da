package org.aforo.portday;

import java.util.List;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.Load.Goods;
import org.aforo.virtualscanner.loads.LoadKind;

/** Usual packages and masses by kind of load. */
final class PackingTable {

    private PackingTable() {}

    static Packing.Packed pack(LoadKind load, ContainerType container, long seed) {
        Chance chance = new Chance(seed).fork("packing");
        return new Packing.Packed(tareKg(container, chance), goods(load, container, chance));
    }

    private static double tareKg(ContainerType container, Chance chance) {
        double usual = switch (container) {
            case DRY_20 -> 2280;
            case DRY_40 -> 3720;
            case DRY_40_HIGH -> 3820;
            case DRY_45_HIGH -> 4750;
            case REEFER_20 -> 3050;
            case REEFER_40_HIGH -> 4600;
            case REEFER_45_HIGH -> 5000;
        };
        return usual * chance.between(0.975, 1.025);
    }

    private static List<Goods> goods(LoadKind load, ContainerType container, Chance chance) {
        return load == LoadKind.EMPTY ? List.of() : Commodity.of(load).pack(container, chance);
    }
}
