package org.aforo.ledger;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.List;

/** A witness that signs whatever it is given. */
final class TestWitness {

    private final KeyPair pair;
    final WitnessVerifier verifier;

    TestWitness(String name) {
        this(name, new SecureRandom());
    }

    TestWitness(String name, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
        verifier = WitnessVerifier.of(name, pair.getPublic());
    }

    SignedNote cosign(SignedNote note, long seconds) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(pair.getPrivate());
            ed25519.update(WitnessVerifier.message(note.text(), seconds));
            byte[] signature = ed25519.sign();
            byte[] timestamped = ByteBuffer.allocate(Long.BYTES + signature.length)
                    .putLong(seconds)
                    .put(signature)
                    .array();
            List<SignedNote.Signature> lines = new ArrayList<>(note.signatures());
            lines.add(new SignedNote.Signature(verifier.name(), verifier.keyId(), timestamped));
            return new SignedNote(note.text(), lines);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
