package org.aforo.radiograph;

/** How samples are put into a DICOS file; none of the ways loses a bit. */
public enum Compression {
    /** Explicit VR Little Endian, samples as they are. */
    NONE("1.2.840.10008.1.2.1"),
    /** JPEG Lossless, first-order prediction: about half the size, and what DICOS scanners write. */
    JPEG_LOSSLESS("1.2.840.10008.1.2.4.70");

    private final String transferSyntax;

    Compression(String transferSyntax) {
        this.transferSyntax = transferSyntax;
    }

    /** The UID of the transfer syntax. */
    public String transferSyntax() {
        return transferSyntax;
    }
}
