package org.aforo.ledger;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;

/** A public Ed25519 key of C2SP signed-note, written {@code name+id+key} (a "vkey"). */
public final class NoteVerifier {

    static final byte ED25519 = 1;

    private final Ed25519Key key;

    private NoteVerifier(Ed25519Key key) {
        this.key = key;
    }

    static NoteVerifier of(String name, PublicKey key) {
        return new NoteVerifier(Ed25519Key.of(name, ED25519, key));
    }

    public static Parsed<NoteVerifier> parse(String vkey) {
        return Parsing.of(() -> new NoteVerifier(Ed25519Key.read(vkey, ED25519)));
    }

    public String name() {
        return key.name();
    }

    public int keyId() {
        return key.keyId();
    }

    /** Whether the signature line names this key. Says nothing about the signature. */
    public boolean isNamedBy(SignedNote.Signature line) {
        return key.isNamedBy(line);
    }

    /** Whether this key signed the text. */
    public boolean verifies(String text, SignedNote.Signature line) {
        return isNamedBy(line) && key.signed(text.getBytes(StandardCharsets.UTF_8), line.signature());
    }

    /**
     * Whether to believe the note: this key signed it, and no line names this key falsely. Lines of unknown keys are passed
     * over, as signed-note demands.
     */
    public boolean verifies(SignedNote note) {
        boolean signed = false;
        for (SignedNote.Signature line : note.signatures()) {
            if (isNamedBy(line)) {
                if (!verifies(note.text(), line)) {
                    return false;
                }
                signed = true;
            }
        }
        return signed;
    }

    /** The vkey. */
    @Override
    public String toString() {
        return key.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteVerifier that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
