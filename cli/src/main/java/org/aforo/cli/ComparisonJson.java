package org.aforo.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.aforo.cargo.comparison.Difference;
import org.aforo.cargo.comparison.Source;
import org.aforo.cargo.comparison.Tolerances;
import org.aforo.cargo.message.MessageHead;

/** What {@code message compare} found, for programs: files with their roles, tolerances, differences. */
final class ComparisonJson {

    private ComparisonJson() {}

    static void write(PrintWriter out, List<MessageFile> files, Tolerances tolerances, List<Difference> differences) {
        try (JsonDocument json = new JsonDocument(out)) {
            json.object();
            json.array("files");
            files.forEach(file -> file(json, file));
            json.end();
            json.object("tolerances");
            json.number("massKg", tolerances.massKg());
            json.number("temperatureC", tolerances.temperatureC());
            json.end();
            json.flag("agree", differences.isEmpty());
            json.array("differences");
            differences.forEach(difference -> difference(json, difference));
            json.end();
            json.end();
        }
    }

    private static void file(JsonDocument json, MessageFile file) {
        boolean read = !file.messages().isEmpty();
        MessageHead head = read ? file.messages().getFirst().head() : null;
        json.object();
        json.text("file", file.path().toString());
        json.text(
                "standard", head == null ? null : head.kind().standard().name().toLowerCase(Locale.ROOT));
        json.text("type", head == null ? null : head.kind().type());
        json.text(
                "role",
                new Source(file.path().toString(), file.messages())
                        .role()
                        .name()
                        .toLowerCase(Locale.ROOT));
        json.number(
                "containers",
                file.messages().stream()
                        .mapToInt(message -> message.containers().size())
                        .sum());
        json.flag("refused", file.refused());
        json.end();
    }

    private static void difference(JsonDocument json, Difference difference) {
        json.object();
        json.text("kind", difference.kind().name().toLowerCase(Locale.ROOT));
        json.text("container", difference.container());
        json.text("field", difference.field());
        json.array("values");
        for (Difference.Said said : difference.values()) {
            json.object();
            json.text("file", said.file());
            json.text("value", said.value());
            json.end();
        }
        json.end();
        json.end();
    }
}
