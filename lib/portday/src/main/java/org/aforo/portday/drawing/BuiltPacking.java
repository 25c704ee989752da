package org.aforo.portday.drawing;

import java.util.List;
import org.aforo.portday.Packing;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.Load.Goods;
import org.aforo.virtualscanner.loads.LoadKind;

/** Builds each box to weigh it, so that what an honest shipper declares is what the picture shows, to the kilogram. */
public final class BuiltPacking implements Packing {

    @Override
    public Packed pack(LoadKind load, ContainerType container, long seed) {
        Consist consist = Consist.of(load, container, seed);
        List<Goods> goods = consist.load().goods();
        return new Packed(consist.container().tareKg(), goods);
    }
}
