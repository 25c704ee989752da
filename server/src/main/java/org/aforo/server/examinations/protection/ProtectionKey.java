package org.aforo.server.examinations.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key protection records are sealed with (AES-256 in GCM, NIST SP 800-38D): a file of its own, readable by its owner only, made when the first
 * record is. Each entry has a random nonce of 96 bits and is bound to its record, so that none can be moved to another.
 */
final class ProtectionKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final SecureRandom random;

    ProtectionKey(Path file, SecureRandom random) {
        this.file = file;
        this.random = random;
    }

    /**
     * A key made anew beside records of another would lose them without a word.
     *
     * @param sealedBefore whether there are records
     * @throws IllegalStateException when there are and the key is not; a file {@code protection.key.lost} beside it says that it is gone for good
     */
    void requireFor(boolean sealedBefore) {
        Path given = file.resolveSibling(file.getFileName() + ".lost");
        if (sealedBefore && !Files.exists(file) && !Files.exists(given)) {
            throw new IllegalStateException("There are protection records, and the key they are sealed with, " + file
                    + ", is missing. Put it back from where you keep the folder keys. If it is lost for good, make an empty file "
                    + given + ": the server then starts, and those records cannot be read any more.");
        }
    }

    byte[] seal(UUID record, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, record, nonce, plain);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when the bytes were changed, belong to another record, or the key is another one */
    byte[] open(UUID record, byte[] sealed) {
        byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
        return run(
                Cipher.DECRYPT_MODE, record, nonce, java.util.Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private byte[] run(int mode, UUID record, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(16)
                    .putLong(record.getMostSignificantBits())
                    .putLong(record.getLeastSignificantBits())
                    .array());
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "a protection record does not open: it was changed, or the key in " + file + " is another one",
                    broken);
        }
    }

    private synchronized byte[] key() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException(
                        file + " has " + key.length + " bytes, expected " + KEY_BYTES + ". Restore it from a backup.");
            }
            return key;
        } catch (IOException unusable) {
            throw new UncheckedIOException(
                    "the key of protection records " + file + " cannot be read or made", unusable);
        }
    }

    /** On the disk before it is used; a key that is lost loses the records. */
    private void make() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        try (FileChannel channel = FileChannel.open(
                beside,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer left = ByteBuffer.wrap(key);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
