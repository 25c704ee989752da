package org.aforo.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aforo.selectivity.backtest.BackTestReport;
import org.aforo.selectivity.estimates.Interval;
import org.aforo.selectivity.estimates.Tally;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A back-test for programs. */
final class BackTestJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final double LEVEL = 0.95;

    private BackTestJson() {}

    static String document(
            Path rules,
            BackTestReport report,
            @Nullable Path proposed,
            Optional<BackTestReport> second,
            List<String> remarks) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode files = root.putArray("files");
        file(files.addObject(), rules, report);
        if (proposed != null) {
            second.ifPresent(other -> {
                file(files.addObject(), proposed, other);
                BackTestReport.Difference difference = report.against(other);
                ObjectNode node = root.putObject("difference");
                tally(node.putObject("both"), difference.both());
                tally(node.putObject("lost"), difference.lost());
                tally(node.putObject("won"), difference.won());
            });
        }
        ArrayNode told = root.putArray("remarks");
        remarks.forEach(told::add);
        return MAPPER.writeValueAsString(root);
    }

    private static void file(ObjectNode node, Path file, BackTestReport report) {
        node.put("file", file.toString()).put("visits", report.visits());
        tally(node.putObject("all"), report.all());
        tally(node.putObject("examined"), report.examined());
        tally(node.putObject("scanned"), report.scanned());
        node.put("missed", report.missed());
        ArrayNode rules = node.putArray("rules");
        report.rules().forEach(rule -> {
            ObjectNode one = rules.addObject();
            one.put("rule", rule.rule()).put("version", rule.version());
            one.put("holds", rule.holds()).put("spared", rule.spared());
            tally(one.putObject("took"), rule.outcomes());
            tally(one.putObject("alone"), rule.alone());
        });
        ArrayNode overlaps = node.putArray("overlaps");
        report.overlaps()
                .forEach(each -> overlaps.addObject()
                        .put("one", each.one())
                        .put("other", each.other())
                        .put("both", each.both())
                        .put("shareOfSmaller", each.shareOfSmaller()));
        ArrayNode workload = node.putArray("workload");
        report.workload()
                .forEach(each -> workload.addObject()
                        .put("terminal", each.terminal())
                        .put("day", each.day().toString())
                        .put("visits", each.visits())
                        .put("scanned", each.scanned())
                        .put("examined", each.examined()));
    }

    private static void tally(ObjectNode node, Tally tally) {
        node.put("found", tally.found()).put("clean", tally.clean()).put("unknown", tally.unknown());
        if (tally.inspected() == 0) {
            node.putNull("hitRate");
            return;
        }
        Interval rate = tally.hitRate(LEVEL);
        node.putObject("hitRate")
                .put("estimate", rate.estimate())
                .put("low", rate.low())
                .put("high", rate.high())
                .put("level", rate.level())
                .put("method", rate.method());
    }
}
