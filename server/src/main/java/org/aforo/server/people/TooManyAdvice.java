package org.aforo.server.people;

import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says when to come back, in the document and in the header browsers and scripts look at. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooManyAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyAttempts refused) {
        String seconds = Long.toString(refused.seconds());
        ProblemDetail document = ProblemDetail.forStatusAndDetail(
                HttpStatus.TOO_MANY_REQUESTS, "Too many attempts. Wait " + seconds + " s and try again.");
        document.setType(URI.create("urn:aforo:problem:people.too-many-attempts"));
        document.setProperty("code", "people.too-many-attempts");
        document.setProperty("kind", "capacity");
        document.setProperty("retryAfterSeconds", refused.seconds());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .body(document);
    }
}
