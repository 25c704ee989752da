package org.aforo.server.evidence.pack;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A4 paper filled from top to bottom: headings, lines, rows of two columns, bars; millimetres and points. */
final class Pdf {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float LEFT = 54;
    static final float RIGHT = WIDTH - 54;
    private static final float TOP = PDRectangle.A4.getHeight() - 60;
    private static final float BOTTOM = 64;
    private static final float LABEL_WIDTH = 118;

    static final Color INK = new Color(0x1c, 0x23, 0x2b);
    static final Color SOFT = new Color(0x5b, 0x67, 0x73);
    static final Color RULE = new Color(0xc9, 0xd1, 0xd8);
    static final Color GAP = new Color(0xb4, 0x23, 0x18);

    private final PDDocument document = new PDDocument();
    private final PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    private final PDFont mono = new PDType1Font(Standard14Fonts.FontName.COURIER);
    private final String foot;
    private PDPageContentStream page;
    private float y;

    Pdf(String foot) throws IOException {
        this.foot = foot;
        this.page = newPage();
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        y = TOP;
        return new PDPageContentStream(document, sheet);
    }

    /** Makes room for so many points, on a new page when this one has no more. */
    void room(float points) throws IOException {
        if (y - points < BOTTOM) {
            page.close();
            page = newPage();
        }
    }

    void title(String text) throws IOException {
        write(text, LEFT, y, bold, 20, INK);
        y -= 28;
    }

    void heading(String text) throws IOException {
        room(70);
        y -= 12;
        page.setStrokingColor(RULE);
        page.setLineWidth(0.7f);
        page.moveTo(LEFT, y + 16);
        page.lineTo(RIGHT, y + 16);
        page.stroke();
        write(text, LEFT, y - 2, bold, 13, INK);
        y -= 20;
    }

    void small(String text) throws IOException {
        paragraph(text, plain, 8.5f, SOFT, LEFT, RIGHT - LEFT);
    }

    void text(String text) throws IOException {
        paragraph(text, plain, 10, INK, LEFT, RIGHT - LEFT);
    }

    void code(String text) throws IOException {
        paragraph(text, mono, 7.5f, SOFT, LEFT, RIGHT - LEFT);
    }

    /** A label and what it says, side by side. */
    void row(String label, String value) throws IOException {
        List<String> lines = wrapped(value, plain, 10, RIGHT - LEFT - LABEL_WIDTH);
        for (int i = 0; i < lines.size(); i++) {
            room(14);
            if (i == 0) {
                write(label, LEFT, y, plain, 9, SOFT);
            }
            write(lines.get(i), LEFT + LABEL_WIDTH, y, plain, 10, INK);
            y -= 14;
        }
    }

    /** Who said it and when, under what is said. */
    void beside(String text) throws IOException {
        paragraph(text, plain, 8.5f, SOFT, LEFT + LABEL_WIDTH, RIGHT - LEFT - LABEL_WIDTH);
    }

    void struck(String label, String value) throws IOException {
        room(14);
        float from = y;
        row(label, value);
        float width = Math.min(RIGHT - LEFT - LABEL_WIDTH, width(clean(value), plain, 10));
        if (y == from - 14) {
            page.setStrokingColor(SOFT);
            page.moveTo(LEFT + LABEL_WIDTH, from + 3.5f);
            page.lineTo(LEFT + LABEL_WIDTH + width, from + 3.5f);
            page.stroke();
        }
    }

    /** One part of a bar. */
    record Part(double share, boolean gap) {}

    /** A bar over time; gaps are hatched, so that they are seen without colour too. */
    void bar(List<Part> parts) throws IOException {
        room(26);
        float height = 11;
        float x = LEFT;
        float bottom = y - height + 8;
        for (int i = 0; i < parts.size(); i++) {
            float width = (float) (parts.get(i).share() * (RIGHT - LEFT));
            if (parts.get(i).gap()) {
                hatch(x, bottom, width, height);
            } else {
                page.setNonStrokingColor(i % 2 == 0 ? new Color(0x2f, 0x6f, 0x8f) : new Color(0x5a, 0x9a, 0xb5));
                page.addRect(x, bottom, width, height);
                page.fill();
            }
            x += width;
        }
        page.setStrokingColor(INK);
        page.setLineWidth(0.5f);
        page.addRect(LEFT, bottom, RIGHT - LEFT, height);
        page.stroke();
        y -= 22;
    }

    private void hatch(float x, float bottom, float width, float height) throws IOException {
        page.saveGraphicsState();
        page.addRect(x, bottom, width, height);
        page.clip();
        page.setNonStrokingColor(Color.WHITE);
        page.addRect(x, bottom, width, height);
        page.fill();
        page.setStrokingColor(GAP);
        page.setLineWidth(1);
        for (float at = x - height; at < x + width; at += 4) {
            page.moveTo(at, bottom);
            page.lineTo(at + height, bottom + height);
        }
        page.stroke();
        page.restoreGraphicsState();
    }

    void space(float points) {
        y -= points;
    }

    private void paragraph(String text, PDFont font, float size, Color colour, float x, float width)
            throws IOException {
        for (String line : wrapped(text, font, size, width)) {
            room(size + 4);
            write(line, x, y, font, size, colour);
            y -= size + 4;
        }
    }

    private void write(String text, float x, float at, PDFont font, float size, Color colour) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.setNonStrokingColor(colour);
        page.newLineAtOffset(x, at);
        page.showText(clean(text));
        page.endText();
    }

    private static List<String> wrapped(String text, PDFont font, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : clean(paragraph).split(" ", -1)) {
                String rest = word;
                while (width(rest, font, size) > width) {
                    int fits = rest.length() - 1;
                    while (fits > 1 && width(rest.substring(0, fits), font, size) > width) {
                        fits--;
                    }
                    if (!line.isEmpty()) {
                        lines.add(line.toString());
                        line.setLength(0);
                    }
                    lines.add(rest.substring(0, fits));
                    rest = rest.substring(fits);
                }
                String longer = line.isEmpty() ? rest : line + " " + rest;
                if (width(longer, font, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(rest);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static float width(String text, PDFont font, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** The standard fonts have Western letters; what they lack is shown as a question mark rather than left out. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        java.nio.charset.CharsetEncoder western =
                java.nio.charset.Charset.forName("windows-1252").newEncoder();
        text.codePoints().forEach(point -> {
            String one = Character.toString(point);
            boolean fits = !Character.isISOControl(point) && western.canEncode(one);
            clean.append(fits ? one : Character.isISOControl(point) ? " " : "?");
        });
        return clean.toString();
    }

    /** Numbers the pages and closes; the object is of no more use. */
    byte[] bytes(String title) throws IOException {
        page.close();
        int count = document.getNumberOfPages();
        for (int i = 0; i < count; i++) {
            try (PDPageContentStream stream = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                stream.beginText();
                stream.setFont(plain, 8);
                stream.setNonStrokingColor(SOFT);
                stream.newLineAtOffset(LEFT, 36);
                stream.showText(clean(foot) + "   " + (i + 1) + " / " + count);
                stream.endText();
            }
        }
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Aforo");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        document.close();
        return out.toByteArray();
    }
}
