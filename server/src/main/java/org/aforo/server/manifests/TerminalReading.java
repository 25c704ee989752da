package org.aforo.server.manifests;

import java.util.List;
import java.util.Optional;
import org.aforo.cargo.message.DeclaredContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a terminal weighed or read off a seal, in the shape of a declaration, so that it can be compared with one. */
final class TerminalReading {

    private TerminalReading() {}

    /** Empty for events that measure nothing of the box. */
    static Optional<DeclaredContainer> of(String kind, String said, String container, JsonMapper json) {
        JsonNode event = json.readTree(said);
        return switch (kind) {
            case "weighed" -> kilograms(event.path("kg"), container);
            case "loaded", "discharged" -> kilograms(event.path("craneKg"), container);
            case "sealed" -> seal(event, container);
            default -> Optional.empty();
        };
    }

    private static Optional<DeclaredContainer> kilograms(JsonNode kg, String container) {
        return kg.isNumber()
                ? Optional.of(new DeclaredContainer(
                        container,
                        DeclaredContainer.Box.UNKNOWN,
                        new DeclaredContainer.Masses(kg.decimalValue(), null, null, null),
                        DeclaredContainer.State.UNKNOWN,
                        DeclaredContainer.Passage.UNKNOWN))
                : Optional.empty();
    }

    private static Optional<DeclaredContainer> seal(JsonNode event, String container) {
        JsonNode seal = event.path("seal");
        boolean here =
                List.of("arrival", "departure").contains(event.path("stage").asString(""));
        return here && seal.isString()
                ? Optional.of(new DeclaredContainer(
                        container,
                        DeclaredContainer.Box.UNKNOWN,
                        DeclaredContainer.Masses.UNKNOWN,
                        new DeclaredContainer.State(
                                List.of(new DeclaredContainer.Seal(seal.asString(), null)), null, List.of()),
                        DeclaredContainer.Passage.UNKNOWN))
                : Optional.empty();
    }
}
