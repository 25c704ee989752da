package org.aforo.server.evidence.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aforo.server.examinations.ExaminationRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fact recorded at the ramp in a line of words. */
final class RampWords {

    private final JsonMapper json;
    private final Map<String, String> texts;

    RampWords(JsonMapper json, Map<String, String> texts) {
        this.json = json;
        this.texts = texts;
    }

    private String t(String name) {
        return Objects.requireNonNullElse(texts.get(name), name);
    }

    String label(ExaminationRecord.Step step) {
        return t("ramp." + step.kind());
    }

    String of(ExaminationRecord.Step step) {
        JsonNode said;
        try {
            said = json.readTree(step.said());
        } catch (JacksonException unreadable) {
            return step.said();
        }
        return String.join("; ", words(step.kind(), said));
    }

    private List<String> words(String kind, JsonNode said) {
        List<String> words = new ArrayList<>();
        switch (kind) {
            case "air" -> {
                measured(words, said, "oxygenPercent", "O2 %");
                measured(words, said, "co2Ppm", "CO2 ppm");
                measured(words, said, "phosphinePpm", "PH3 ppm");
                words.add(t(said.path("placard").asBoolean(false) ? "ramp.placard" : "ramp.no-placard"));
                words.add(t(said.path("safe").asBoolean(false) ? "ramp.safe" : "ramp.unsafe"));
            }
            case "identity" -> {
                words.add(said.path("container").asString(""));
                said.path("seals")
                        .forEach(seal -> words.add(t("ramp.seal") + " "
                                + (seal.path("number").isNull()
                                        ? "?"
                                        : seal.path("number").asString("?"))
                                + " (" + t("ramp.seal." + seal.path("state").asString("")) + ")"));
                if (said.path("seals").isEmpty()) {
                    words.add(t("ramp.no-seal"));
                }
            }
            case "weight" -> {
                measured(words, said, "kg", "kg");
                text(words, said, "why");
            }
            case "cold" -> {
                words.add(t(said.path("on").asBoolean(false) ? "ramp.cold-on" : "ramp.cold-off"));
                measured(words, said, "celsius", "°C");
                text(words, said, "at");
            }
            case "looked" -> {
                code(words, said, "place");
                code(words, said, "outcome");
                text(words, said, "why");
            }
            case "found" -> {
                code(words, said, "what");
                code(words, said, "place");
                measured(words, said, "packages", t("ramp.packages"));
                measured(words, said, "kg", "kg");
                text(words, said, "note");
            }
            case "located" -> words.add(spot(said));
            case "result" -> {
                code(words, said, "result");
                text(words, said, "note");
            }
            case "resealed" -> text(words, said, "seal");
            default -> {
                // begun, opened, ended: the label says it
            }
        }
        return words;
    }

    private String spot(JsonNode said) {
        StringBuilder spot = new StringBuilder(t("ramp.spot"))
                .append(' ')
                .append(said.path("scanId").asString(""))
                .append(", ")
                .append(t("ramp.view"))
                .append(' ')
                .append(said.path("view").asInt(0) + 1)
                .append(": ");
        for (String side : List.of("x", "y", "w", "h")) {
            spot.append(side)
                    .append(' ')
                    .append(Math.round(said.path(side).asDouble(0)))
                    .append(' ');
        }
        return spot.append("px").toString();
    }

    private static void measured(List<String> words, JsonNode said, String name, String unit) {
        if (said.path(name).isNumber()) {
            words.add(said.path(name).asString("") + " " + unit);
        }
    }

    private static void text(List<String> words, JsonNode said, String name) {
        String text = said.path(name).isString() ? said.path(name).asString("") : "";
        if (!text.isEmpty()) {
            words.add(text);
        }
    }

    private void code(List<String> words, JsonNode said, String name) {
        words.add(t("ramp." + name + "." + said.path(name).asString("")));
    }
}
