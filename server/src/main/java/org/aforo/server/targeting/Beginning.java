package org.aforo.server.targeting;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A server that was never started before has rules and a seed from the first moment on; rules that change are asked about every visit. */
@Component
class Beginning {

    private final FactsStore store;
    private final Rules rules;
    private final Periods periods;
    private final Sweep sweep;
    private final TransactionTemplate transaction;

    Beginning(FactsStore store, Rules rules, Periods periods, Sweep sweep, TransactionTemplate transaction) {
        this.store = store;
        this.rules = rules;
        this.periods = periods;
        this.sweep = sweep;
        this.transaction = transaction;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        transaction.executeWithoutResult(status -> {
            store.lock();
            rules.inForce();
            periods.running();
        });
    }

    @EventListener
    void changed(Rules.Changed changed) {
        sweep.markAll();
    }
}
