package org.aforo.virtualscanner.containers;

import org.aforo.virtualscanner.scene.Fill;

/** What containers and vehicles are made of: names and densities of the table of materials. */
final class Stock {

    static final Fill STEEL = Fill.of("steel_carbon", 7.85);
    static final Fill STAINLESS = Fill.of("stainless_304", 8.0);
    static final Fill CAST_IRON = Fill.of("cast_iron", 7.2);
    static final Fill ALUMINIUM = Fill.of("aluminium", 2.7);
    static final Fill COPPER = Fill.of("copper", 8.96);
    static final Fill FOAM = Fill.of("PU_foam_rigid_reefer", 0.042);
    static final Fill RUBBER = Fill.of("rubber_tyre", 1.15);
    static final Fill PLASTIC = Fill.of("ABS", 1.05);
    static final Fill GLASS = Fill.of("glass_soda_lime", 2.5);
    static final Fill GLASS_FIBRE = Fill.of("GRP", 1.8);

    private Stock() {}
}
