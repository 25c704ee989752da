package org.aforo.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of one file.
 *
 * @param status {@code accepted}, {@code known}, {@code quarantined} by the server, or {@code refused}: not kept
 * @param remarks as the server gave them
 */
record ImportResult(
        Path file,
        @Nullable String digest,
        String status,
        @Nullable String scanId,
        List<JsonNode> remarks) {

    static final List<String> STATES = List.of("accepted", "known", "quarantined", "refused");

    static ImportResult of(Path file, JsonNode body) {
        String status = status(body);
        if (!STATES.contains(status)) {
            return refused(file, "upload.unclear", "The server answered without a status we know: '" + status + "'.");
        }
        return new ImportResult(
                file,
                text(body, "digest").orElse(null),
                status,
                text(body, "scanId").orElse(null),
                List.copyOf(body.path("remarks").values()));
    }

    /** A file of messages is read as far as it makes sense; what makes none is kept like a scan nobody can read. */
    private static String status(JsonNode body) {
        String status = body.path("status").asString("");
        return switch (status) {
            case "read", "partly" -> body.path("known").asBoolean(false) ? "known" : "accepted";
            case "refused" -> body.path("known").asBoolean(false) ? "known" : "quarantined";
            default -> status;
        };
    }

    static ImportResult refused(Path file, String code, String what) {
        ObjectNode remark = JsonNodeFactory.instance.objectNode();
        remark.put("severity", "error").put("code", code);
        remark.putObject("where");
        remark.put("what", what);
        return new ImportResult(file, null, "refused", null, List.of(remark));
    }

    private static Optional<String> text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    /** How many files came to each end, in one line. */
    static String counts(List<ImportResult> results) {
        return STATES.stream()
                .map(state -> results.stream()
                                .filter(result -> result.status().equals(state))
                                .count()
                        + " " + state)
                .collect(Collectors.joining(", "));
    }

    /** Repeating an import must not make a quarantined file look well: the server knows it then, without a scan. */
    boolean isBad() {
        return switch (status) {
            case "accepted" -> false;
            case "known" ->
                scanId == null
                        && remarks.stream()
                                .anyMatch(remark ->
                                        remark.path("severity").asString("").equals("error"));
            default -> true;
        };
    }

    ObjectNode json() {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("file", this.file.toString());
        file.put("digest", digest);
        file.put("status", status);
        file.put("scanId", scanId);
        file.putArray("remarks").addAll(remarks);
        return file;
    }

    /** One line, and one more for each remark; names and texts come from outside and must not steer a terminal. */
    List<String> lines() {
        String head = "%-11s  %s%s".formatted(status, file, scanId == null ? "" : "  (scan " + scanId + ")");
        return Stream.concat(
                        Stream.of(head),
                        remarks.stream()
                                .map(remark ->
                                        "             " + remark.path("code").asString("") + ": "
                                                + remark.path("what").asString("")))
                .map(line -> line.replaceAll("\\p{Cntrl}", "?"))
                .toList();
    }
}
