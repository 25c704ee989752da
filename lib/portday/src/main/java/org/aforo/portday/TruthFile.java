package org.aforo.portday;

import java.util.List;
import java.util.Optional;
import org.aforo.portday.ScanMaker.Drawn;

/** Lines of {@code truth.json}. */
final class TruthFile {

    private TruthFile() {}

    static Fields visit(Visit visit, String voyage) {
        Visit.Truth truth = visit.truth();
        return new Fields()
                .put("visit", visit.id())
                .put("container", visit.box().number().text())
                .put("voyage", voyage)
                .put("direction", EventList.direction(visit.trade()))
                .put("load", truth.load())
                .put("goodsKg", truth.goodsKg())
                .put("contamination", truth.contamination().map(TruthFile::contamination))
                .put("person", truth.person().map(TruthFile::hidden))
                .put("indicators", truth.indicators().stream().map(Enum::name).toList())
                .put("misdeclaration", truth.wrong());
    }

    private static Fields contamination(Contamination contamination) {
        Optional<Contamination.Report> report = contamination.reported();
        return new Fields()
                .put("kind", contamination.hidden().kind())
                .put("kg", contamination.hidden().kg())
                .put("method", contamination.method())
                .put("when", contamination.when())
                .put("at", contamination.at())
                .put("reportedAt", report.map(Contamination.Report::at));
    }

    private static Fields hidden(PlannedScan.Hidden hidden) {
        return new Fields().put("kind", hidden.kind()).put("kg", hidden.kg());
    }

    static Fields scan(PlannedScan scan, String container, Optional<Drawn> drawn) {
        return new Fields()
                .put("scan", scan.id())
                .put("visit", scan.visit())
                .put("container", container)
                .put("numberAsRead", scan.image().numberAsRead())
                .put("defect", scan.image().defect())
                .put("hidden", scan.inside().hidden().map(TruthFile::hidden))
                .put("drawn", drawn.map(TruthFile::drawn));
    }

    private static Fields drawn(Drawn drawn) {
        return new Fields()
                .put("found", drawn.found().map(TruthFile::found))
                .put("note", drawn.note())
                .put("objects", drawn.objects().stream().map(TruthFile::thing).toList());
    }

    private static Fields found(ScanMaker.Found found) {
        return new Fields()
                .put("kg", found.kg())
                .put("packages", found.packages())
                .put("place", found.place())
                .put("massMatched", found.massMatched());
    }

    private static Object thing(ScanMaker.Thing thing) {
        List<?> boxes = thing.boxes().stream()
                .map(box -> new Fields()
                        .put("view", box.view())
                        .put("box", List.of(box.x(), box.y(), box.w(), box.h()))
                        .map())
                .toList();
        return new Fields()
                .put("name", thing.name())
                .put("kind", thing.kind())
                .put("massKg", thing.massKg())
                .put("boxes", boxes)
                .map();
    }

    static Fields message(Letter letter) {
        return new Fields().put("file", letter.path()).put("defect", letter.defect());
    }
}
