package org.aforo.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server's entry point; the rooms are the packages beside it. */
@SpringBootApplication
public class AforoServer {

    public static void main(String[] arguments) {
        SpringApplication.run(AforoServer.class, arguments);
    }
}
