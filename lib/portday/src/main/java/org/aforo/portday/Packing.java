package org.aforo.portday;

import java.util.List;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.Load.Goods;
import org.aforo.virtualscanner.loads.LoadKind;

/**
 * Says what a box of a kind of load weighs and how an honest shipper declares it. {@link #byTheBook} does so from a table, for weeks without
 * pictures; whoever draws the scans passes a packing that builds container and load from the same seed, so that picture and declaration
 * agree to the kilogram. The same arguments give the same answer.
 */
@FunctionalInterface
public interface Packing {

    Packed pack(LoadKind load, ContainerType container, long seed);

    /**
     * A packed box.
     *
     * @param tareKg of the empty container
     * @param goods what is in it, honestly; nothing for an empty box
     */
    record Packed(double tareKg, List<Goods> goods) {
        public Packed {
            Checks.within("tareKg", tareKg, 500, 10_000);
            goods = List.copyOf(goods);
        }

        public double goodsKg() {
            return goods.stream().mapToDouble(Goods::grossKg).sum();
        }
    }

    /** From tables of usual packages and masses, without building anything. */
    static Packing byTheBook() {
        return PackingTable::pack;
    }
}
