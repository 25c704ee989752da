package org.aforo.cargo.scanners;

import java.util.ArrayList;
import java.util.List;
import org.aforo.cargo.scanners.ScannerReport.Corners;
import org.aforo.cargo.scanners.ScannerReport.Point;
import org.aforo.cargo.xml.ElementReport;
import org.aforo.cargo.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** The four corners of a container in the scene. Often all of them are zero, which says that there are none. */
final class CornerReading {

    private CornerReading() {}

    static @Nullable Corners of(XmlElement container, ElementReport notes) {
        List<Point> points = new ArrayList<>();
        for (String corner : List.of("TopLeft", "TopRight", "BottomLeft", "BottomRight")) {
            XmlElement point = container.first(corner, "Point3D");
            if (point == null) {
                return null;
            }
            Point read = point(point);
            if (read == null) {
                notes.warning("value.number", point, corner + " has coordinates that are no numbers");
                return null;
            }
            points.add(read);
        }
        boolean none = points.stream().allMatch(point -> point.x() == 0 && point.y() == 0 && point.z() == 0);
        return none ? null : new Corners(points.get(0), points.get(1), points.get(2), points.get(3));
    }

    private static @Nullable Point point(XmlElement point) {
        Double x = number(point.value("X"));
        Double y = number(point.value("Y"));
        Double z = number(point.value("Z"));
        return x == null || y == null || z == null ? null : new Point(x, y, z);
    }

    private static @Nullable Double number(@Nullable String text) {
        return text != null && text.matches("[+-]?[0-9]{1,20}(\\.[0-9]{0,30})?([eE][+-]?[0-9]{1,3})?")
                ? Double.valueOf(text)
                : null;
    }
}
