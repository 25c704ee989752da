package org.aforo.server.examinations.replay;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.aforo.cargo.ContainerNumber;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;

/** A report to be entered, checked and in the spelling it is kept in. */
record NewReport(
        String found,
        LocalDate seizedOn,
        String port,
        String containerNumber,
        @Nullable String loadingPort,
        @Nullable Double kg,
        @Nullable Integer packages,
        Place place,
        @Nullable String placeWords,
        @Nullable String marks,
        @Nullable String seal,
        Evidence.Box box,
        String source,
        String scheme,
        @Nullable String grade,
        String origin,
        @Nullable String document) {

    private static final Set<String> FOUND =
            Set.of("cocaine", "cannabis", "other-drugs", "weapons", "cash", "cigarettes", "other");
    private static final List<String> PERSON = List.of("person", "persona", "people", "stowaway", "poliz", "migrant");
    private static final Pattern PORT = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
    private static final Pattern SIX = Pattern.compile("[A-F][1-6]");
    private static final Pattern FOUR = Pattern.compile("[ABCX][1-4]");
    private static final double MOST_KG = 40_000;
    private static final int MOST_PACKAGES = 100_000;
    private static final int LONGEST = 500;

    /** As it comes in over the wire or in a line of a file; every member may be missing. */
    record Wire(
            @Nullable String found,
            @Nullable String seizedOn,
            @Nullable String port,
            @Nullable String container,
            @Nullable String loadingPort,
            @Nullable Double kg,
            @Nullable Integer packages,
            @Nullable String part,
            @Nullable String depth,
            @Nullable String side,
            @Nullable String height,
            @Nullable String placeWords,
            @Nullable String marks,
            @Nullable String seal,
            @Nullable String box,
            @Nullable String source,
            @Nullable String scheme,
            @Nullable String grade,
            @Nullable String origin,
            @Nullable String document) {

        @Override
        public String toString() {
            return "Wire";
        }
    }

    /**
     * Checks it.
     *
     * @throws Problem {@code examinations.report-person} (422): a person is no seizure; {@code examinations.report-refused} (422) that names
     *     the member, what was seen and what was expected
     */
    static NewReport of(Wire wire) {
        String number = ContainerNumber.parse(orEmpty(wire.container()))
                .map(ContainerNumber::text)
                .orElseThrow(() -> refused(
                        "container",
                        orEmpty(wire.container()),
                        "four letters ending in U, J or Z, and seven digits, such as ABCU1234560"));
        String scheme = text("scheme", wire.scheme(), "none");
        String grade = blankToNull(wire.grade());
        return new NewReport(
                found(orEmpty(wire.found())),
                day(orEmpty(wire.seizedOn())),
                port("port", orEmpty(wire.port())),
                number,
                blankToNull(wire.loadingPort()) == null ? null : port("loadingPort", orEmpty(wire.loadingPort())),
                kilograms(wire.kg()),
                count(wire.packages()),
                place(wire),
                words("placeWords", wire.placeWords()),
                words("marks", wire.marks()),
                words("seal", wire.seal()),
                box(text("box", wire.box(), "not-said")),
                required("source", words("source", wire.source())),
                scheme,
                grade(scheme, grade),
                oneOf("origin", text("origin", wire.origin(), "form"), Set.of("form", "csv", "paper")),
                words("document", wire.document()));
    }

    boolean checkDigitValid() {
        return ContainerNumber.parse(containerNumber).orElseThrow().checkDigitValid();
    }

    private static String found(String text) {
        String code = text.strip().toLowerCase(Locale.ROOT);
        if (PERSON.stream().anyMatch(code::contains)) {
            throw Problem.caller(
                    422,
                    "examinations.report-person",
                    "A person found in a container is no seizure and is not entered here: no label, no count and no history may come of it.");
        }
        return oneOf("found", code, FOUND);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw refused("seizedOn", text, "a day, such as 2026-11-24");
        }
    }

    private static String port(String member, String text) {
        String code = text.strip().toUpperCase(Locale.ROOT).replace(" ", "");
        if (!PORT.matcher(code).matches()) {
            throw refused(member, text, "a UN/LOCODE of five characters, such as BEANR");
        }
        return code;
    }

    private static @Nullable Double kilograms(@Nullable Double kg) {
        if (kg != null && !(kg > 0 && kg <= MOST_KG)) {
            throw refused("kg", kg.toString(), "more than 0 and at most " + (long) MOST_KG);
        }
        return kg;
    }

    private static @Nullable Integer count(@Nullable Integer packages) {
        if (packages != null && !(packages > 0 && packages <= MOST_PACKAGES)) {
            throw refused("packages", packages.toString(), "1 to " + MOST_PACKAGES);
        }
        return packages;
    }

    /** As chosen; where nothing was chosen, as the words say. */
    private static Place place(Wire wire) {
        if (blankToNull(wire.part()) == null) {
            return PlaceWords.read(orEmpty(wire.placeWords()));
        }
        return new Place(
                constant("part", Place.Part.class, wire.part()),
                constant("depth", Place.Depth.class, wire.depth()),
                constant("side", Place.Side.class, wire.side()),
                constant("height", Place.Height.class, wire.height()));
    }

    private static <E extends Enum<E>> E constant(String member, Class<E> type, @Nullable String text) {
        String code = text(member, text, "unknown");
        return Place.of(type, code).orElseThrow(() -> refused(member, code, "one of the places of the form"));
    }

    private static Evidence.Box box(String code) {
        return Place.of(Evidence.Box.class, code)
                .orElseThrow(() -> refused("box", code, "not-said, matches or differs"));
    }

    private static @Nullable String grade(String scheme, @Nullable String grade) {
        String code = grade == null ? null : grade.strip().toUpperCase(Locale.ROOT);
        boolean fits = switch (scheme) {
            case "6x6" -> code != null && SIX.matcher(code).matches();
            case "4x4" -> code != null && FOUR.matcher(code).matches();
            case "none" -> code == null;
            default -> throw refused("scheme", scheme, "6x6, 4x4 or none");
        };
        if (!fits) {
            throw refused("grade", orEmpty(grade), "A to F and 1 to 6 by 6x6, A, B, C or X and 1 to 4 by 4x4");
        }
        return code;
    }

    private static String oneOf(String member, String code, Set<String> allowed) {
        if (!allowed.contains(code)) {
            throw refused(
                    member, code, String.join(", ", allowed.stream().sorted().toList()));
        }
        return code;
    }

    private static String text(String member, @Nullable String value, String otherwise) {
        String words = words(member, value);
        return words == null ? otherwise : words.toLowerCase(Locale.ROOT);
    }

    static @Nullable String words(String member, @Nullable String value) {
        String words = blankToNull(value);
        if (words != null
                && (words.length() > LONGEST || words.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n'))) {
            throw refused(member, words.length() + " characters", "at most " + LONGEST + " printable characters");
        }
        return words;
    }

    static String required(String member, @Nullable String value) {
        if (value == null) {
            throw refused(member, "missing", "a value");
        }
        return value;
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    static Problem refused(String member, String seen, String expected) {
        String shown = seen.length() <= 40 ? seen : seen.substring(0, 40) + "...";
        return Problem.caller(
                        422,
                        "examinations.report-refused",
                        "The report cannot be kept: " + member + " is \"" + shown + "\"; expected " + expected + ".")
                .with("member", member);
    }
}
