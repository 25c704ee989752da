package org.aforo.server.evidence.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words as they are searched: without accents and case, and what is drawn on a brick in Spanish and English alike, so that {@code corona} finds
 * the {@code crown} a colleague wrote down.
 */
public final class PictureWords {

    /** Spanish and English for the pictures that are stamped on bricks most; the first is the one shown in the list of a form. */
    private static final List<List<String>> PICTURES = List.of(
            List.of("corona", "crown"),
            List.of("caballo", "horse"),
            List.of("toro", "bull"),
            List.of("leon", "lion"),
            List.of("tigre", "tiger"),
            List.of("aguila", "eagle"),
            List.of("escorpion", "alacran", "scorpion"),
            List.of("serpiente", "culebra", "snake"),
            List.of("delfin", "dolphin"),
            List.of("tiburon", "shark"),
            List.of("gallo", "rooster", "cock"),
            List.of("lobo", "wolf"),
            List.of("mariposa", "butterfly"),
            List.of("estrella", "star"),
            List.of("sol", "sun"),
            List.of("luna", "moon"),
            List.of("corazon", "heart"),
            List.of("calavera", "skull"),
            List.of("cruz", "cross"),
            List.of("ancla", "anchor"),
            List.of("avion", "aeroplane", "plane"),
            List.of("barco", "ship", "boat"),
            List.of("carro", "coche", "car"),
            List.of("pistola", "pistol", "gun"),
            List.of("espada", "sword"),
            List.of("diamante", "diamond"),
            List.of("herradura", "horseshoe"),
            List.of("trebol", "clover"),
            List.of("hoja", "leaf"),
            List.of("flor", "flower"),
            List.of("manzana", "apple"),
            List.of("bandera", "flag"),
            List.of("escudo", "shield", "crest"),
            List.of("balon", "pelota", "ball"),
            List.of("reloj", "watch", "clock"),
            List.of("llave", "key"),
            List.of("mano", "hand"),
            List.of("ojo", "eye"),
            List.of("torre", "tower"),
            List.of("piramide", "pyramid"),
            List.of("triangulo", "triangle"),
            List.of("circulo", "circle"),
            List.of("letras", "letters"),
            List.of("numero", "number"));

    private static final Map<String, List<String>> ALL_OF = PICTURES.stream()
            .flatMap(picture -> picture.stream().map(word -> Map.entry(word, picture)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final int MOST_WORDS = 8;

    private PictureWords() {}

    /** Every word of these texts with its twins in the other language, each between blanks. */
    static String indexed(Stream<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.flatMap(text -> Arrays.stream(plain(text).split(" ")))
                .filter(word -> !word.isEmpty())
                .forEach(word -> {
                    words.add(word);
                    words.addAll(ALL_OF.getOrDefault(word, List.of()));
                });
        return words.isEmpty() ? "" : " " + String.join(" ", words) + " ";
    }

    /** The words asked for, the first few. */
    static List<String> asked(String query) {
        return Arrays.stream(plain(query).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }
}
