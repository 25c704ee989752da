package org.aforo.server.people;

import java.io.PrintStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started a new house, on the terminal and never in the log, how to become its administrator; the demo has one. */
@Component
@ConditionalOnProperty(name = "aforo.demo", matchIfMissing = true, havingValue = "no demo")
class FirstStart {

    private final FirstAdministrator first;
    private final PrintStream terminal = System.out;

    FirstStart(FirstAdministrator first) {
        this.first = first;
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        first.linkIfNeeded(event.getWebServer().getPort())
                .ifPresent(link -> terminal.println(
                        "There is no administrator yet. Within 24 hours, open once:\n\n  " + link + "\n"));
    }
}
