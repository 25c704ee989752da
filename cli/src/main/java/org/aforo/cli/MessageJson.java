package org.aforo.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.aforo.cargo.message.CargoMessage;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.DeclaredContainer.Danger;
import org.aforo.cargo.message.DeclaredGoods;
import org.aforo.cargo.message.Leg;
import org.aforo.cargo.message.MessageHead;
import org.aforo.cargo.message.MessageHead.Ports;
import org.aforo.cargo.message.MessageHead.Transport;
import org.aforo.cargo.message.Party;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/**
 * The contract for programs: root object with {@code files}, unknown is {@code null}. Several messages of one file: lists joined, everything
 * else of the first.
 */
final class MessageJson implements MessageOutput {

    private final JsonDocument json;

    MessageJson(PrintWriter out) {
        this.json = new JsonDocument(out);
        json.object();
        json.array("files");
    }

    @Override
    public void add(MessageFile file) {
        MessageHead head =
                file.messages().isEmpty() ? null : file.messages().getFirst().head();
        json.object();
        json.text("file", file.path().toString());
        head(head);
        json.number("messages", file.messages().size());
        json.array("remarks");
        file.remarks().forEach(this::remark);
        json.end();
        transport(head == null ? Transport.UNKNOWN : head.transport());
        ports(head == null ? Ports.UNKNOWN : head.ports());
        json.array("bills");
        file.messages().stream().map(CargoMessage::bills).flatMap(List::stream).forEach(this::bill);
        json.end();
        json.array("containers");
        file.messages().stream()
                .map(CargoMessage::containers)
                .flatMap(List::stream)
                .forEach(this::container);
        json.end();
        json.end();
    }

    @Override
    public void close() {
        json.end();
        json.end();
        json.close();
    }

    private void head(@Nullable MessageHead head) {
        json.text("standard", head == null ? null : lower(head.kind().standard()));
        json.text("type", head == null ? null : head.kind().type());
        json.text("version", head == null ? null : head.kind().version());
        json.text("reference", head == null ? null : head.issue().reference());
        json.text("function", head == null ? null : lower(head.issue().function()));
        json.text(
                "preparedAt",
                head == null ? null : Objects.toString(head.issue().preparedAt(), null));
    }

    private void transport(Transport transport) {
        json.object("transport");
        json.text("vessel", transport.vessel());
        json.text("imo", transport.imo());
        json.text("callSign", transport.callSign());
        json.text("voyage", transport.voyage());
        json.text("carrier", transport.carrier());
        json.end();
    }

    private void ports(Ports ports) {
        json.object("ports");
        json.text("loading", ports.loading());
        json.text("discharge", ports.discharge());
        json.text("departure", ports.departure());
        json.text("arrival", ports.arrival());
        json.end();
    }

    private void bill(DeclaredBill bill) {
        json.object();
        json.text("number", bill.identity().number());
        json.text("masterNumber", bill.identity().master());
        json.text("nature", lower(bill.identity().nature()));
        party("shipper", bill.parties().shipper());
        party("consignee", bill.parties().consignee());
        party("notify", bill.parties().notified());
        leg(bill.leg());
        json.number("grossKg", bill.cargo().grossKg());
        json.array("goods");
        bill.cargo().goods().forEach(this::goods);
        json.end();
        json.array("containers");
        for (DeclaredBill.PackedContainer packed : bill.cargo().containers()) {
            json.object();
            json.text("number", packed.number());
            json.number("packages", packed.packages());
            json.end();
        }
        json.end();
        json.end();
    }

    private void party(String name, @Nullable Party party) {
        if (party == null) {
            json.text(name, null);
            return;
        }
        json.object(name);
        json.text("name", party.name());
        json.text("address", party.address());
        json.text("country", party.country());
        json.text("taxId", party.taxId());
        json.end();
    }

    private void leg(Leg leg) {
        json.text("loading", leg.loading());
        json.text("transhipment", leg.transhipment());
        json.text("discharge", leg.discharge());
        json.text("delivery", leg.delivery());
    }

    private void goods(DeclaredGoods goods) {
        json.object();
        json.text("description", goods.description());
        json.text("hs", goods.hs());
        json.text("origin", goods.origin());
        json.number("packages", goods.packages().number());
        json.text("packageType", goods.packages().type());
        json.text("marks", goods.packages().marks());
        json.number("grossKg", goods.grossKg());
        dangerous(goods.dangerous());
        json.end();
    }

    private void container(DeclaredContainer container) {
        json.object();
        json.text("number", container.number());
        json.flag("checkDigitValid", container.checkDigitValid());
        json.text("sizeType", container.box().sizeType());
        json.flag("full", container.box().full());
        json.text("movement", lower(container.box().movement()));
        json.number("grossKg", container.masses().gross());
        json.number("tareKg", container.masses().tare());
        json.number("vgmKg", container.masses().verified());
        json.number("goodsKg", container.masses().goods());
        json.array("seals");
        container.state().seals().forEach(seal -> {
            json.object();
            json.text("number", seal.number());
            json.text("issuer", seal.issuer());
            json.end();
        });
        json.end();
        json.number("temperatureC", container.state().temperatureC());
        dangerous(container.state().dangerous());
        json.text("goods", container.state().goods());
        passage(container.passage());
        json.end();
    }

    private void passage(DeclaredContainer.Passage passage) {
        json.text("position", passage.position());
        leg(passage.leg());
        json.text("at", Objects.toString(passage.at(), null));
        json.text("truck", passage.lorry());
        json.text("booking", passage.references().booking());
        json.array("bills");
        passage.references().bills().forEach(json::element);
        json.end();
    }

    private void dangerous(List<Danger> dangers) {
        json.array("dangerous");
        for (Danger danger : dangers) {
            json.object();
            json.text("imdgClass", danger.imdgClass());
            json.text("unNumber", danger.unNumber());
            json.text("packingGroup", danger.packingGroup());
            json.number("flashPointC", danger.flashPointC());
            json.text("name", danger.name());
            json.end();
        }
        json.end();
    }

    private void remark(Remark remark) {
        Where where = remark.where();
        Where.Segment segment = where.segment();
        json.object();
        json.text("severity", lower(remark.severity()));
        json.text("code", remark.code());
        json.number("line", where.line());
        json.number("byte", where.byteOffset());
        json.number("segment", segment == null ? null : segment.number());
        json.text("tag", segment == null ? null : segment.tag());
        json.number("element", segment == null ? null : segment.element());
        json.number("component", segment == null ? null : segment.component());
        json.text("path", where.path());
        json.text("what", remark.what());
        json.end();
    }

    private static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
