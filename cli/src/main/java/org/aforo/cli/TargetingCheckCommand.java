package org.aforo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.aforo.selectivity.language.Remark;
import org.aforo.selectivity.rules.RuleReading;
import org.aforo.selectivity.rules.TrialResult;
import org.aforo.selectivity.rules.Trials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code aforo targeting check}: exit 0 the rules are sound and pass their tests, 1 they are not, 2 usage. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Read rules, check names and types, and run the tests written beside them.")
final class TargetingCheckCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Option(names = "--rules", required = true, paramLabel = "FILE", description = "The rules.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    TargetingCheckCommand() {}

    @Override
    public Integer call() {
        try {
            RuleReading reading = RuleFile.read(file);
            List<TrialResult> trials = reading.rules().map(Trials::run).orElse(List.of());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(document(reading, trials));
            } else {
                tell(reading, trials, out);
            }
            out.flush();
            return reading.rules().isPresent() && trials.stream().allMatch(TrialResult::passed) ? 0 : 1;
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.what());
            return 1;
        }
    }

    private void tell(RuleReading reading, List<TrialResult> trials, PrintWriter out) {
        reading.remarks().forEach(remark -> out.println(RuleFile.line(file, remark)));
        for (TrialResult trial : trials) {
            trial.failures()
                    .forEach(failure -> out.println(
                            file + ":" + trial.where().line() + ": test \"" + trial.name() + "\": " + failure));
        }
        long passed = trials.stream().filter(TrialResult::passed).count();
        out.println(reading.text().rules().size() + " rules; tests: " + passed + " passed, " + (trials.size() - passed)
                + " failed" + (reading.rules().isEmpty() ? "; not run, since the rules have errors" : ""));
    }

    private String document(RuleReading reading, List<TrialResult> trials) {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode entry = root.putArray("files").addObject();
        entry.put("file", file.toString());
        entry.put("sound", reading.rules().isPresent());
        ArrayNode rules = entry.putArray("rules");
        reading.text()
                .rules()
                .forEach(rule -> rules.addObject()
                        .put("rule", rule.name())
                        .put("version", rule.version())
                        .put("owner", rule.owner().orElse(null))
                        .put("expires", rule.expires().map(Object::toString).orElse(null)));
        ArrayNode remarks = entry.putArray("remarks");
        reading.remarks().forEach(remark -> remark(remarks.addObject(), remark));
        ArrayNode tests = entry.putArray("tests");
        trials.forEach(trial -> {
            ObjectNode node = tests.addObject();
            node.put("test", trial.name()).put("line", trial.where().line()).put("passed", trial.passed());
            ArrayNode failures = node.putArray("failures");
            trial.failures().forEach(failures::add);
        });
        return MAPPER.writeValueAsString(root);
    }

    private static void remark(ObjectNode node, Remark remark) {
        node.put("severity", remark.severity().name().toLowerCase(Locale.ROOT)).put("code", remark.code());
        node.putObject("where")
                .put("line", remark.where().line())
                .put("column", remark.where().column());
        node.put("what", remark.what());
    }
}
