package org.aforo.server.platform;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes the runner look for work as soon as a transaction that scheduled some has committed, not at the next poll. */
final class TaskWake {

    private volatile @Nullable Runnable runner;

    void wakes(Runnable sleeping) {
        runner = sleeping;
    }

    void wakesNobody() {
        runner = null;
    }

    SchedulerClient waking(SchedulerClient client) {
        return (SchedulerClient) Proxy.newProxyInstance(
                SchedulerClient.class.getClassLoader(),
                new Class<?>[] {SchedulerClient.class},
                (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(client, arguments);
                        if (method.getName().contains("chedule")) {
                            afterCommit();
                        }
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    private void wake() {
        Runnable sleeping = runner;
        if (sleeping != null) {
            sleeping.run();
        }
    }
}
