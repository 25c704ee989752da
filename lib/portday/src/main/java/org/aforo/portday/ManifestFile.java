package org.aforo.portday;

import java.util.List;

/** The head of {@code manifest.json}. */
final class ManifestFile {

    private static final String NOTICE =
            "Everything in this folder is invented: containers, vessels, lines, terminals, companies, people, cargo and crimes.";

    private ManifestFile() {}

    /** One field each, in order. */
    static List<Fields> head(PortDayPlan plan, int messages, int events) {
        Settings settings = plan.settings();
        return List.of(
                new Fields()
                        .put("notice", notice(settings.world().contamination().baseRate())),
                new Fields().put("settings", settings(settings)),
                new Fields()
                        .put(
                                "terminals",
                                settings.world().terminals().stream()
                                        .map(ManifestFile::terminal)
                                        .toList()),
                new Fields()
                        .put(
                                "counts",
                                new Fields()
                                        .put("visits", plan.visits().size())
                                        .put("scans", plan.scans().size())
                                        .put("messages", messages)
                                        .put("events", events)));
    }

    private static String notice(double baseRate) {
        double published = Settings.Contaminations.PUBLISHED.baseRate();
        return baseRate == published
                ? NOTICE
                : NOTICE + " The contaminated share of " + baseRate + " is not the published estimate of " + published
                        + ".";
    }

    private static Fields settings(Settings settings) {
        Settings.World world = settings.world();
        return new Fields()
                .put("seed", settings.seed())
                .put("containers", settings.containers())
                .put("firstDay", settings.firstDay().toString())
                .put("days", settings.days())
                .put("zone", Clock.ZONE.getId())
                .put("baseRate", world.contamination().baseRate())
                .put("shown", world.contamination().shown())
                .put("innocent", world.contamination().innocent())
                .put("reportedAbroad", world.contamination().reportedAbroad())
                .put("personRate", world.contamination().personRate())
                .put("misdeclared", world.disorder().misdeclared())
                .put("misread", world.disorder().misread())
                .put("badImages", world.disorder().badImages())
                .put("brokenMessages", world.disorder().brokenMessages())
                .put("scannersDown", world.disorder().scannersDown())
                .put("imports", world.trades().imports())
                .put("empties", world.trades().empties())
                .put("transhipped", world.trades().transhipped())
                .put("returned", world.trades().returned());
    }

    private static Object terminal(Terminal terminal) {
        List<?> scanners = terminal.scanners().stream()
                .map(machine -> new Fields()
                        .put("id", machine.id())
                        .put("model", machine.model())
                        .put("views", machine.views())
                        .put("perHour", machine.perHour())
                        .map())
                .toList();
        return new Fields()
                .put("code", terminal.code())
                .put("name", terminal.name())
                .put("port", terminal.port())
                .put("scanners", scanners)
                .map();
    }
}
