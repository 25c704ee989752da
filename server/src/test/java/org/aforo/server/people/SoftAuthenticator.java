package org.aforo.server.people;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * An authenticator in software with one ES256 passkey: makes what a browser would send (WebAuthn level 2, sections 5.8.1, 6.1,
 * 6.5.4 with attestation none).
 */
final class SoftAuthenticator {

    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final String origin;
    private final byte[] id = "an example credential".getBytes(StandardCharsets.US_ASCII);
    private final KeyPair keys;
    private final int verified;
    private int counter;

    SoftAuthenticator(String origin, boolean verifiesUser) throws GeneralSecurityException {
        this.origin = origin;
        this.verified = verifiesUser ? USER_VERIFIED : 0;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
    }

    Map<String, Object> register(String challenge, String label) throws GeneralSecurityException {
        byte[] client = client("webauthn.create", challenge);
        byte[] data = concat(
                authenticatorData(USER_PRESENT | verified | ATTESTED),
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                coseKey());
        // CBOR: {"fmt": "none", "attStmt": {}, "authData": bytes}
        byte[] attestation = concat(
                new byte[] {(byte) 0xA3, 0x63}, ascii("fmt"),
                new byte[] {0x64}, ascii("none"),
                new byte[] {0x67}, ascii("attStmt"),
                new byte[] {(byte) 0xA0, 0x68}, ascii("authData"),
                new byte[] {0x58, (byte) data.length}, data);
        Map<String, Object> response = Map.of(
                "attestationObject",
                text(attestation),
                "clientDataJSON",
                text(client),
                "transports",
                List.of("internal"));
        return Map.of("publicKey", Map.of("credential", credential(response), "label", label));
    }

    Map<String, Object> signIn(String challenge, byte[] userHandle) throws GeneralSecurityException {
        counter++;
        byte[] client = client("webauthn.get", challenge);
        byte[] data = authenticatorData(USER_PRESENT | verified);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return credential(Map.of(
                "authenticatorData", text(data),
                "clientDataJSON", text(client),
                "signature", text(signature.sign()),
                "userHandle", text(userHandle)));
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                text(id),
                "rawId",
                text(id),
                "type",
                "public-key",
                "response",
                response,
                "clientExtensionResults",
                Map.of(),
                "authenticatorAttachment",
                "platform");
    }

    private byte[] client(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int flags) throws GeneralSecurityException {
        return concat(
                sha256(ascii("localhost")),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt(counter).array());
    }

    /** COSE key: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}. */
    private byte[] coseKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return concat(
                new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                fixed(key.getW().getAffineX().toByteArray()),
                new byte[] {0x22, 0x58, 0x20},
                fixed(key.getW().getAffineY().toByteArray()));
    }

    private static byte[] fixed(byte[] number) {
        byte[] bytes = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, bytes, 32 - length, length);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
