package org.aforo.selectivity.chance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Uniform numbers that follow from a seed and from what is drawn for: HMAC-SHA256(seed, parts), the first 53 bits over 2^53. Whoever lacks the
 * seed cannot tell them from chance; whoever has it repeats them. Not thread-safe; make one for each thread.
 *
 * <p>Each part is preceded by its length in four bytes, so that ("ab", "c") and ("a", "bc") are drawn apart.
 */
public final class Draw {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    public Draw(Seed seed) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(seed.toBytes(), ALGORITHM));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("32 bytes are a key", impossible);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }

    /**
     * In [0, 1).
     *
     * @param purpose what is drawn, such as {@code rule}: draws of different purposes are independent
     * @param of a rule's name, a terminal and day
     * @param visit id of the visit
     */
    public double uniform(String purpose, String of, String visit) {
        part(purpose);
        part(of);
        part(visit);
        long bits = ByteBuffer.wrap(mac.doFinal()).getLong();
        return (bits >>> 11) * 0x1p-53;
    }

    private void part(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        mac.update(bytes);
    }
}
