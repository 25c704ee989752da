package org.aforo.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.View;

/** One scan put together from the files that hold its views and energies. */
final class MergedScan {

    private MergedScan() {}

    /** Why files cannot be one scan: two say different containers, or hold the same energy of the same view. */
    static Optional<String> obstacle(List<Acquisition> parts) {
        List<String> seen = new ArrayList<>();
        String container = null;
        for (Acquisition part : parts) {
            String number = part.object().containerNumber();
            if (number != null && container != null && !number.equals(container)) {
                return Optional.of("the files are of different containers: " + container + " and " + number);
            }
            container = number == null ? container : number;
            for (View view : part.views()) {
                for (Energy energy : view.energies()) {
                    String name = view.name() + " / " + energy.name();
                    if (seen.contains(name)) {
                        return Optional.of("two files hold " + name);
                    }
                    seen.add(name);
                }
            }
        }
        return seen.isEmpty() ? Optional.of("there are no pixels in it") : Optional.empty();
    }

    /** The first file's description with the views and energies of all. */
    static Acquisition of(List<Acquisition> parts) {
        Map<String, List<Energy>> byView = new LinkedHashMap<>();
        for (Acquisition part : parts) {
            for (View view : part.views()) {
                byView.computeIfAbsent(view.name(), name -> new ArrayList<>()).addAll(view.energies());
            }
        }
        List<View> views = new ArrayList<>();
        byView.forEach((name, energies) -> views.add(new View(name, energies)));
        Acquisition first = parts.getFirst();
        return new Acquisition(
                first.format(),
                first.version(),
                first.sopClass(),
                first.transferSyntax(),
                first.sopInstance(),
                first.studyInstance(),
                first.expectedViews(),
                first.expectedEnergies(),
                parts.stream().anyMatch(Acquisition::displayOnly),
                views,
                first.object(),
                first.device(),
                first.acquiredAt(),
                first.references(),
                first.threatReport(),
                first.attributes());
    }
}
