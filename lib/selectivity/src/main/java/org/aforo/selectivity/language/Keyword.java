package org.aforo.selectivity.language;

import java.util.List;

/**
 * The words of the language. Each has one or several spellings in either tongue, parted by bars; the
 * first is what the formatter prints. Case and accents
 * do not matter when reading.
 */
enum Keyword {
    LIST("list", "lista"),
    OF("of", "de"),
    RULE("rule", "regla"),
    LANE("lane", "carril"),
    FROM_SCORE("from score", "desde puntos"),
    TEST("test", "prueba"),
    OWNER("owner", "responsable"),
    EXPIRES("expires", "vence"),
    WHEN("when", "cuando"),
    THEN("then", "entonces"),
    SCORE("score", "puntos"),
    BECAUSE("because", "porque"),
    IN_ENGLISH("en", "en"),
    IN_SPANISH("es", "es"),
    GIVEN("given", "dado"),
    EARLIER("earlier", "antes"),
    EXPECT("expect", "espera"),
    FIRES("fires", "dispara"),
    AND("and", "y|e"),
    OR("or", "o|u"),
    NOT("not", "no"),
    IN("in", "está en|en"),
    NOT_IN("not in", "no está en|no en"),
    STARTS_WITH("starts with", "empieza con"),
    CONTAINS("contains", "contiene"),
    BETWEEN("between", "entre"),
    BETWEEN_AND("and", "y|e"),
    IS_MISSING("is missing", "falta"),
    IS_PRESENT("is present", "consta"),
    DIFFERS_FROM("differs from", "difiere de"),
    BY_MORE_THAN("by more than", "en más de"),
    FIRST_TIME("first time of", "primera vez de"),
    COUNT("count of", "veces de"),
    DAYS_SINCE("days since last of", "días desde la última vez de"),
    DISTINCT("distinct", "distintos"),
    WITH("with", "con"),
    WITHIN("in", "en"),
    DAYS("days|day", "días|día"),
    HOURS("hours|hour", "horas|hora"),
    YES("yes|true", "sí|verdadero"),
    NO("no|false", "no|falso"),
    RELEASE("release", "liberar"),
    SCAN("scan", "escanear"),
    EXAMINE("examine", "aforar");

    private final String english;
    private final String spanish;

    Keyword(String english, String spanish) {
        this.english = english;
        this.spanish = spanish;
    }

    List<String> spellings(Tongue tongue) {
        return List.of((tongue == Tongue.EN ? english : spanish).split("\\|", -1));
    }

    /** As the formatter prints it. */
    String in(Tongue tongue) {
        return spellings(tongue).getFirst();
    }
}
