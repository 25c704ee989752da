package org.aforo.cargo;

import java.util.List;

/**
 * A bill of lading on a manifest.
 *
 * @param number unique with the carrier
 * @param nature in which direction customs sees it
 * @param parties of the contract
 * @param route by sea
 * @param goods at least one item
 */
public record Bill(String number, Nature nature, Parties parties, Route route, List<GoodsItem> goods) {

    public Bill {
        Texts.within("number", number, 35);
        goods = List.copyOf(goods);
        if (goods.isEmpty()) {
            throw new IllegalArgumentException("a bill names goods: " + number);
        }
    }

    /** Nature of the bill, as customs in ASYCUDA countries number it. */
    public enum Nature {
        EXPORT("22"),
        IMPORT("23"),
        TRANSIT("24"),
        REMAINING_ON_BOARD("26"),
        TRANSHIPMENT("28");

        private final String code;

        Nature(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    public record Parties(Party shipper, Party consignee, Party notifyParty) {}

    public long packages() {
        return goods.stream().mapToLong(item -> item.content().packages()).sum();
    }

    public long grossKg() {
        return goods.stream().mapToLong(item -> item.content().grossKg()).sum();
    }

    /**
     * @param content what and how much
     * @param placements in which containers
     * @param marks on the packages; empty for none
     * @param dangerous what of it is dangerous
     */
    public record GoodsItem(
            Content content, List<Placement> placements, String marks, List<BoxState.DangerousGoods> dangerous) {
        public GoodsItem {
            placements = List.copyOf(placements);
            dangerous = List.copyOf(dangerous);
            long placed = placements.stream().mapToLong(Placement::packages).sum();
            if (!placements.isEmpty() && placed != content.packages()) {
                throw new IllegalArgumentException(
                        "placed in containers: " + placed + " packages of " + content.packages());
            }
        }
    }

    /**
     * @param hs six digits of the Harmonized System; empty where the declaration has none
     * @param description as the shipper wrote it, up to 350 characters
     * @param packageType UN Recommendation 21
     * @param packages how many
     * @param grossKg mass, packing included
     */
    public record Content(String hs, String description, String packageType, int packages, int grossKg) {
        public Content {
            Texts.matching("hs", hs, Texts.HS);
            Texts.within("description", description, 350);
            Texts.matching("packageType", packageType, Texts.PACKAGE_TYPE);
            Texts.atLeast("packages", packages, 0);
            Texts.atLeast("grossKg", grossKg, 1);
        }
    }

    /**
     * Where packages of an item are: several bills may name the same container (groupage), and an item several containers.
     *
     * @param container its number
     */
    public record Placement(String container, int packages) {
        public Placement {
            Texts.matching("container", container, Texts.CONTAINER);
            Texts.atLeast("packages", packages, 0);
        }
    }
}
