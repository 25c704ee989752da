package org.aforo.cargo.ens;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.DeclaredContainer.Box;
import org.aforo.cargo.message.DeclaredContainer.Danger;
import org.aforo.cargo.message.DeclaredContainer.Masses;
import org.aforo.cargo.message.DeclaredContainer.Movement;
import org.aforo.cargo.message.DeclaredContainer.Passage;
import org.aforo.cargo.message.DeclaredContainer.References;
import org.aforo.cargo.message.DeclaredContainer.Seal;
import org.aforo.cargo.message.DeclaredContainer.State;
import org.aforo.cargo.message.Leg;
import org.aforo.cargo.xml.ElementReport;
import org.aforo.cargo.xml.XmlElement;

/** Gathers the containers of all items, each once, with the bills and dangers it carries. */
final class EnsContainers {

    private final Map<String, Gathered> byNumber = new LinkedHashMap<>();

    private record Gathered(XmlElement first, Leg leg, List<String> bills, List<Danger> dangers) {}

    void add(List<EnsItem> items) {
        for (EnsItem item : items) {
            for (XmlElement element : item.inside().containers()) {
                String number = element.value("ConNumNR21");
                if (number != null) {
                    add(number, element, item);
                }
            }
        }
    }

    private void add(String number, XmlElement element, EnsItem item) {
        Gathered gathered = byNumber.computeIfAbsent(
                number, key -> new Gathered(element, item.leg(), new ArrayList<>(), new ArrayList<>()));
        if (item.bill() != null && !gathered.bills().contains(item.bill())) {
            gathered.bills().add(item.bill());
        }
        if (item.inside().unNumber() != null) {
            Danger danger = new Danger(null, item.inside().unNumber(), null, null, null);
            if (!gathered.dangers().contains(danger)) {
                gathered.dangers().add(danger);
            }
        }
    }

    /** The seals of a declaration hang on its container when there is one; with several nobody can tell on which. */
    void tell(ElementReport report, XmlElement message, List<Seal> seals) {
        if (byNumber.size() != 1 && !seals.isEmpty()) {
            report.info(
                    "ens.seals-of-no-container",
                    message,
                    seals.size() + " seals, and " + byNumber.size() + " containers they may hang on");
        }
        for (Map.Entry<String, Gathered> entry : byNumber.entrySet()) {
            Gathered gathered = entry.getValue();
            if (!report.roomFor(gathered.first())) {
                return;
            }
            report.checkContainer(gathered.first(), entry.getKey());
            report.sink()
                    .container(new DeclaredContainer(
                            entry.getKey(),
                            new Box(null, null, Movement.IMPORT),
                            Masses.UNKNOWN,
                            new State(byNumber.size() == 1 ? seals : List.of(), null, gathered.dangers()),
                            new Passage(gathered.leg(), null, null, null, new References(null, gathered.bills()))));
        }
    }
}
