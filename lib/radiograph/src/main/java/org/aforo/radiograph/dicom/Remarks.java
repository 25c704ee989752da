package org.aforo.radiograph.dicom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aforo.radiograph.Remark;
import org.aforo.radiograph.Remark.Severity;
import org.aforo.radiograph.Remark.Where;

/** Gathers remarks; a file that repeats one mistake a million times gets it said a few times and counted. */
final class Remarks {

    private static final int PER_CODE = 20;

    private final List<Remark> list = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void info(String code, Where where, String what) {
        add(Remark.info(code, where, what));
    }

    void warning(String code, Where where, String what) {
        add(Remark.warning(code, where, what));
    }

    void error(String code, Where where, String what) {
        add(Remark.error(code, where, what));
    }

    boolean hasErrors() {
        return list.stream().anyMatch(remark -> remark.severity() == Severity.ERROR);
    }

    List<Remark> all() {
        List<Remark> all = new ArrayList<>(list);
        counts.forEach((code, count) -> {
            if (count > PER_CODE) {
                all.add(Remark.info(code, Where.WHOLE_FILE, (count - PER_CODE) + " more remarks of this kind"));
            }
        });
        return all;
    }

    private void add(Remark remark) {
        if (counts.merge(remark.code(), 1, Integer::sum) <= PER_CODE) {
            list.add(remark);
        }
    }
}
