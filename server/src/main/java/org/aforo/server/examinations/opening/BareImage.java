package org.aforo.server.examinations.opening;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * A photo without what the camera wrote beside the picture: place, device, owner, thumbnail. Only how it is to be turned stays. The picture
 * itself is not decoded and not changed; the original is kept elsewhere.
 *
 * <pre>
 * JPEG (ISO/IEC 10918-1): SOI, segments FF xx length ..., SOS, data to the end.  APP1 to APP15 and COM go, but for APP14 (Adobe), which says how
 *                         colours are coded.
 * PNG  (ISO/IEC 15948):   signature, chunks length name data crc.  Only those that make the picture stay.
 * </pre>
 */
final class BareImage {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> PICTURE =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");
    private static final int SOI = 0xD8;
    private static final int SOS = 0xDA;
    private static final int EOI = 0xD9;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;
    private static final int ORIENTATION = 0x0112;
    private static final int MOST_ENTRIES = 1_000;

    private BareImage() {}

    /** {@code image/jpeg} or {@code image/png} by the bytes it begins with; empty for anything else. */
    static Optional<String> typeOf(byte[] bytes) {
        if (bytes.length > 3 && u8(bytes, 0) == 0xFF && u8(bytes, 1) == SOI && u8(bytes, 2) == 0xFF) {
            return Optional.of("image/jpeg");
        }
        return isPng(bytes) ? Optional.of("image/png") : Optional.empty();
    }

    private static boolean isPng(byte[] bytes) {
        if (bytes.length < PNG.length) {
            return false;
        }
        for (int i = 0; i < PNG.length; i++) {
            if (bytes[i] != PNG[i]) {
                return false;
            }
        }
        return true;
    }

    /** Empty where the file is not what it says, so that nothing of it is shown by mistake. */
    static Optional<byte[]> of(byte[] bytes) {
        String type = typeOf(bytes).orElse("");
        return switch (type) {
            case "image/jpeg" -> jpeg(bytes);
            case "image/png" -> png(bytes);
            default -> Optional.empty();
        };
    }

    private static Optional<byte[]> jpeg(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, 2);
        out.writeBytes(turned(orientation(bytes)));
        int at = 2;
        while (at + 4 <= bytes.length && u8(bytes, at) == 0xFF) {
            int marker = u8(bytes, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == SOS) {
                int end = endOfPicture(bytes, at);
                out.write(bytes, at, end - at);
                return Optional.of(out.toByteArray());
            }
            int length = 2 + u16(bytes, at + 2);
            if (length < 4 || at + length > bytes.length) {
                return Optional.empty();
            }
            boolean told = marker == COM || (marker >= APP1 && marker <= APP15 && marker != APP14);
            if (!told) {
                out.write(bytes, at, length);
            }
            at += length;
        }
        return Optional.empty();
    }

    /** After the last EOI a camera may have put a second picture, or anything else. */
    private static int endOfPicture(byte[] bytes, int from) {
        for (int at = from; at + 1 < bytes.length; at++) {
            if (u8(bytes, at) == 0xFF && u8(bytes, at + 1) == EOI) {
                return at + 2;
            }
        }
        return bytes.length;
    }

    /** How the picture is to be turned (Exif 2.3, tag 0112), 1 where nobody says. */
    static int orientation(byte[] bytes) {
        int at = 2;
        while (at + 4 <= bytes.length && u8(bytes, at) == 0xFF && u8(bytes, at + 1) != SOS) {
            int length = 2 + u16(bytes, at + 2);
            if (u8(bytes, at + 1) == APP1 && length >= 18 && at + length <= bytes.length) {
                int found =
                        orientation(ByteBuffer.wrap(bytes, at + 4, length - 4).slice());
                if (found != 0) {
                    return found;
                }
            }
            at += Math.max(2, length);
        }
        return 1;
    }

    private static int orientation(ByteBuffer exif) {
        if (exif.limit() < 14 || exif.getInt(0) != 0x45786966) {
            return 0;
        }
        ByteBuffer tiff = exif.slice(6, exif.limit() - 6);
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 0;
        }
        int entries = Math.min(MOST_ENTRIES, Short.toUnsignedInt(tiff.getShort(directory)));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry + 12 > tiff.limit()) {
                return 0;
            }
            int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION && value >= 1 && value <= 8) {
                return value;
            }
        }
        return 0;
    }

    /** An Exif segment that says how to turn the picture, and nothing else; none where it is not turned. */
    private static byte[] turned(int orientation) {
        if (orientation == 1) {
            return new byte[0];
        }
        return ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .putInt(0x45786966)
                .putShort((short) 0)
                .putInt(0x4D4D002A)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static Optional<byte[]> png(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, PNG.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int at = PNG.length;
        while (at + 12 <= bytes.length) {
            int length = in.getInt(at);
            if (length < 0 || length > bytes.length - at - 12) {
                return Optional.empty();
            }
            String name = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (PICTURE.contains(name)) {
                out.write(bytes, at, 12 + length);
            }
            if (name.equals("IEND")) {
                return Optional.of(out.toByteArray());
            }
            at += 12 + length;
        }
        return Optional.empty();
    }

    private static int u8(byte[] bytes, int at) {
        return Byte.toUnsignedInt(bytes[at]);
    }

    private static int u16(byte[] bytes, int at) {
        return u8(bytes, at) << 8 | u8(bytes, at + 1);
    }
}
