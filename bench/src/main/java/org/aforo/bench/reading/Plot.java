package org.aforo.bench.reading;

import java.util.List;
import java.util.Locale;

/** Lines with intervals over a whole number, as SVG; grey and black and one colour, readable on light and dark. */
final class Plot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final int LEFT = 56;
    private static final int RIGHT = 150;
    private static final int TOP = 20;
    private static final int BOTTOM = 48;

    private final StringBuilder svg = new StringBuilder();
    private final int most;
    private int named;

    private Plot(int most) {
        this.most = most;
    }

    /** @param values in the order of {@code at} */
    record Line(String name, String colour, List<Integer> at, List<Spread> values) {}

    static String of(String across, String upwards, List<Line> lines) {
        int most = lines.getFirst().at().getLast();
        Plot plot = new Plot(most);
        plot.frame(across, upwards, lines.getFirst().at());
        lines.forEach(plot::line);
        return plot.svg.append("</svg>\n").toString();
    }

    private void frame(String across, String upwards, List<Integer> at) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\" "
                        + "fill=\"#555\">\n<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n",
                WIDTH, HEIGHT, WIDTH, HEIGHT);
        for (int percent = 0; percent <= 100; percent += 25) {
            double y = y(percent / 100.0);
            add(
                    "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d %%</text>\n",
                    LEFT, y, WIDTH - RIGHT, LEFT - 6, y + 4, percent);
        }
        for (int each : at) {
            add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>\n", x(each), HEIGHT - BOTTOM + 18, each);
        }
        add(
                "<text x=\"%d\" y=\"%d\">%s</text>\n<text x=\"%d\" y=\"12\">%s</text>\n",
                LEFT, HEIGHT - 8, across, LEFT, upwards);
    }

    private void line(Line line) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < line.at().size(); i++) {
            Spread value = line.values().get(i);
            double x = x(line.at().get(i));
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x, y(value.mean())));
            add(
                    "<path d=\"M%.1f %.1fV%.1f\" stroke=\"%s\" stroke-width=\"4\" stroke-opacity=\".35\"/>\n",
                    x, y(value.low()), y(value.high()), line.colour());
        }
        add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n", path, line.colour());
        // lines may end in one point, so names stand in a list of their own
        add(
                "<text x=\"%d\" y=\"%d\" fill=\"%s\">\u2014 %s</text>\n",
                WIDTH - RIGHT + 8, TOP + 120 + 20 * named++, line.colour(), line.name());
    }

    private double x(int at) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (at - 0.5) / most;
    }

    private double y(double share) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * Math.clamp(share, 0, 1);
    }

    @SuppressWarnings("AnnotateFormatMethod") // nobody outside this file writes a format
    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
