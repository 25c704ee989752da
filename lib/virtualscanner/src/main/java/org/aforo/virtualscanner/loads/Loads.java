package org.aforo.virtualscanner.loads;

import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Space;

/** Stows a container. */
public final class Loads {

    /** Payload of a short box, a long dry box and a long reefer, kg. */
    private static final double SHORT_KG = 21_700;

    private static final double DRY_KG = 26_500;
    private static final double REEFER_KG = 29_000;
    private static final double SHORT_M = 7;

    private Loads() {}

    /**
     * A load of a kind, packed as stevedores do: the same kind and room with another random source give another number of packages, other
     * gaps, masses and missing pieces.
     *
     * @param interior room for cargo of a {@link org.aforo.virtualscanner.containers.Container}, doors at its low-x end
     * @param random the only source of variety: the same state gives the same load
     */
    public static Load build(LoadKind kind, Space interior, RandomGenerator random) {
        if (interior.lengthX() < 5 || interior.lengthY() < 2 || interior.lengthZ() < 1.8) {
            throw new IllegalArgumentException("a load needs a container's room of at least 5 m x 2 m x 1.8 m, not "
                    + interior.lengthX() + " x " + interior.lengthY() + " x " + interior.lengthZ());
        }
        Stow stow = new Stow(interior, new Dice(random), limitKg(kind, interior));
        stow(kind, stow);
        return stow.load(kind);
    }

    /** What a container of this room may carry, kg. */
    static double limitKg(LoadKind kind, Space interior) {
        if (interior.lengthX() < SHORT_M) {
            return SHORT_KG;
        }
        return kind.refrigerated() ? REEFER_KG : DRY_KG;
    }

    private static void stow(LoadKind kind, Stow stow) {
        switch (kind) {
            case BANANAS_PALLETISED -> BananaPallets.fill(stow);
            case BANANAS_FLOOR_STOWED -> BananasOnFloor.fill(stow);
            case SHRIMP -> Shrimp.fill(stow);
            case COCOA_SACKS -> CocoaSacks.fill(stow);
            case COFFEE_SACKS -> CoffeeSacks.fill(stow);
            case FLOWERS -> Flowers.fill(stow);
            case CANNED_FISH -> CannedFish.fill(stow);
            case TIMBER -> Timber.fill(stow);
            case BALSA -> Balsa.fill(stow);
            case TILES -> Tiles.fill(stow);
            case DRUMS -> Drums.fill(stow);
            case BOTTLES -> Bottles.fill(stow);
            case MACHINERY -> Machinery.fill(stow);
            case CAR_AND_MOTORCYCLES -> CarAndMotorcycles.fill(stow);
            case SCRAP -> Scrap.fill(stow);
            case FURNITURE -> Furniture.fill(stow);
            case GROUPAGE -> Groupage.fill(stow);
            case EMPTY -> Rests.fill(stow);
        }
    }
}
