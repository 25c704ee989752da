package org.aforo.virtualscanner.loads;

import java.util.List;
import org.aforo.virtualscanner.containers.Space;

/** Furniture in bays from the front to the doors: sofas, flat packs, wardrobes, tables with chairs on them, mattresses; light and full of air. */
final class Furniture {

    private enum Sort {
        SOFAS("940161", "SOFAS UPHOLSTERED WOODEN FRAME", "PK"),
        FLAT_PACKS("940360", "CARTONS KNOCK-DOWN FURNITURE", "CT"),
        WARDROBES("940350", "WARDROBES WOODEN", "PK"),
        TABLES("940360", "TABLES WOODEN", "PK"),
        MATTRESSES("940429", "MATTRESSES SPRING", "PK");

        private final String hs;
        private final String words;
        private final String packageType;

        Sort(String hs, String words, String packageType) {
            this.hs = hs;
            this.words = words;
            this.packageType = packageType;
        }

        Line line() {
            return new Line(hs, words, packageType);
        }
    }

    private final Stow stow;
    private final Dice dice;

    private Furniture(Stow stow) {
        this.stow = stow;
        this.dice = stow.dice();
    }

    static void fill(Stow stow) {
        Furniture furniture = new Furniture(stow);
        Space room = stow.room();
        double stopAt =
                stow.dice().chance(0.75) ? 0.05 : room.lengthX() * stow.dice().between(0.1, 0.45);
        double left = room.lengthX() - 0.02;
        for (int turns = 0; left - stopAt > 0.5 && turns < 40; turns++) {
            left = furniture.consignment(left, stopAt);
        }
    }

    /** Two to four bays of a sort; says how far from the doors they end. */
    private double consignment(double left, double stopAt) {
        Sort sort = dice.oneOf(List.of(Sort.values()));
        int bays = dice.whole(1, 4);
        double end = left;
        for (int i = 0; i < bays; i++) {
            double along = length(sort);
            if (end - along < stopAt) {
                break;
            }
            bay(sort, Box.slice(stow.room(), end - along, end));
            end -= along + dice.between(0.01, 0.05);
        }
        stow.declare(sort.line());
        return end < left ? end : left - 0.1;
    }

    private double length(Sort sort) {
        return switch (sort) {
            case SOFAS -> dice.between(0.86, 0.98);
            case FLAT_PACKS -> dice.between(1.6, 2.1);
            case WARDROBES -> dice.between(0.55, 0.65);
            case TABLES -> dice.between(1.3, 1.8);
            case MATTRESSES -> dice.between(0.55, 1.1);
        };
    }

    private void bay(Sort sort, Space bay) {
        switch (sort) {
            case SOFAS -> sofas(bay);
            case FLAT_PACKS -> flatPacks(bay);
            case WARDROBES -> wardrobes(bay);
            case TABLES -> tables(bay);
            case MATTRESSES -> mattresses(bay);
        }
    }

    private void sofas(Space bay) {
        double wide = Math.min(bay.lengthY() - 0.04, dice.between(1.7, 2.2));
        double y = bay.y() + (bay.lengthY() - wide) * dice.between(0.2, 0.8);
        double high = dice.between(0.74, 0.84);
        int most = Math.min(dice.whole(2, 3), (int) ((bay.lengthZ() - 0.05) / high));
        for (int i = 0; i < most; i++) {
            Space place = Space.ofAir(bay.x(), y, bay.z() + i * high, bay.lengthX(), wide, high * 0.99);
            stow.put(FurniturePieces.sofa(place, dice.chance(0.5), dice));
        }
    }

    /** Lanes of flat cartons, stacked. */
    private void flatPacks(Space bay) {
        int lanes = dice.whole(3, 4);
        double wide = bay.lengthY() / lanes;
        for (int lane = 0; lane < lanes; lane++) {
            double z = bay.z();
            double top = bay.z() + bay.lengthZ() * dice.between(0.6, 0.95);
            while (true) {
                double high = dice.between(0.08, 0.17);
                if (z + high > top) {
                    break;
                }
                double along = bay.lengthX() * dice.between(0.85, 0.995);
                Space place = Space.ofAir(
                        bay.x() + (bay.lengthX() - along) * dice.between(0, 1),
                        bay.y() + lane * wide + 0.005,
                        z,
                        along,
                        wide * dice.between(0.88, 0.98),
                        high);
                stow.put(FurniturePieces.flatPack(place, dice));
                z += high;
            }
        }
    }

    private void wardrobes(Space bay) {
        int lanes = 2;
        double wide = bay.lengthY() / lanes;
        for (int lane = 0; lane < lanes; lane++) {
            double high = Math.min(bay.lengthZ() - 0.1, dice.between(1.8, 2.15));
            double back = dice.between(0, 0.03);
            Space place = Space.ofAir(
                    bay.x() + back, bay.y() + lane * wide + 0.01, bay.z(), bay.lengthX() - 0.03, wide - 0.02, high);
            stow.put(FurniturePieces.wardrobe(place, dice));
        }
    }

    /** A table on its legs, one upside down on it, and sometimes chairs under the first. */
    private void tables(Space bay) {
        double wide = Math.min(dice.between(0.8, 1.05), bay.lengthY() / 2 - 0.02);
        for (int lane = 0; lane < 2; lane++) {
            double y = bay.y() + 0.01 + lane * bay.lengthY() / 2;
            double high = dice.between(0.72, 0.77);
            for (int tier = 0; tier < 3 && (tier + 1) * high < bay.lengthZ() - 0.05; tier++) {
                Space place = Space.ofAir(bay.x(), y, bay.z() + tier * high, bay.lengthX(), wide, high - 0.002);
                stow.put(FurniturePieces.table(place, tier % 2 == 1, dice));
            }
        }
    }

    /** On edge, side by side. */
    private void mattresses(Space bay) {
        double thick = dice.between(0.2, 0.28);
        int count = Math.max(1, (int) (bay.lengthX() / thick));
        for (int i = 0; i < count; i++) {
            double high = Math.min(bay.lengthZ() - 0.1, dice.between(1.35, 1.65));
            Space place = Space.ofAir(
                    bay.x() + i * thick + 0.004,
                    bay.y() + 0.1,
                    bay.z(),
                    thick - 0.01,
                    Math.min(2.0, bay.lengthY() - 0.2),
                    high);
            stow.put(FurniturePieces.mattress(place, dice));
        }
    }
}
