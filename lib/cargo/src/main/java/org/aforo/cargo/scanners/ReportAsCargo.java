package org.aforo.cargo.scanners;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.DeclaredContainer.Box;
import org.aforo.cargo.message.DeclaredContainer.Masses;
import org.aforo.cargo.message.DeclaredContainer.Passage;
import org.aforo.cargo.message.DeclaredContainer.References;
import org.aforo.cargo.message.DeclaredContainer.Seal;
import org.aforo.cargo.message.DeclaredContainer.State;
import org.aforo.cargo.message.Leg;
import org.aforo.cargo.message.MessageHead;
import org.aforo.cargo.message.MessageHead.Issue;
import org.aforo.cargo.message.MessageHead.Kind;
import org.aforo.cargo.message.MessageHead.Ports;
import org.aforo.cargo.message.MessageHead.Standard;
import org.aforo.cargo.message.MessageHead.Transport;
import org.aforo.cargo.scanners.ScannerReport.SeenContainer;
import org.aforo.cargo.xml.ElementReport;
import org.aforo.cargo.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Tells a report as a message: these containers were seen then. */
final class ReportAsCargo {

    private final ScannerReport report;
    private final XmlElement root;
    private final SiteMapping site;
    private final ElementReport notes;

    ReportAsCargo(ScannerReport report, XmlElement root, SiteMapping site, ElementReport notes) {
        this.report = report;
        this.root = root;
        this.site = site;
        this.notes = notes;
    }

    void tell() {
        MessageHead head = head();
        notes.sink().begin(head);
        LocalDateTime at = at();
        for (String number : numbers()) {
            notes.sink().container(container(number, at));
        }
        notes.sink().end(head);
    }

    private MessageHead head() {
        Kind kind = switch (report.origin().maker()) {
            case SMITHS -> new Kind(Standard.SMITHS, "DataForm", report.origin().version());
            case RAPISCAN -> new Kind(Standard.P60, "manifest", null);
        };
        List<String> voyages = meant(Meaning.VOYAGE);
        return new MessageHead(
                kind,
                new Issue(report.origin().id(), null, null),
                new Transport(null, null, null, voyages.isEmpty() ? null : voyages.getFirst(), null),
                Ports.UNKNOWN);
    }

    /** What the camera read, then what the site's own fields say. */
    private Set<String> numbers() {
        Set<String> numbers = new LinkedHashSet<>();
        report.traffic().containers().stream().map(SeenContainer::number).forEach(numbers::add);
        for (String number : meant(Meaning.CONTAINER)) {
            if (numbers.add(number)) {
                notes.checkContainer(root, number);
            }
        }
        return numbers;
    }

    private DeclaredContainer container(String number, @Nullable LocalDateTime at) {
        List<Seal> seals =
                meant(Meaning.SEAL).stream().map(seal -> new Seal(seal, null)).toList();
        List<String> goods = meant(Meaning.GOODS);
        String emptyFlag = root.value("ProcessInstructions", "IsContainerEmpty");
        boolean empty = emptyFlag != null && emptyFlag.matches("(?i)1|true");
        return new DeclaredContainer(
                number,
                new Box(null, empty ? Boolean.FALSE : null, null),
                Masses.UNKNOWN,
                new State(seals, null, List.of(), goods.isEmpty() ? null : goods.getFirst()),
                new Passage(Leg.UNKNOWN, null, at, lorry(), References.NONE));
    }

    private @Nullable String lorry() {
        if (report.traffic().lorry() != null) {
            return report.traffic().lorry().number();
        }
        List<String> plates = meant(Meaning.PLATE);
        return plates.isEmpty() ? null : plates.getFirst();
    }

    private List<String> meant(Meaning meaning) {
        return report.papers().meant().getOrDefault(meaning, List.of());
    }

    /** In the site's time; without its zone as written, with a doubt. */
    private @Nullable LocalDateTime at() {
        if (report.times().isEmpty()) {
            return null;
        }
        Stamp stamp = report.times().getFirst();
        ZoneId zone = site.zone();
        return switch (stamp.clock()) {
            case LOCAL -> stamp.at();
            case UNKNOWN -> {
                notes.info(
                        "scanner.clock",
                        root,
                        stamp.what() + ": the format does not say by which clock; taken as the site's");
                yield stamp.at();
            }
            case UTC -> {
                if (zone == null) {
                    notes.warning(
                            "scanner.zone", root, stamp.what() + " is UTC, and the site's zone is not configured");
                    yield stamp.at();
                }
                yield stamp.at()
                        .atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(zone)
                        .toLocalDateTime();
            }
        };
    }
}
