package org.aforo.server.examinations.opening;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a tablet sends. Every text and number has a limit; what does not fit is refused with the member's name.
 *
 * <p>Air that nobody may open into, whatever the officer judges: less than 19.5 or more than 23.5 % oxygen (29 CFR 1910.146), more than 5,000
 * ppm carbon dioxide or 0.3 ppm phosphine (29 CFR 1910.1000, table Z-1), or more of another than {@link Gas} says. Nor into air that nobody
 * measured: oxygen always, and where a sign says that the box was fumigated a fumigant too, or two officers say why not.
 */
final class FactReader {

    static final double LEAST_OXYGEN_PERCENT = 19.5;
    static final double MOST_OXYGEN_PERCENT = 23.5;
    static final double MOST_CO2_PPM = 5_000;
    static final double MOST_PHOSPHINE_PPM = 0.3;

    /** What is done for somebody who may be inside, all of it. */
    static final List<String> PROTECTION =
            List.of("nothing-moves", "no-second-scan", "spoken-to", "help-called", "air-ready");

    static final Set<String> SIGNS = Set.of("sound", "smell", "breath", "warmth", "holes", "traces");
    private static final Set<String> SEAL_STATES = Set.of("intact", "broken", "tampered");
    private static final Set<String> OUTCOMES = Set.of("nothing", "something", "not-done");
    private static final Set<String> THINGS =
            Set.of("drugs", "weapons", "cash", "undeclared-goods", "empty-hide", "other");
    private static final Set<String> RESULTS = Set.of("nothing-found", "irregularity", "seizure");
    private static final Pattern SEAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 /.-]{0,34}");
    private static final Pattern CONTAINER = Pattern.compile("[A-Z0-9]{4,15}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_SEALS = 6;
    private static final int MOST_PHOTOS = 12;
    private static final int LONGEST_TEXT = 2_000;
    private static final double HEAVIEST_KG = 60_000;
    private static final double FARTHEST_PX = 1e6;

    private final JsonNode said;

    private FactReader(JsonNode said) {
        this.said = said;
    }

    /** @throws Problem {@code examinations.fact} (422) */
    static Fact read(String kind, JsonNode said) {
        FactReader reader = new FactReader(said);
        return switch (kind) {
            case "begun" -> new Fact.Begun();
            case "air" -> reader.air();
            case "protection" -> reader.protection();
            case "identity" -> reader.identity();
            case "weight" -> reader.weight();
            case "cold" ->
                new Fact.Cold(reader.flag("on"), reader.instant("at"), reader.numberOrNull("celsius", -60, 60));
            case "opened" -> new Fact.Opened(reader.photos(false));
            case "looked" -> reader.looked();
            case "found" -> reader.found();
            case "located" -> reader.located();
            case "result" -> reader.result();
            case "resealed" -> new Fact.Resealed(reader.seal("seal", said.path("seal")), reader.photos(true));
            case "ended" -> new Fact.Ended();
            default -> throw refused("kind", "one of the facts there are");
        };
    }

    private Fact air() {
        Fact.Air air = new Fact.Air(
                flag("placard"),
                numberOrNull("oxygenPercent", 0, 100),
                numberOrNull("co2Ppm", 0, 1e6),
                numberOrNull("phosphinePpm", 0, 1e5),
                gases(),
                textOrNull("unmeasured"),
                textOrNull("second"),
                flag("safe"),
                codes("signs", SIGNS));
        if ((air.unmeasured() == null) != (air.second() == null)) {
            throw refused("second", "who else stands by why nothing was measured, and only then");
        }
        if (air.safe() && harms(air)) {
            throw Problem.caller(
                    422,
                    "examinations.air-harms",
                    "Nobody opens into this air, whatever the judgement. Ventilate, and measure again.");
        }
        if (air.safe() && !measured(air)) {
            throw Problem.caller(
                    422,
                    "examinations.air-unmeasured",
                    "Nobody opens into air that was not measured: oxygen always, and a fumigant where a sign says that the box was fumigated.");
        }
        return air;
    }

    private Map<String, Double> gases() {
        Map<String, Double> gases = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : said.path("gases").properties()) {
            double ppm = each.getValue().asDouble(-1);
            if (Gas.of(each.getKey()).isEmpty() || !each.getValue().isNumber() || !(ppm >= 0 && ppm <= 1e6)) {
                throw refused(
                        "gases",
                        "parts per million of "
                                + Arrays.stream(Gas.values()).map(Gas::code).toList());
            }
            gases.put(each.getKey(), ppm);
        }
        return gases;
    }

    private static boolean measured(Fact.Air air) {
        boolean fumigant = air.phosphinePpm() != null
                || air.gases().keySet().stream()
                        .anyMatch(code -> Gas.of(code).map(Gas::fumigant).orElse(false));
        return air.oxygenPercent() != null && (!air.placard() || fumigant || air.unmeasured() != null);
    }

    static boolean harms(Fact.Air air) {
        Double oxygen = air.oxygenPercent();
        return (oxygen != null && (oxygen < LEAST_OXYGEN_PERCENT || oxygen > MOST_OXYGEN_PERCENT))
                || exceeds(air.co2Ppm(), MOST_CO2_PPM)
                || exceeds(air.phosphinePpm(), MOST_PHOSPHINE_PPM)
                || air.gases().entrySet().stream()
                        .anyMatch(each -> Gas.of(each.getKey())
                                .map(gas -> each.getValue() > gas.mostPpm())
                                .orElse(false));
    }

    private static boolean exceeds(@Nullable Double measured, double most) {
        return measured != null && measured > most;
    }

    private Fact protection() {
        List<String> done = codes("done", Set.copyOf(PROTECTION));
        if (!done.containsAll(PROTECTION)) {
            throw refused("done", "all of " + PROTECTION);
        }
        return new Fact.Protection(done);
    }

    private Fact identity() {
        String container =
                text("container", 15).toUpperCase(java.util.Locale.ROOT).replaceAll("\\s", "");
        if (!CONTAINER.matcher(container).matches()) {
            throw refused("container", "the number on the box, letters and digits");
        }
        List<Fact.Seal> seals = new ArrayList<>();
        for (JsonNode each : said.path("seals")) {
            JsonNode number = each.path("number");
            seals.add(new Fact.Seal(
                    number.isNull() || number.isMissingNode() ? null : seal("seals", number),
                    code("seals", each.path("state").asString(""), SEAL_STATES)));
        }
        if (seals.size() > MOST_SEALS) {
            throw refused("seals", "at most " + MOST_SEALS);
        }
        return new Fact.Identity(container, seals, photos(true));
    }

    private Fact weight() {
        Double kg = numberOrNull("kg", 1, HEAVIEST_KG);
        String why = textOrNull("why");
        if ((kg == null) == (why == null)) {
            throw refused("kg", "either kilograms or why the box was not weighed");
        }
        return new Fact.Weight(kg, why);
    }

    private Fact looked() {
        String outcome = code("outcome", text("outcome", 20), OUTCOMES);
        String why = textOrNull("why");
        if (outcome.equals("not-done") == (why == null)) {
            throw refused("why", "why a place was not looked at, and only then");
        }
        return new Fact.Looked(place(), outcome, why);
    }

    private Fact found() {
        Double packages = numberOrNull("packages", 1, 100_000);
        return new Fact.Found(
                place(),
                code("what", text("what", 40), THINGS),
                packages == null ? null : packages.intValue(),
                numberOrNull("kg", 0, HEAVIEST_KG),
                textOrNull("note"),
                photos(false));
    }

    private Fact located() {
        Fact.Located box = new Fact.Located(
                id("finding"),
                id("scanId"),
                (int) number("view", 0, 15),
                number("x", -FARTHEST_PX, FARTHEST_PX),
                number("y", -FARTHEST_PX, FARTHEST_PX),
                number("w", 0, FARTHEST_PX),
                number("h", 0, FARTHEST_PX));
        if (box.w() <= 0 || box.h() <= 0) {
            throw refused("w", "a box that covers something");
        }
        return box;
    }

    private Fact result() {
        String result = code("result", text("result", 20), RESULTS);
        String note = textOrNull("note");
        if (result.equals("irregularity") && note == null) {
            throw refused("note", "what the irregularity is");
        }
        return new Fact.Result(result, note);
    }

    private Place place() {
        return Place.of(text("place", 20)).orElseThrow(() -> refused("place", "one of the places there are"));
    }

    private List<String> photos(boolean needed) {
        List<String> photos = new ArrayList<>();
        for (JsonNode each : said.path("photos")) {
            String digest = each.asString("");
            if (!DIGEST.matcher(digest).matches()) {
                throw refused("photos", "SHA-256 in 64 lower-case hexadecimal digits");
            }
            photos.add(digest);
        }
        if (photos.size() > MOST_PHOTOS || (needed && photos.isEmpty())) {
            throw refused("photos", (needed ? "1" : "0") + " to " + MOST_PHOTOS);
        }
        return photos;
    }

    private String seal(String member, JsonNode value) {
        String seal = value.asString("").strip();
        if (!SEAL.matcher(seal).matches()) {
            throw refused(member, "a seal's number, up to 35 letters, digits, blanks and / . -");
        }
        return seal.toUpperCase(java.util.Locale.ROOT);
    }

    private List<String> codes(String member, Set<String> known) {
        List<String> codes = new ArrayList<>();
        for (JsonNode each : said.path(member)) {
            codes.add(code(member, each.asString(""), known));
        }
        return codes.stream().distinct().toList();
    }

    private static String code(String member, String value, Set<String> known) {
        if (!known.contains(value)) {
            throw refused(member, "one of " + known.stream().sorted().toList());
        }
        return value;
    }

    private boolean flag(String member) {
        JsonNode value = said.path(member);
        if (!value.isBoolean()) {
            throw refused(member, "true or false");
        }
        return value.booleanValue();
    }

    private double number(String member, double least, double most) {
        Double value = numberOrNull(member, least, most);
        if (value == null) {
            throw refused(member, "a number");
        }
        return value;
    }

    private @Nullable Double numberOrNull(String member, double least, double most) {
        JsonNode value = said.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber() || !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            throw refused(member, "a number from " + least + " to " + most);
        }
        return value.doubleValue();
    }

    private String text(String member, int longest) {
        String text = said.path(member).asString("").strip();
        if (text.isEmpty() || text.length() > longest) {
            throw refused(member, "1 to " + longest + " characters");
        }
        return text;
    }

    private @Nullable String textOrNull(String member) {
        JsonNode value = said.path(member);
        String text = value.isString() ? value.stringValue().strip() : "";
        if (text.length() > LONGEST_TEXT) {
            throw refused(member, "at most " + LONGEST_TEXT + " characters");
        }
        return text.isEmpty() ? null : text;
    }

    private Instant instant(String member) {
        try {
            return Instant.parse(said.path(member).asString(""));
        } catch (DateTimeException broken) {
            throw refused(member, "a time of RFC 3339");
        }
    }

    private UUID id(String member) {
        try {
            return UUID.fromString(said.path(member).asString(""));
        } catch (IllegalArgumentException broken) {
            throw refused(member, "an id");
        }
    }

    private static Problem refused(String member, String expected) {
        return Problem.caller(
                        422, "examinations.fact", "The member " + member + " is not as expected: " + expected + ".")
                .with("member", member);
    }
}
