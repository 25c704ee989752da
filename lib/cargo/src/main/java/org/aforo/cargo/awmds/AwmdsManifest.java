package org.aforo.cargo.awmds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aforo.cargo.message.DeclaredBill.Nature;
import org.aforo.cargo.message.MessageHead;
import org.aforo.cargo.message.MessageHead.Function;
import org.aforo.cargo.message.MessageHead.Issue;
import org.aforo.cargo.message.MessageHead.Kind;
import org.aforo.cargo.message.MessageHead.Ports;
import org.aforo.cargo.message.MessageHead.Standard;
import org.aforo.cargo.message.MessageHead.Transport;
import org.aforo.cargo.xml.ElementReport;
import org.aforo.cargo.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Tells one document: its head, its bills, its containers, and what does not fit together. */
final class AwmdsManifest {

    private final XmlElement root;
    private final ElementReport report;
    private final TagCheck check;
    private final AwmdsContainers containers;
    private final Totals totals;

    AwmdsManifest(XmlElement root, ElementReport report) {
        this.root = root;
        this.report = report;
        check = new TagCheck(report);
        containers = new AwmdsContainers(report);
        totals = new Totals(report);
    }

    /** @param whole whether the document was read to its end; else its totals are not held against it */
    void tell(boolean whole) {
        boolean supplement = !root.local().equals("awmds");
        Tags identity = identity(supplement);
        MessageHead head = head(supplement, identity);
        report.sink().begin(head);
        if (identity != null) {
            check.check(identity);
        }
        String master = root.local().equals("awbolds") && identity != null ? identity.value("reference_number") : null;
        bills(master);
        containers.tell();
        if (whole && !supplement && identity != null) {
            totals.compareWith(identity, containers);
        }
        check.close(root);
        report.sink().end(head);
    }

    private @Nullable Tags identity(boolean supplement) {
        List<String> names = supplement ? List.of("master_bol", "manifest_identification") : List.of("general_segment");
        for (String name : names) {
            XmlElement found = root.first(name);
            if (found != null) {
                return new Tags(supplement ? Segment.MANIFEST : Segment.GENERAL, found);
            }
        }
        report.warning("awmds.missing", root, String.join(" or ", names) + " is mandatory and missing");
        return null;
    }

    private void bills(@Nullable String master) {
        Set<String> references = new HashSet<>();
        for (XmlElement element : root.all(Segment.BOL.element())) {
            if (!report.roomFor(element)) {
                return;
            }
            AwmdsBill bill = AwmdsBill.of(new Tags(Segment.BOL, element), master, report);
            checkBill(bill);
            String reference = bill.bill().identity().number();
            if (reference != null && !references.add(reference)) {
                report.warning(
                        "awmds.bill-repeated",
                        element,
                        reference + " stands twice; ASYCUDA keeps the first and skips this");
            }
            containers.add(bill);
            totals.add(bill);
            report.sink().bill(bill.bill());
        }
    }

    private void checkBill(AwmdsBill bill) {
        check.check(bill.tags());
        List<Tags> inside = new ArrayList<>(bill.containers());
        for (Segment segment : List.of(Segment.VEHICLES, Segment.SPLIT, Segment.FREIGHT, Segment.DOCUMENT)) {
            inside.addAll(bill.tags().all(segment));
        }
        for (Tags goods : bill.goods()) {
            inside.add(goods);
            inside.addAll(goods.all(Segment.COMMODITY));
        }
        inside.forEach(check::check);
        if (bill.goods().isEmpty()) {
            check.missing(bill.tags(), "Goods_segment");
        }
        if (bill.bill().identity().nature() == Nature.IMPORT) {
            bill.containers().forEach(this::disposition);
        }
    }

    /** Where an import container goes from the quay must be said. */
    private void disposition(Tags ctn) {
        String code = ctn.value("empty_full");
        boolean empty = code != null && code.toUpperCase(Locale.ROOT).matches("EMP|MTY|MT|E|4|0|0/0");
        if (!empty && ctn.value("disposition") == null) {
            check.missing(ctn, "Disposition");
        }
    }

    private MessageHead head(boolean supplement, @Nullable Tags identity) {
        Kind kind = new Kind(Standard.AWMDS, root.name().written(), null);
        if (identity == null) {
            return new MessageHead(kind, Issue.UNKNOWN, Transport.UNKNOWN, Ports.UNKNOWN);
        }
        String voyage = identity.value("voyage_number");
        String reference = Stream.of(identity.value("customs_office_code"), voyage, identity.value("date_of_departure"))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining("/"));
        Transport transport = new Transport(
                identity.value("identity_of_transporter"),
                imo(identity.value("registration_number_of_transport_code")),
                null,
                voyage,
                identity.either("carrier_name", "carrier_code"));
        Ports ports = new Ports(
                null, null, identity.value("place_of_departure_code"), identity.value("place_of_destination_code"));
        return new MessageHead(
                kind,
                new Issue(
                        reference.isEmpty() ? null : reference,
                        supplement ? Function.ADDITION : Function.ORIGINAL,
                        null),
                transport,
                ports);
    }

    private static @Nullable String imo(@Nullable String registration) {
        if (registration == null) {
            return null;
        }
        String digits = registration.toUpperCase(Locale.ROOT).replaceFirst("^IMO[ .:]*", "");
        return digits.matches("[0-9]{7}") ? digits : registration;
    }
}
