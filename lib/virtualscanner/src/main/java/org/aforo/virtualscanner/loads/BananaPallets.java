package org.aforo.virtualscanner.loads;

import java.util.List;
import org.aforo.virtualscanner.containers.Space;

/**
 * Bananas on pallets: 20 pallets of 1.2 m by 1.0 m in a long reefer, 48 or 54 boxes each in upright columns with corner boards, from a few
 * packing houses. Sometimes a pallet is short, boxes were taken for inspection, or two brands travel together.
 */
final class BananaPallets {

    private static final int BOUND_LAYERS = 3;

    private final Stow stow;
    private final Dice dice;
    private final int layers;
    private final double squeeze;
    private final double boxHighM;

    private BananaPallets(Stow stow) {
        this.stow = stow;
        this.dice = stow.dice();
        int fit = (int) ((stow.room().lengthZ() - Pallet.HEIGHT_M - 0.08) / BananaBox.SIZE.highM());
        this.layers = Math.max(1, Math.min(fit, dice.chance(0.7) ? 9 : 8));
        this.squeeze = dice.between(0.005, 0.03);
        this.boxHighM = BananaBox.SIZE.highM() * dice.between(0.99, 1.01);
    }

    static void fill(Stow stow) {
        new BananaPallets(stow).fill();
    }

    private void fill() {
        Space room = stow.room();
        int most = dice.chance(0.07) ? (int) (room.lengthX() * dice.between(1.0, 1.6)) : 99;
        List<PalletRows.Place> places =
                PalletRows.stand(room, new PalletRows.Kind(1.2, 1.0, Math.max(2, most), BOUND_LAYERS), dice);
        double usualKg = dice.oneOf(List.of(18.3, 18.5, 18.7, 19.0));
        List<BananaBox> packers = packers(usualKg);
        int secondFrom = dice.chance(0.25) ? dice.whole(1, places.size()) : places.size();
        for (int i = 0; i < places.size(); i++) {
            stand(places.get(i), dice.oneOf(i < secondFrom ? packers.subList(0, 2) : packers));
        }
        Dunnage.atDoors(stow);
        String words = "BOXES FRESH GREEN BANANAS CAVENDISH, NET 18.14 KG EACH, ON " + places.size()
                + " PALLETS, TEMP +13.3 C";
        stow.declare(new Line("080390", words, "CT"));
    }

    private List<BananaBox> packers(double usualKg) {
        return List.of(
                BananaBox.ofSomePacker(usualKg, dice),
                BananaBox.ofSomePacker(usualKg, dice),
                BananaBox.ofSomePacker(usualKg * 0.97, dice),
                BananaBox.ofSomePacker(usualKg * 1.03, dice));
    }

    /** A pallet is packed in one go: its boxes are alike, and so are the boxes of a layer. */
    private void stand(PalletRows.Place place, BananaBox packer) {
        double pallet = dice.about(1, 0.06);
        PalletStack.Grid grid = PalletStack.Grid.best(place.foot(), BananaBox.SIZE);
        int here = layers - (dice.chance(0.05) ? 1 : 0);
        int inTop = dice.chance(0.06) ? dice.whole(1, grid.perLayer() - 1) : grid.perLayer();
        double[] byLayer = new double[here];
        for (int layer = 0; layer < here; layer++) {
            byLayer[layer] = pallet * dice.about(1, 0.035);
        }
        new PalletStack(stow, (outside, layer) -> packer.pack(outside, byLayer[layer]))
                .stand(place, grid, new PalletStack.Build(boxHighM, here, inTop, squeeze, BOUND_LAYERS));
    }
}
