package org.aforo.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * The public key of a witness, who says by a C2SP tlog-cosignature (Ed25519, {@code cosignature/v1}) that a checkpoint grew out of
 * all it saw of this log before. Written as a vkey of type 4.
 */
public final class WitnessVerifier {

    static final byte COSIGNATURE_V1 = 4;

    private final Ed25519Key key;

    private WitnessVerifier(Ed25519Key key) {
        this.key = key;
    }

    static WitnessVerifier of(String name, PublicKey key) {
        return new WitnessVerifier(Ed25519Key.of(name, COSIGNATURE_V1, key));
    }

    public static Parsed<WitnessVerifier> parse(String vkey) {
        return Parsing.of(() -> new WitnessVerifier(Ed25519Key.read(vkey, COSIGNATURE_V1)));
    }

    public String name() {
        return key.name();
    }

    /** First four bytes of the hash over name, type and key. */
    public int keyId() {
        return key.keyId();
    }

    /** Whether the signature line names this witness. Says nothing about the signature. */
    public boolean isNamedBy(SignedNote.Signature line) {
        return key.isNamedBy(line);
    }

    /** When the witness signed this note, in seconds since 1970; empty when it did not. */
    public OptionalLong signedAt(String text, SignedNote.Signature line) {
        if (!isNamedBy(line) || line.signature().length <= Long.BYTES) {
            return OptionalLong.empty();
        }
        ByteBuffer timestamped = ByteBuffer.wrap(line.signature());
        long seconds = timestamped.getLong();
        if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
            return OptionalLong.empty();
        }
        byte[] signature = new byte[timestamped.remaining()];
        timestamped.get(signature);
        return key.signed(message(text, seconds), signature) ? OptionalLong.of(seconds) : OptionalLong.empty();
    }

    static byte[] message(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** The vkey. */
    @Override
    public String toString() {
        return key.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WitnessVerifier that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
