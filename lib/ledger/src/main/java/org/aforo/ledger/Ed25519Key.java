package org.aforo.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A named public Ed25519 key of C2SP signed-note in its text form {@code name+id+key} (a "vkey"). The type byte keeps signatures
 * over a note apart from a witness's timestamped ones, so that one never passes for the other.
 */
final class Ed25519Key {

    static final int KEY_BYTES = 32;

    /** What stands before the 32 key bytes in the X.509 form of an Ed25519 key (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte type;
    private final byte[] rawKey;
    private final int keyId;
    private final PublicKey key;

    private Ed25519Key(String name, byte type, byte[] rawKey) throws GeneralSecurityException {
        this.name = name;
        this.type = type;
        this.rawKey = rawKey.clone();
        this.keyId = keyId(name, type, rawKey);
        byte[] x509 = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
        System.arraycopy(rawKey, 0, x509, X509_PREFIX.length, KEY_BYTES);
        this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
    }

    static Ed25519Key of(String name, byte type, PublicKey key) {
        byte[] x509 = key.getEncoded();
        try {
            return new Ed25519Key(name, type, Arrays.copyOfRange(x509, X509_PREFIX.length, x509.length));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key this JDK made does not read back", impossible);
        }
    }

    static Ed25519Key read(String vkey, byte type) throws Malformed {
        // Base64 may hold plus signs, the name and the id may not: split at the first two only.
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3 || !StrictText.isKeyName(parts[0]) || !parts[1].matches("[0-9a-f]{8}")) {
            throw new Malformed("key", "expected name+id+key, the id 8 hexadecimal digits");
        }
        byte[] typed = StrictBase64.decode(parts[2], "key");
        if (typed.length != 1 + KEY_BYTES || typed[0] != type) {
            throw new Malformed("key", "not an Ed25519 key of 32 bytes and type " + type);
        }
        byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
        if (keyId(parts[0], type, raw) != HexFormat.fromHexDigits(parts[1])) {
            throw new Malformed("key", "the id " + parts[1] + " is not that of this name and key; a part was changed");
        }
        try {
            return new Ed25519Key(parts[0], type, raw);
        } catch (GeneralSecurityException notOnTheCurve) {
            throw new Malformed("key", "not a point of the curve");
        }
    }

    private static int keyId(String name, byte type, byte[] rawKey) {
        MessageDigest digest = Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(type);
        return ByteBuffer.wrap(digest.digest(rawKey)).getInt();
    }

    String name() {
        return name;
    }

    int keyId() {
        return keyId;
    }

    boolean isNamedBy(SignedNote.Signature line) {
        return line.keyName().equals(name) && line.keyId() == keyId;
    }

    boolean signed(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (SignatureException illFormed) {
            return false;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK 25 has Ed25519", missing);
        }
    }

    @Override
    public String toString() {
        byte[] typed = new byte[1 + KEY_BYTES];
        typed[0] = type;
        System.arraycopy(rawKey, 0, typed, 1, KEY_BYTES);
        return name + "+" + HexFormat.of().toHexDigits(keyId) + "+" + StrictBase64.encode(typed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ed25519Key that
                && name.equals(that.name)
                && type == that.type
                && Arrays.equals(rawKey, that.rawKey);
    }

    @Override
    public int hashCode() {
        return keyId;
    }
}
