package org.aforo.server.platform;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Renders problems as RFC 9457 documents: {@code type} is {@code urn:aforo:problem:<code>}, with members {@code code} and {@code kind}. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final String RETRY_SECONDS = "2";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status());
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        String seconds = problem.details().get(Problem.RETRY_AFTER_SECONDS);
        if (seconds != null) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds);
        }
        return answer.body(document(problem));
    }

    /** A database that is away, or a bug: of a bug the caller gets a number to quote, and the log the trace under that number. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(RuntimeException thrown) {
        Optional<Problem> told = DatabaseAway.in(thrown);
        if (told.isPresent()) {
            LOG.warn("a request was refused, for the database is away: {}", thrown.getMessage());
            return problem(told.get());
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}", incident, thrown);
        return problem(Problem.ours(incident));
    }

    /** The caller hung up while the answer was on its way; there is nobody to tell. */
    @Override
    protected @Nullable ResponseEntity<Object> handleAsyncRequestNotUsableException(
            AsyncRequestNotUsableException gone, WebRequest request) {
        return null;
    }

    /** What the framework itself refuses: wrong method, unreadable body, no such path. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail document = body instanceof ProblemDetail already ? already : ProblemDetail.forStatus(status);
        complete(document, status.value());
        return ResponseEntity.status(status).headers(headers).body(document);
    }

    static ProblemDetail document(Problem problem) {
        ProblemDetail document =
                ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(problem.status()), problem.what());
        document.setType(URI.create("urn:aforo:problem:" + problem.code()));
        document.setProperty("code", problem.code());
        document.setProperty("kind", problem.kind().name().toLowerCase(Locale.ROOT));
        problem.details().forEach(document::setProperty);
        return document;
    }

    /** For a refusal known by its status alone. */
    static ProblemDetail document(int status) {
        ProblemDetail document = ProblemDetail.forStatus(status);
        complete(document, status);
        return document;
    }

    private static void complete(ProblemDetail document, int status) {
        String code = "platform." + codeOf(status);
        document.setType(URI.create("urn:aforo:problem:" + code));
        document.setProperty("code", code);
        document.setProperty("kind", status < 500 ? "caller" : "ours");
    }

    /** {@code method-not-allowed} of 405: the reason phrase, as a word. */
    private static String codeOf(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null
                ? "status-" + status
                : known.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
