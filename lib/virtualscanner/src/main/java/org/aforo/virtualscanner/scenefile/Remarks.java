package org.aforo.virtualscanner.scenefile;

import java.util.ArrayList;
import java.util.List;
import org.aforo.radiograph.Remark;

/** Collects what there is to say; a hostile file does not make it say more than {@value #MOST} things. */
final class Remarks {

    private static final int MOST = 200;

    private final List<Remark> all = new ArrayList<>();
    private boolean errors;

    void error(String code, Remark.Where where, String what) {
        errors = true;
        add(Remark.error(code, where, what));
    }

    void info(String code, Remark.Where where, String what) {
        add(Remark.info(code, where, what));
    }

    private void add(Remark remark) {
        if (all.size() < MOST) {
            all.add(remark);
        } else if (all.size() == MOST) {
            all.add(Remark.info("scene.more-remarks", Remark.Where.WHOLE_FILE, "there is more to say than this"));
        }
    }

    boolean errors() {
        return errors;
    }

    List<Remark> all() {
        return List.copyOf(all);
    }
}
