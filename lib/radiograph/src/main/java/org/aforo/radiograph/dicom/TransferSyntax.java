package org.aforo.radiograph.dicom;

import java.util.Map;

/**
 * How a data set is written.
 *
 * @param name for people
 * @param headers whether and how its elements can be walked
 * @param pixels how its pixel data is coded
 */
record TransferSyntax(String uid, String name, Headers headers, Pixels pixels) {

    enum Headers {
        EXPLICIT,
        IMPLICIT,
        UNREADABLE
    }

    enum Pixels {
        NATIVE,
        JPEG_LOSSLESS,
        UNSUPPORTED
    }

    static final TransferSyntax EXPLICIT_LITTLE =
            new TransferSyntax("1.2.840.10008.1.2.1", "Explicit VR Little Endian", Headers.EXPLICIT, Pixels.NATIVE);
    static final TransferSyntax IMPLICIT_LITTLE =
            new TransferSyntax("1.2.840.10008.1.2", "Implicit VR Little Endian", Headers.IMPLICIT, Pixels.NATIVE);

    private static final Map<String, String> COMPRESSED = Map.ofEntries(
            Map.entry("1.2.840.10008.1.2.5", "RLE Lossless"),
            Map.entry("1.2.840.10008.1.2.4.50", "JPEG Baseline"),
            Map.entry("1.2.840.10008.1.2.4.51", "JPEG Extended"),
            Map.entry("1.2.840.10008.1.2.4.80", "JPEG-LS Lossless"),
            Map.entry("1.2.840.10008.1.2.4.81", "JPEG-LS Near-lossless"),
            Map.entry("1.2.840.10008.1.2.4.90", "JPEG 2000 Lossless"),
            Map.entry("1.2.840.10008.1.2.4.91", "JPEG 2000"),
            Map.entry("1.2.840.10008.1.2.4.94", "JPIP Referenced"),
            Map.entry("1.2.840.10008.1.2.4.110", "JPEG XL Lossless"),
            Map.entry("1.2.840.10008.1.2.4.111", "JPEG XL JPEG Recompression"),
            Map.entry("1.2.840.10008.1.2.4.112", "JPEG XL"),
            Map.entry("1.2.840.10008.1.2.4.201", "High-Throughput JPEG 2000 Lossless"),
            Map.entry("1.2.840.10008.1.2.4.202", "High-Throughput JPEG 2000 Lossless RPCL"),
            Map.entry("1.2.840.10008.1.2.4.203", "High-Throughput JPEG 2000"));

    static TransferSyntax of(String uid) {
        return switch (uid) {
            case "1.2.840.10008.1.2" -> IMPLICIT_LITTLE;
            case "1.2.840.10008.1.2.1" -> EXPLICIT_LITTLE;
            case "1.2.840.10008.1.2.1.64" ->
                new TransferSyntax(uid, "Encapsulated Uncompressed", Headers.EXPLICIT, Pixels.NATIVE);
            case "1.2.840.10008.1.2.4.57" ->
                new TransferSyntax(uid, "JPEG Lossless", Headers.EXPLICIT, Pixels.JPEG_LOSSLESS);
            case "1.2.840.10008.1.2.4.70" ->
                new TransferSyntax(uid, "JPEG Lossless SV1", Headers.EXPLICIT, Pixels.JPEG_LOSSLESS);
            case "1.2.840.10008.1.2.2" ->
                new TransferSyntax(uid, "Explicit VR Big Endian", Headers.UNREADABLE, Pixels.UNSUPPORTED);
            case "1.2.840.10008.1.2.1.99" ->
                new TransferSyntax(uid, "Deflated Explicit VR Little Endian", Headers.UNREADABLE, Pixels.UNSUPPORTED);
            case "1.2.840.10008.1.2.4.95" ->
                new TransferSyntax(uid, "JPIP Referenced Deflate", Headers.UNREADABLE, Pixels.UNSUPPORTED);
            default ->
                // Every encapsulated syntax writes its elements in explicit VR little endian.
                new TransferSyntax(
                        uid, COMPRESSED.getOrDefault(uid, "unknown syntax"), Headers.EXPLICIT, Pixels.UNSUPPORTED);
        };
    }

    @Override
    public String toString() {
        return name + " (" + uid + ")";
    }
}
