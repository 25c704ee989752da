package org.aforo.server.platform;

import java.net.URI;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Renders problems as RFC 9457 documents: {@code type} is {@code urn:aforo:problem:<code>}, with members {@code code} and {@code kind}. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        ProblemDetail document =
                ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(problem.status()), problem.what());
        document.setType(URI.create("urn:aforo:problem:" + problem.code()));
        document.setProperty("code", problem.code());
        document.setProperty("kind", problem.kind().name().toLowerCase(java.util.Locale.ROOT));
        problem.details().forEach(document::setProperty);
        return ResponseEntity.status(problem.status()).body(document);
    }

    /** A bug: the caller gets a number to quote, the log gets the trace under the same number. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> bug(RuntimeException bug) {
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}", incident, bug);
        return problem(Problem.ours(incident));
    }
}
