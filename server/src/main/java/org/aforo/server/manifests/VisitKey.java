package org.aforo.server.manifests;

import java.util.Locale;
import java.util.Optional;
import org.aforo.cargo.ContainerNumber;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.DeclaredContainer.Movement;
import org.aforo.cargo.message.Leg;
import org.aforo.cargo.message.MessageHead;
import org.jspecify.annotations.Nullable;

/** Which visit a message speaks of when it names a container. */
record VisitKey(String container, String voyage, Direction direction, String port) {

    /**
     * A container that is loaded in one of our ports leaves, one that is discharged there comes; one that does neither but is said to be
     * transhipped is here in between. Empty for what only passes by on board, and where voyage or ports are not known.
     *
     * @param leg of the container, or of the bill it is in
     * @param country of our ports
     */
    static Optional<VisitKey> of(MessageHead head, DeclaredContainer container, Leg leg, String country) {
        Optional<String> number = number(container.number());
        String voyage = voyage(head.transport().voyage());
        if (number.isEmpty() || voyage == null) {
            return Optional.empty();
        }
        String loading = port(leg.loading(), head.ports().loading());
        String discharge = port(leg.discharge(), head.ports().discharge());
        String between = port(leg.transhipment(), head.ports().arrival());
        if (loading != null && loading.startsWith(country)) {
            return Optional.of(new VisitKey(number.get(), voyage, Direction.EXPORT, loading));
        }
        if (discharge != null && discharge.startsWith(country)) {
            return Optional.of(new VisitKey(number.get(), voyage, Direction.IMPORT, discharge));
        }
        boolean transhipped = container.box().movement() == Movement.TRANSHIPMENT;
        return transhipped && between != null && between.startsWith(country)
                ? Optional.of(new VisitKey(number.get(), voyage, Direction.TRANSSHIPMENT, between))
                : Optional.empty();
    }

    /** In the spelling visits keep; empty when it is none. */
    static Optional<String> number(@Nullable String written) {
        return written == null
                ? Optional.empty()
                : ContainerNumber.parse(written).map(ContainerNumber::text);
    }

    static @Nullable String voyage(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String upper = written.strip().toUpperCase(Locale.ROOT);
        return NewVisit.VOYAGE.matcher(upper).matches() ? upper : null;
    }

    private static @Nullable String port(@Nullable String own, @Nullable String ofMessage) {
        String written = own == null ? ofMessage : own;
        if (written == null) {
            return null;
        }
        String upper = written.strip().toUpperCase(Locale.ROOT);
        return NewVisit.PORT.matcher(upper).matches() ? upper : null;
    }
}
