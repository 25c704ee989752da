package org.aforo.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A private Ed25519 key that signs notes, with its public half. */
public final class NoteSigner {

    private static final String PRIVATE = "PRIVATE+KEY+";

    private final NoteVerifier verifier;
    private final PrivateKey key;

    private NoteSigner(NoteVerifier verifier, PrivateKey key) {
        this.verifier = verifier;
        this.key = key;
    }

    /** Makes a new key of that name. */
    public static NoteSigner generate(String name, SecureRandom random) {
        if (!StrictText.isKeyName(name)) {
            throw new IllegalArgumentException("a key name has no spaces and no plus sign: " + name);
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            return new NoteSigner(NoteVerifier.of(name, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK 25 has Ed25519", missing);
        }
    }

    /**
     * Reads a private key ({@code PRIVATE+KEY+name+id+seed}) together with its public half, and checks that they belong together.
     */
    public static Parsed<NoteSigner> parse(String privateKey, String vkey) {
        return switch (NoteVerifier.parse(vkey)) {
            case Parsed.Refused<NoteVerifier>(String where, String reason) -> new Parsed.Refused<>(where, reason);
            case Parsed.Value<NoteVerifier>(NoteVerifier verifier) -> Parsing.of(() -> read(privateKey, verifier));
        };
    }

    private static NoteSigner read(String privateKey, NoteVerifier verifier) throws Malformed {
        String expected = PRIVATE + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.keyId()) + "+";
        if (!privateKey.startsWith(expected)) {
            throw new Malformed("private key", "does not name the public key");
        }
        byte[] typed = StrictBase64.decode(privateKey.substring(expected.length()), "private key");
        if (typed.length != 1 + Ed25519Key.KEY_BYTES || typed[0] != NoteVerifier.ED25519) {
            throw new Malformed("private key", "not an Ed25519 seed of 32 bytes");
        }
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(
                            NamedParameterSpec.ED25519, Arrays.copyOfRange(typed, 1, typed.length)));
            NoteSigner signer = new NoteSigner(verifier, key);
            if (!verifier.verifies(signer.sign("probe\n"))) {
                throw new Malformed("private key", "is not the private half of the public key");
            }
            return signer;
        } catch (GeneralSecurityException unusable) {
            throw new Malformed("private key", "not an Ed25519 key");
        }
    }

    public NoteVerifier verifier() {
        return verifier;
    }

    /** Signs a text, which must end in a newline. */
    public SignedNote sign(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("a note's text ends in a newline");
        }
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return new SignedNote(
                    text, List.of(new SignedNote.Signature(verifier.name(), verifier.keyId(), ed25519.sign())));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the signing key cannot sign", unusable);
        }
    }

    /** The secret, for the file it is kept in. Never log it. */
    public String toPrivateText() {
        byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
        byte[] typed = new byte[1 + seed.length];
        typed[0] = NoteVerifier.ED25519;
        System.arraycopy(seed, 0, typed, 1, seed.length);
        return PRIVATE + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.keyId()) + "+"
                + StrictBase64.encode(typed);
    }

    /** Shows the public half only. */
    @Override
    public String toString() {
        return verifier.toString();
    }
}
