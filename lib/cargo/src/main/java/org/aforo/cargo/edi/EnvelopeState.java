package org.aforo.cargo.edi;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Where an envelope stands: what is open, what was counted. */
final class EnvelopeState {

    boolean interchangeOpen;

    /** The interchange was made up, because the file begins with a message. */
    boolean synthetic;

    /** An interchange was closed: what is no new one behind it is rubbish. */
    boolean closedBefore;

    /** The message was made up, because its header is missing. */
    boolean headless;

    int groups;
    int messages;
    int everyMessage;
    int messageFirst;

    @Nullable
    String interchangeReference;

    @Nullable
    String groupReference;

    @Nullable
    String messageReference;

    @Nullable
    String guessedType;

    @Nullable
    String guessedVersion;

    @Nullable
    LocalDateTime sentAt;

    void openInterchange(@Nullable String reference) {
        interchangeOpen = true;
        synthetic = false;
        closedBefore = false;
        interchangeReference = reference;
        groups = 0;
        messages = 0;
        sentAt = null;
    }

    void openMessage(int firstSegment) {
        messages++;
        everyMessage++;
        messageFirst = firstSegment;
        messageReference = null;
        headless = false;
        closedBefore = false;
    }

    void closeInterchange() {
        interchangeOpen = false;
        closedBefore = true;
    }
}
