package org.aforo.server.manifests;

import java.util.List;
import java.util.Locale;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.DeclaredGoods;
import org.aforo.cargo.message.Party;
import org.jspecify.annotations.Nullable;

/** From what was declared to what is shown. */
final class DossierViews {

    private DossierViews() {}

    static Dossier.BillView bill(DossierStore.BillRow row) {
        DeclaredBill bill = row.bill();
        DeclaredBill.Nature nature = bill.identity().nature();
        return new Dossier.BillView(
                row.id(),
                bill.identity().number(),
                bill.identity().master(),
                nature == null ? null : nature.name().toLowerCase(Locale.ROOT),
                row.replaced() ? "superseded" : row.source().state(),
                party(bill.parties().shipper()),
                party(bill.parties().consignee()),
                party(bill.parties().notified()),
                bill.leg().loading(),
                bill.leg().discharge(),
                bill.cargo().goods().stream().map(DossierViews::goods).toList(),
                bill.cargo().containers().stream()
                        .map(DeclaredBill.PackedContainer::number)
                        .toList(),
                bill.cargo().grossKg(),
                row.source().ref());
    }

    private static Dossier.@Nullable PartyView party(@Nullable Party party) {
        return party == null
                ? null
                : new Dossier.PartyView(party.name(), party.address(), party.country(), party.taxId());
    }

    private static Dossier.GoodsView goods(DeclaredGoods goods) {
        return new Dossier.GoodsView(
                goods.description(),
                goods.hs(),
                goods.origin(),
                goods.packages().number(),
                goods.packages().type(),
                goods.packages().marks(),
                goods.grossKg());
    }

    static Dossier.BoxView box(DeclaredContainer container) {
        return new Dossier.BoxView(
                container.box().sizeType(),
                container.box().full(),
                container.masses().gross(),
                container.masses().tare(),
                container.masses().verified(),
                container.state().seals().stream()
                        .map(DeclaredContainer.Seal::number)
                        .toList(),
                container.state().temperatureC(),
                dangerous(container.state().dangerous()),
                container.passage().position(),
                container.passage().leg().loading(),
                container.passage().leg().discharge(),
                container.passage().lorry());
    }

    private static List<String> dangerous(List<DeclaredContainer.Danger> dangers) {
        return dangers.stream()
                .map(danger ->
                        "IMDG " + danger.imdgClass() + (danger.unNumber() == null ? "" : ", UN " + danger.unNumber()))
                .toList();
    }
}
