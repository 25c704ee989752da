package org.aforo.server.manifests;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aforo.cargo.message.CargoMessage;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.MessageHead;
import org.jspecify.annotations.Nullable;

/**
 * What one message, or one reading of a terminal, says about a container, to be compared with others.
 *
 * @param kind as time lines call it
 * @param messageId null for a terminal's reading
 */
record Saying(
        String kind,
        @Nullable UUID messageId,
        MessageHead head,
        List<DeclaredBill> bills,
        List<DeclaredContainer> containers) {

    private static final MessageHead TERMINAL = new MessageHead(
            new MessageHead.Kind(MessageHead.Standard.CSV, "terminal", null),
            MessageHead.Issue.UNKNOWN,
            MessageHead.Transport.UNKNOWN,
            MessageHead.Ports.UNKNOWN);

    static Saying of(DossierStore.Source source, List<DeclaredBill> bills) {
        return new Saying(Statement.kindOf(source.head()), source.id(), source.head(), bills, new ArrayList<>());
    }

    static Saying ofTerminal(DossierStore.StatementRow row, DeclaredContainer read) {
        return new Saying(row.kind(), null, TERMINAL, List.of(), List.of(read));
    }

    void add(DeclaredContainer container) {
        containers.add(container);
    }

    boolean isMessage() {
        return messageId != null;
    }

    CargoMessage message() {
        return new CargoMessage(head, bills, containers);
    }
}
