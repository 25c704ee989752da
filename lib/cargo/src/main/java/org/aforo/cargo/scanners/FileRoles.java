package org.aforo.cargo.scanners;

import java.util.Locale;
import org.aforo.cargo.scanners.ScannerReport.Role;
import org.jspecify.annotations.Nullable;

/** What the files beside a report are, by the endings the makers give them. */
final class FileRoles {

    private FileRoles() {}

    static Role smiths(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (small.endsWith("_stamp.jpg")) {
            return Role.THUMBNAIL;
        }
        if (small.endsWith("_ocr.xml") || small.endsWith("_ocr.jpg")) {
            return Role.OCR;
        }
        if (small.endsWith("_snap.jpg")) {
            return Role.CAMERA;
        }
        int point = small.lastIndexOf('.');
        return switch (point < 0 ? "" : small.substring(point + 1)) {
            case "img" -> Role.RAW;
            case "dhe" -> Role.DUAL_ENERGY;
            case "ntr", "rad" -> Role.RADIATION;
            case "jpg", "jpeg", "png" -> Role.PICTURE;
            default -> Role.OTHER;
        };
    }

    /** @param type as the manifest says it */
    static Role rapiscan(@Nullable String type) {
        return switch (type == null ? "" : type.toUpperCase(Locale.ROOT)) {
            case "XRAY" -> Role.RAW;
            case "XRAYJPEG" -> Role.PICTURE;
            case "SNAPSHOT" -> Role.CAMERA;
            default -> Role.OTHER;
        };
    }
}
