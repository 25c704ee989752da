package org.aforo.selectivity.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aforo.selectivity.facts.Field;
import org.aforo.selectivity.facts.Schema;
import org.aforo.selectivity.language.RuleText.Expectation;
import org.aforo.selectivity.language.RuleText.Given;
import org.aforo.selectivity.language.RuleText.Rule;
import org.aforo.selectivity.language.RuleText.Trial;
import org.aforo.selectivity.language.RuleText.ValueList;

/** Whether what a text speaks of exists and fits together. Whatever passes here can be compiled. */
final class Checker {

    private final RuleText text;
    private final Schema schema;
    private final Remarks remarks = new Remarks();
    private final Map<String, ValueList> lists = new HashMap<>();
    private final Types types;

    Checker(RuleText text, Schema schema) {
        this.text = text;
        this.schema = schema;
        this.types = new Types(schema, lists, remarks);
    }

    /** The remarks of the text and those found here. */
    List<Remark> check() {
        text.remarks().forEach(remark -> {
            if (remark.isError()) {
                remarks.error(remark.code(), remark.where(), remark.what());
            } else {
                remarks.warning(remark.code(), remark.where(), remark.what());
            }
        });
        text.lists().forEach(this::list);
        Set<String> names = new HashSet<>();
        text.rules().forEach(rule -> rule(rule, names));
        text.trials().forEach(trial -> trial(trial, names));
        return remarks.all();
    }

    private void list(ValueList list) {
        if (lists.put(list.name(), list) != null) {
            remarks.error("twice", list.where(), "a list of the name " + list.name() + " was already there");
        }
        List<Field> ofKind = schema.fields().stream()
                .filter(field -> field.kind().equals(list.kind()))
                .toList();
        if (ofKind.isEmpty()) {
            Set<String> kinds = new HashSet<>();
            schema.fields().forEach(field -> kinds.add(field.kind()));
            remarks.error(
                    "unknown-kind",
                    list.where(),
                    "no field has values of the kind " + list.kind() + Types.perhaps(list.kind(), kinds));
            return;
        }
        list.values().forEach(value -> types.value(ofKind.getFirst(), value));
    }

    private void rule(Rule rule, Set<String> names) {
        if (rule.name().isBlank()) {
            remarks.error("no-name", rule.where(), "a rule needs a name");
        }
        if (!names.add(rule.name())) {
            remarks.error("twice", rule.where(), "a rule of the name \"" + rule.name() + "\" was already there");
        }
        if (rule.owner().isEmpty()) {
            remarks.warning("no-owner", rule.where(), "nobody answers for \"" + rule.name() + "\": add an owner");
        }
        if (rule.expires().isEmpty()) {
            remarks.warning(
                    "no-expiry", rule.where(), "\"" + rule.name() + "\" never expires: add a day to look at it again");
        }
        if (rule.because().english().isBlank()) {
            remarks.error("no-reason", rule.where(), "\"" + rule.name() + "\" gives no reason");
        }
        types.condition(rule.when(), true);
    }

    private void trial(Trial trial, Set<String> rules) {
        given(trial.given());
        trial.before().forEach(before -> given(before.given()));
        for (Expectation expectation : trial.expectations()) {
            if (expectation instanceof Expectation.Fires fires && !rules.contains(fires.rule())) {
                remarks.error(
                        "unknown-rule",
                        trial.where(),
                        "there is no rule \"" + fires.rule() + "\"" + Types.perhaps(fires.rule(), rules));
            }
        }
    }

    private void given(List<Given> all) {
        for (Given given : all) {
            types.field(given.field()).ifPresent(field -> types.value(field, given.value()));
        }
    }
}
