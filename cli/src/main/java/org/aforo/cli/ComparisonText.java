package org.aforo.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aforo.cargo.comparison.Difference;

/** What {@code message compare} found, for people: a line a difference. */
final class ComparisonText {

    private static final int MOST_NAMED = 3;

    private final PrintWriter out;
    private final Language language;

    ComparisonText(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    void write(List<MessageFile> files, List<Difference> differences) {
        for (MessageFile file : files) {
            if (file.refused()) {
                out.println(printable(file.path() + ": "
                        + language.of(
                                "not or not wholly read; see message inspect",
                                "no leído o no del todo; vea message inspect")));
            }
        }
        differences.forEach(this::line);
        out.println(
                differences.isEmpty()
                        ? language.of("the files agree", "los archivos concuerdan")
                        : differences.size() + language.of(" differences", " diferencias"));
    }

    private void line(Difference difference) {
        String kind = switch (difference.kind()) {
            case MISSING -> language.of("missing", "falta");
            case EXTRA -> language.of("extra", "sobra");
            case DUPLICATE -> language.of("twice", "repetido");
            case DIFFERENT -> language.of("differs", "difiere");
        };
        String values = difference.values().stream()
                .filter(said -> said.value() != null)
                .map(said -> said.file() + ": " + said.value())
                .collect(Collectors.joining("; "));
        List<String> silent = difference.values().stream()
                .filter(said -> said.value() == null)
                .map(Difference.Said::file)
                .toList();
        String container = Objects.requireNonNullElse(difference.container(), language.of("voyage", "viaje"));
        out.println(
                printable(container + " " + kind + " " + difference.field() + "  " + values + silent(silent, values)));
    }

    /** A gate sends a hundred reports: that a container is in none of them is one thing to say. */
    private String silent(List<String> files, String before) {
        if (files.isEmpty()) {
            return "";
        }
        String none = files.size() > MOST_NAMED
                ? files.getFirst() + ", ... (" + files.size() + language.of(" files", " archivos") + ")"
                : String.join(", ", files);
        return (before.isEmpty() ? "" : "; ") + none + ": -";
    }

    /** Text from a file must not steer the terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
