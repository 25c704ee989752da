package org.aforo.server.people;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aforo.server.platform.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells as a problem what the registration of a passkey throws at its caller. */
class PasskeyProblems extends OncePerRequestFilter {

    private final Refusals refusals;

    PasskeyProblems(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/webauthn/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (WebAuthnException | IllegalArgumentException refused) {
            refusals.tell(
                    request,
                    response,
                    Problem.caller(422, "people.passkey-refused", "The passkey did not prove itself. Try again."));
        } catch (Problem problem) {
            refusals.tell(request, response, problem);
        }
    }
}
