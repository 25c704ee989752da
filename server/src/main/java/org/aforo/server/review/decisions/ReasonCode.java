package org.aforo.server.review.decisions;

import java.util.List;
import java.util.Locale;
import org.aforo.server.review.Verdict;

/** Why a verdict was given, in the words analysts use; every verdict has its own reasons. */
public enum ReasonCode {
    AS_DECLARED(Verdict.CLEAR, "La carga coincide con lo declarado", "Cargo agrees with the declaration"),
    EMPTY_AS_DECLARED(Verdict.CLEAR, "Contenedor vacío, como se declaró", "Empty container, as declared"),
    ANOMALY_EXPLAINED(Verdict.CLEAR, "Anomalía explicada por la carga", "Anomaly explained by the cargo"),
    DENSE_MASS(Verdict.EXAMINE, "Masa densa no declarada", "Undeclared dense mass"),
    DIFFERENT_CARGO(Verdict.EXAMINE, "La carga no corresponde a lo declarado", "Cargo differs from the declaration"),
    REPEATED_PACKAGES(Verdict.EXAMINE, "Bultos distintos dentro de la carga", "Foreign packages within the cargo"),
    BEHIND_DOORS(Verdict.EXAMINE, "Bultos junto a las puertas", "Bags or packages behind the doors"),
    STRUCTURE(
            Verdict.EXAMINE,
            "Estructura alterada: piso, techo, pared o viga",
            "Altered structure: floor, roof, wall or beam"),
    REEFER_UNIT(Verdict.EXAMINE, "Unidad de frío o aislamiento alterados", "Altered reefer unit or insulation"),
    WEAPON_SHAPE(Verdict.EXAMINE, "Forma de arma o munición", "Shape of a weapon or ammunition"),
    IMAGE_INCOMPLETE(Verdict.RESCAN, "Imagen incompleta o cortada", "Image incomplete or cut"),
    IMAGE_POOR(Verdict.RESCAN, "Imagen ruidosa, desalineada o saturada", "Image noisy, misaligned or saturated"),
    NOT_PENETRATED(
            Verdict.RESCAN, "Carga no penetrada: otra vista o energía", "Cargo not penetrated: another view or energy"),
    WRONG_CONTAINER(Verdict.RESCAN, "La imagen no es de este contenedor", "The image is not of this container"),
    PERSON_SHAPE(Verdict.PERSON_SUSPECTED, "Silueta compatible con una persona", "Outline that may be a person"),
    LIVING_SPACE(
            Verdict.PERSON_SUSPECTED,
            "Espacio habitado: agua, comida, ventilación",
            "Lived-in space: water, food, ventilation");

    private final Verdict verdict;
    private final String spanish;
    private final String english;

    ReasonCode(Verdict verdict, String spanish, String english) {
        this.verdict = verdict;
        this.spanish = spanish;
        this.english = english;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Verdict verdict() {
        return verdict;
    }

    public String spanish() {
        return spanish;
    }

    public String english() {
        return english;
    }

    public static boolean allowed(Verdict verdict, String code) {
        return List.of(values()).stream()
                .anyMatch(reason -> reason.verdict == verdict && reason.code().equals(code));
    }
}
