package org.aforo.radiograph;

/**
 * What a reader accepts before it refuses. Every number has a name so that a refusal can say which was passed.
 *
 * @param fileBytes size of the file
 * @param pixels columns x rows x frames x energies x views of one file, together
 * @param elements DICOM elements, TIFF directory entries, PNG chunks
 * @param depth nesting of sequences
 * @param valueBytes one attribute's value, pixel data excepted
 */
public record Limits(long fileBytes, long pixels, int elements, int depth, int valueBytes) {

    /** Enough for a 30,000 x 4,000 scan of two energies; about 0.5 GB of samples. */
    public static final Limits DEFAULT = new Limits(1L << 30, 250_000_000L, 200_000, 32, 64 << 20);
}
