package org.aforo.server.evidence.labels;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Prints labels: on A4 sheets of 2 x 7 labels of 99.1 x 38.1 mm (a common cut), or one label of that size a page for a label printer. The code
 * (QR, ISO/IEC 18004, level Q: a quarter of it may be scratched) holds {@code aforo:exhibit:<id>} and nothing about a person.
 */
final class Labels {

    private static final float MM = 72 / 25.4f;
    private static final float WIDTH = 99.1f * MM;
    private static final float HEIGHT = 38.1f * MM;
    private static final int ACROSS = 2;
    private static final int DOWN = 7;
    private static final float SIDE = 4.65f * MM;
    private static final float BETWEEN = 2.5f * MM;
    private static final float TOP = 15.15f * MM;
    private static final float CODE = 30 * MM;
    private static final float MARGIN = 4 * MM;

    private Labels() {}

    /**
     * What stands on a label.
     *
     * @param name such as {@code S-12/1.1}
     */
    record Label(UUID exhibitId, String name, String container, String bag, String seal, String kind) {}

    /** @param sheet A4 sheets; else a label a page */
    static byte[] print(List<Label> labels, boolean sheet) throws IOException {
        try (PDDocument document = new PDDocument()) {
            int each = sheet ? ACROSS * DOWN : 1;
            for (int first = 0; first < labels.size(); first += each) {
                PDPage page = new PDPage(sheet ? PDRectangle.A4 : new PDRectangle(WIDTH, HEIGHT));
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    for (int i = first; i < Math.min(labels.size(), first + each); i++) {
                        int place = i - first;
                        float x = sheet ? SIDE + (place % ACROSS) * (WIDTH + BETWEEN) : 0;
                        float y = sheet ? page.getMediaBox().getHeight() - TOP - (place / ACROSS + 1) * HEIGHT : 0;
                        draw(stream, labels.get(i), x, y);
                    }
                }
            }
            document.getDocumentInformation().setTitle("Aforo labels");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static String codeOf(UUID exhibitId) {
        return "aforo:exhibit:" + exhibitId;
    }

    private static void draw(PDPageContentStream stream, Label label, float x, float y) throws IOException {
        PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
        PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        code(stream, label, x + MARGIN, y + (HEIGHT - CODE) / 2);
        float left = x + MARGIN + CODE + 3 * MM;
        float most = WIDTH - MARGIN - CODE - 3 * MM - MARGIN;
        write(stream, label.name(), bold, 19, left, y + HEIGHT - 10.5f * MM, most);
        write(stream, label.container(), plain, 11, left, y + HEIGHT - 16 * MM, most);
        write(stream, "Bolsa / Bag  " + label.bag(), plain, 10, left, y + HEIGHT - 21.5f * MM, most);
        write(stream, "Sello / Seal  " + label.seal(), plain, 10, left, y + HEIGHT - 26.5f * MM, most);
        write(stream, label.kind(), plain, 8, left, y + HEIGHT - 32 * MM, most);
    }

    private static void code(PDPageContentStream stream, Label label, float x, float y) throws IOException {
        BitMatrix bits;
        try {
            bits = new QRCodeWriter()
                    .encode(
                            codeOf(label.exhibitId()),
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 0));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("an id fits into a code", tooLong);
        }
        float module = CODE / bits.getWidth();
        stream.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < bits.getHeight(); row++) {
            for (int column = 0; column < bits.getWidth(); column++) {
                if (bits.get(column, row)) {
                    stream.addRect(x + column * module, y + CODE - (row + 1) * module, module, module);
                }
            }
        }
        stream.fill();
    }

    /** Smaller until it fits: what is on a label is never cut off. */
    private static void write(
            PDPageContentStream stream, String text, PDFont font, float size, float x, float y, float most)
            throws IOException {
        String clean = text.replaceAll("[^\\x20-\\x7e\\u00a1-\\u00ff]", "?");
        float fits = size;
        while (fits > 4 && font.getStringWidth(clean) / 1000 * fits > most) {
            fits -= 0.5f;
        }
        stream.beginText();
        stream.setFont(font, fits);
        stream.setNonStrokingColor(Color.BLACK);
        stream.newLineAtOffset(x, y);
        stream.showText(clean);
        stream.endText();
    }
}
