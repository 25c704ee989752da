package org.aforo.server;

import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** A server that answers, until closed or the process is told to end. */
public final class RunningServer implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final CountDownLatch ended = new CountDownLatch(1);

    RunningServer(ConfigurableApplicationContext application) {
        this.application = application;
        application.addApplicationListener((ApplicationListener<ContextClosedEvent>) closing -> ended.countDown());
    }

    public int port() {
        return application instanceof ServletWebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }

    /** Where the page is, for a person on this machine. */
    public String page() {
        return "http://localhost:" + port() + "/";
    }

    /** A part of the server, for who starts it with something to do at once. */
    public <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    /** Returns when the server is ending. */
    public void await() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        application.close();
    }
}
