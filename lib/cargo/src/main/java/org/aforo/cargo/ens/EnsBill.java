package org.aforo.cargo.ens;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredBill.Cargo;
import org.aforo.cargo.message.DeclaredBill.Identity;
import org.aforo.cargo.message.DeclaredBill.PackedContainer;
import org.aforo.cargo.message.DeclaredGoods;
import org.aforo.cargo.xml.XmlElement;

/** Makes a bill of the items that name it. Its parties and ports are those of the first one. */
final class EnsBill {

    private EnsBill() {}

    static DeclaredBill of(List<EnsItem> items) {
        EnsItem first = items.getFirst();
        List<DeclaredGoods> goods = new ArrayList<>();
        Set<String> containers = new LinkedHashSet<>();
        for (EnsItem item : items) {
            goods.add(item.goods());
            for (XmlElement container : item.inside().containers()) {
                String number = container.value("ConNumNR21");
                if (number != null) {
                    containers.add(number);
                }
            }
        }
        List<PackedContainer> packed = containers.stream()
                .map(number -> new PackedContainer(number, null))
                .toList();
        return new DeclaredBill(
                new Identity(first.bill(), null, DeclaredBill.Nature.IMPORT),
                first.parties(),
                first.leg(),
                new Cargo(goods, packed, null));
    }
}
