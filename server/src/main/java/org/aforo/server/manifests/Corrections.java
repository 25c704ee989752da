package org.aforo.server.manifests;

import java.util.UUID;
import org.aforo.cargo.comparison.Role;
import org.aforo.cargo.message.MessageHead;
import org.aforo.cargo.message.MessageHead.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A later message takes an earlier one's place; both stay. The same document of the same carrier on the same voyage, sent again, replaces what
 * was sent before, or cancels it. A bill that a later manifest of the carrier names again, replaces the bill of that number.
 */
@Component
class Corrections {

    private final JdbcClient database;

    Corrections(JdbcClient database) {
        this.database = database;
    }

    /** Within the transaction in which the message came. */
    void apply(MessageStore.MessageRow message) {
        MessageHead head = message.head();
        Function function = head.issue().function();
        boolean cancels = function == Function.CANCELLATION || function == Function.DELETION;
        boolean adds = function == Function.ADDITION || function == Function.CHANGE;
        if (head.issue().reference() != null && !adds) {
            replaceDocument(message, cancels ? "cancelled" : "superseded");
        }
        if (cancels) {
            database.sql("update manifests.message set state = 'cancelled' where id = :id")
                    .param("id", message.id())
                    .update();
        } else if (message.role() == Role.MANIFEST) {
            replaceBills(message.id());
        }
    }

    private void replaceDocument(MessageStore.MessageRow message, String state) {
        database.sql("""
                update manifests.message earlier set state = :state, replaced_by = later.id
                from manifests.message later
                where later.id = :id and earlier.id <> later.id and earlier.state = 'current'
                  and earlier.type = later.type and earlier.reference = later.reference
                  and earlier.carrier is not distinct from later.carrier and earlier.voyage is not distinct from later.voyage
                """).param("state", state).param("id", message.id()).update();
    }

    private void replaceBills(UUID messageId) {
        database.sql("""
                update manifests.bill earlier set replaced_by = later.id
                from manifests.bill later, manifests.message mine, manifests.message theirs
                where later.message_id = :id and mine.id = later.message_id and theirs.id = earlier.message_id
                  and theirs.id <> mine.id and earlier.number = later.number and earlier.replaced_by is null
                  and theirs.carrier is not distinct from mine.carrier and theirs.voyage is not distinct from mine.voyage
                """).param("id", messageId).update();
    }
}
