package org.aforo.cargo.ens.rules;

import java.util.ArrayList;
import java.util.List;
import org.aforo.cargo.xml.XmlElement;

/**
 * A path of the rules: {@code .}, {@code A/B}, {@code ../../A}.
 *
 * @param up how many parents first
 * @param steps local names then
 */
record RelativePath(int up, List<String> steps) {

    static RelativePath parse(String text) {
        int up = 0;
        List<String> steps = new ArrayList<>();
        for (String step : text.split("/", -1)) {
            if (step.equals("..") && steps.isEmpty()) {
                up++;
            } else if (step.matches("[A-Za-z0-9]+")) {
                steps.add(step);
            } else if (!step.equals(".")) {
                throw new IllegalArgumentException("no path of a rule: " + text);
            }
        }
        return new RelativePath(up, List.copyOf(steps));
    }

    List<XmlElement> from(XmlElement start, Effort effort) {
        XmlElement at = start;
        for (int i = 0; i < up; i++) {
            XmlElement parent = at.parent();
            if (parent == null) {
                return List.of();
            }
            at = parent;
        }
        List<XmlElement> found = List.of(at);
        for (String step : steps) {
            found = children(found, step, effort);
        }
        return found;
    }

    private static List<XmlElement> children(List<XmlElement> of, String step, Effort effort) {
        if (of.size() == 1) {
            List<XmlElement> all = of.getFirst().all(step);
            return effort.spend(1 + all.size()) ? all : List.of();
        }
        List<XmlElement> found = new ArrayList<>();
        for (XmlElement element : of) {
            List<XmlElement> all = element.all(step);
            if (!effort.spend(1 + all.size())) {
                return List.of();
            }
            found.addAll(all);
        }
        return found;
    }
}
