package org.aforo.cargo;

import java.time.LocalDateTime;

/**
 * Who sends an interchange to whom, and how it is written.
 *
 * @param sender up to 35 characters, often a line's or terminal's code
 * @param recipient likewise
 * @param preparedAt in the sender's own time, which EDIFACT does not name
 * @param reference interchange control reference, unique between the two, up to 14 characters
 * @param writing characters and lay-out
 */
public record Envelope(String sender, String recipient, LocalDateTime preparedAt, String reference, Writing writing) {

    public Envelope {
        Texts.within("sender", sender, 35);
        Texts.within("recipient", recipient, 35);
        Texts.within("reference", reference, 14);
    }

    /**
     * @param characters which may stand in it
     * @param lines whether each segment ends a line, as many senders do though ISO 9735 knows no line breaks
     */
    public record Writing(CharacterSet characters, boolean lines) {}
}
