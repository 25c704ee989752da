package org.aforo.selectivity.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects remarks up to a number. */
final class Remarks {

    private final List<Remark> all = new ArrayList<>();

    void error(String code, Span where, String what) {
        add(Remark.error(code, where, what));
    }

    void warning(String code, Span where, String what) {
        add(Remark.warning(code, where, what));
    }

    private void add(Remark remark) {
        if (all.size() < Limits.MOST_REMARKS) {
            all.add(remark);
        } else if (all.size() == Limits.MOST_REMARKS) {
            all.add(Remark.error("too-many", remark.where(), "and more; only the first are told"));
        }
    }

    /** By place. */
    List<Remark> all() {
        return all.stream()
                .sorted(Comparator.comparingInt(remark -> remark.where().from()))
                .toList();
    }
}
