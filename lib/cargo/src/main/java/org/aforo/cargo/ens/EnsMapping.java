package org.aforo.cargo.ens;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aforo.cargo.message.DeclaredContainer.Seal;
import org.aforo.cargo.message.MessageHead;
import org.aforo.cargo.message.MessageHead.Function;
import org.aforo.cargo.message.MessageHead.Issue;
import org.aforo.cargo.message.MessageHead.Kind;
import org.aforo.cargo.message.MessageHead.Ports;
import org.aforo.cargo.message.MessageHead.Standard;
import org.aforo.cargo.message.MessageHead.Transport;
import org.aforo.cargo.message.Party;
import org.aforo.cargo.xml.ElementReport;
import org.aforo.cargo.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Tells a declaration as cargo: head, bills made of the items that name the same transport document, containers. */
final class EnsMapping {

    private static final DateTimeFormatter PREPARED = DateTimeFormatter.ofPattern("uuMMddHHmm");
    private static final DateTimeFormatter EXPECTED = DateTimeFormatter.ofPattern("uuuuMMddHHmm");

    private final XmlElement message;
    private final ElementReport report;
    private final EnsDeclaration declaration;

    EnsMapping(XmlElement message, ElementReport report) {
        this.message = message;
        this.report = report;
        declaration = readDeclaration();
    }

    EnsDeclaration declaration() {
        return declaration;
    }

    void tell() {
        MessageHead head = head();
        report.sink().begin(head);
        EnsContainers containers = new EnsContainers();
        for (List<EnsItem> items : itemsByBill().values()) {
            containers.add(items);
            report.sink().bill(EnsBill.of(items));
        }
        containers.tell(report, message, seals());
        report.sink().end(head);
    }

    private Map<String, List<EnsItem>> itemsByBill() {
        Map<String, List<EnsItem>> items = new LinkedHashMap<>();
        for (XmlElement element : message.all("GOOITEGDS")) {
            if (!report.roomFor(element)) {
                break;
            }
            EnsItem item = EnsItem.of(element, message, report);
            items.computeIfAbsent(Objects.requireNonNullElse(item.bill(), ""), number -> new ArrayList<>())
                    .add(item);
        }
        return items;
    }

    private MessageHead head() {
        String movement = message.value("HEAHEA", "DocNumHEA5");
        Function function = switch (message.local()) {
            case "CC315A" -> Function.ORIGINAL;
            case "CC313A" -> Function.CHANGE;
            default -> Function.OTHER;
        };
        Issue issue =
                new Issue(movement == null ? message.value("HEAHEA", "RefNumHEA4") : movement, function, prepared());
        Ports ports = new Ports(
                message.value("HEAHEA", "PlaLoaGOOITE334"),
                message.value("HEAHEA", "PlaUnlGOOITE334"),
                null,
                declaration.entry().firstOffice());
        return new MessageHead(new Kind(Standard.ENS, message.local(), "11.2"), issue, transport(), ports);
    }

    private Transport transport() {
        String identity = message.value("HEAHEA", "IdeOfMeaOfTraCroHEA85");
        boolean imo = identity != null
                && identity.matches("[0-9]{7}")
                && (declaration.transportMode() == null
                        || declaration.transportMode().matches("0?[18]"));
        Party carrier = declaration.people().carrier();
        return new Transport(
                imo ? null : identity,
                imo ? identity : null,
                null,
                message.value("HEAHEA", "ConRefNumHEA"),
                carrier == null ? null : carrier.name() == null ? carrier.taxId() : carrier.name());
    }

    private @Nullable LocalDateTime prepared() {
        String date = message.value("DatOfPreMES9");
        String time = message.value("TimOfPreMES10");
        return date == null || time == null ? null : report.time(message, date + time, PREPARED);
    }

    private EnsDeclaration readDeclaration() {
        List<String> itinerary = values("ITI", "CouOfRouCodITI1");
        LocalDateTime expected = report.time(message, message.value("CUSOFFFENT730", "ExpDatOfArrFIRENT733"), EXPECTED);
        List<String> seals = seals().stream().map(Seal::number).toList();
        EnsDeclaration.Entry entry = new EnsDeclaration.Entry(
                message.value("CUSOFFFENT730", "RefNumCUSOFFFENT731"),
                expected,
                values("CUSOFFSENT740", "RefNumSUBENR909"),
                message.value("CUSOFFLON", "RefNumCOL1"),
                seals);
        return new EnsDeclaration(
                message.value("HEAHEA", "SpeCirIndHEA1"),
                message.value("HEAHEA", "TraModAtBorHEA76"),
                itinerary,
                entry,
                new EnsDeclaration.People(
                        EnsParty.LODGING.in(message),
                        EnsParty.REPRESENTATIVE.in(message),
                        EnsParty.CARRIER.in(message)));
    }

    private List<Seal> seals() {
        return values("SEAID529", "SeaIdSEAID530").stream()
                .map(number -> new Seal(number, null))
                .toList();
    }

    private List<String> values(String group, String name) {
        List<String> values = new ArrayList<>();
        for (XmlElement element : message.all(group)) {
            String value = element.value(name);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }
}
