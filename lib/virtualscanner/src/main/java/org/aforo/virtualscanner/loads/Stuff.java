package org.aforo.virtualscanner.loads;

import org.aforo.virtualscanner.scene.Fill;

/** What packages, pallets and machines are made of; densities in g/cm3 as they stand in a container, packing included. */
final class Stuff {

    static final Fill CORRUGATED = Fill.of("corrugated_cardboard", 0.14);
    static final Fill SOLID_BOARD = Fill.of("paper_solid", 0.8);
    static final Fill PALLET_WOOD = Fill.of("wood_cellulose", 0.48);
    static final Fill PLYWOOD = Fill.of("wood_cellulose", 0.65);
    static final Fill CHIPBOARD = Fill.of("wood_cellulose", 0.68);
    static final Fill PLASTIC_STRAP = Fill.of("polypropylene", 0.9);
    static final Fill POLYETHYLENE = Fill.of("polyethylene", 0.94);
    static final Fill STEEL = Fill.of("steel_carbon", 7.85);
    static final Fill STAINLESS = Fill.of("stainless_304", 7.95);
    static final Fill CAST_IRON = Fill.of("cast_iron", 7.2);
    static final Fill ALUMINIUM = Fill.of("aluminium", 2.7);
    static final Fill COPPER = Fill.of("copper", 8.96);
    static final Fill BRASS = Fill.of("brass", 8.5);
    static final Fill GLASS = Fill.of("glass_soda_lime", 2.5);
    static final Fill RUBBER = Fill.of("rubber_tyre", 1.15);
    static final Fill SEAT_FOAM = Fill.of("PU_foam_rigid_reefer", 0.055);
    static final Fill OIL = Fill.of("diesel", 0.87);

    private Stuff() {}
}
