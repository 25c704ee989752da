package org.aforo.server.evidence.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.render.Look;
import org.aforo.radiograph.render.Pictures;
import org.aforo.radiograph.render.Rendering;
import org.aforo.radiograph.render.Signal;
import org.aforo.radiograph.render.Window;
import org.aforo.server.review.DecisionRecords;
import org.aforo.server.scans.ScanPicture;
import org.aforo.server.scans.ScanPictures;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws what a reader had on the screen longest, anew, from the originals and the record of what was shown; one picture in the memory at a time.
 * What the record names and this painter does not have (local contrast, a strip of one material, palettes) is said beside the picture, not
 * imitated.
 */
@Component
class Renderings {

    private static final int MOST_A_DECISION = 3;

    private final ScanPictures pictures;
    private final JsonMapper json;

    Renderings(ScanPictures pictures, JsonMapper json) {
        this.pictures = pictures;
        this.json = json;
    }

    /** @param without what was on screen besides and is not drawn here */
    record Drawn(String path, byte[] png, String said, List<String> without) {}

    @FunctionalInterface
    interface Taker {
        void take(Drawn drawn) throws java.io.IOException;
    }

    /** Hands over picture after picture. */
    void draw(DecisionRecords.DecisionRecord decision, Taker taker) throws java.io.IOException {
        String shown = decision.shown();
        if (shown == null) {
            return;
        }
        List<ScanPicture> views = pictures.of(decision.scanId());
        int drawn = 0;
        for (JsonNode each : renderings(shown)) {
            int view = each.path("view").asInt(-1);
            if (drawn < MOST_A_DECISION && view >= 0 && view < views.size()) {
                drawn++;
                String path = "renderings/" + decision.id() + "-" + drawn + ".png";
                taker.take(new Drawn(path, png(views.get(view), each), each.toString(), without(each)));
            }
        }
    }

    private Iterable<JsonNode> renderings(String shown) {
        try {
            return json.readTree(shown).path("renderings");
        } catch (JacksonException unreadable) {
            return List.of();
        }
    }

    private static byte[] png(ScanPicture picture, JsonNode said) {
        List<Energy> energies = picture.view().energies();
        String wanted = said.path("energy").asString("");
        Energy energy = energies.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElse(energies.getFirst());
        Raster raster = energy.frames().getFirst();
        Signal signal = Signal.of(picture.acquisition(), energy);
        Look look = look(said).orElseGet(() -> Look.of(Window.automatic(raster, signal)));
        return Pictures.grey(raster.columns(), raster.rows(), Rendering.grey(raster, signal, look));
    }

    private static Optional<Look> look(JsonNode said) {
        String domain = said.path("domain").asString("");
        if (!domain.equals("log") && !domain.equals("linear")) {
            return Optional.empty();
        }
        try {
            Window window = new Window(
                    domain.equals("log") ? Window.Domain.LOG : Window.Domain.LINEAR,
                    said.path("centre").asDouble(0.5),
                    said.path("width").asDouble(1));
            return Optional.of(new Look(
                    window,
                    said.path("gamma").asDouble(1),
                    said.path("inverted").asBoolean(false),
                    said.path("edges").asDouble(0)));
        } catch (IllegalArgumentException outside) {
            return Optional.empty();
        }
    }

    private static List<String> without(JsonNode said) {
        List<String> without = new ArrayList<>();
        if (said.path("domain").asString("").equals("ratio")) {
            without.add("ratio of the energies");
        }
        for (String name : List.of("localContrast", "material", "strip", "palette")) {
            JsonNode value = said.path(name);
            boolean off = value.isMissingNode()
                    || value.isNull()
                    || (value.isBoolean() && !value.asBoolean())
                    || (value.isNumber() && value.asDouble() == 0)
                    || value.asString("").equals("grey")
                    || value.asString("").equals("off");
            if (!off) {
                without.add(name);
            }
        }
        return without;
    }
}
