package org.aforo.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.aforo.server.platform.Problem;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What the filters refuse is told in the same documents as what controllers refuse. */
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver problems;

    Refusals(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        tell(request, response, ActorArguments.signedOut());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused) {
        Problem problem = refused instanceof CsrfException
                ? Problem.caller(
                        403,
                        "people.csrf-token-missing",
                        "A request that changes something repeats the cookie XSRF-TOKEN in the header X-XSRF-TOKEN.")
                : Problem.caller(403, "access.refused", "There is nothing here that this request may do.");
        tell(request, response, problem);
    }

    void tell(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        problems.resolveException(request, response, null, problem);
    }
}
