package org.aforo.server.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookies that carry our tokens: never readable by scripts, never sent from another site. */
record SessionCookie(String name) {

    static final SessionCookie SESSION = new SessionCookie("AFORO_SESSION");
    static final SessionCookie CEREMONY = new SessionCookie("AFORO_CEREMONY");

    Optional<Secret> read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null || cookie.getValue().isEmpty()
                ? Optional.empty()
                : Optional.of(new Secret(cookie.getValue()));
    }

    /** Without an age: the browser forgets it when it is closed, the server after its own limits. */
    void write(HttpServletRequest request, HttpServletResponse response, Secret token) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(request, token.text()).build().toString());
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(request, "").maxAge(Duration.ZERO).build().toString());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .sameSite("Strict")
                .path("/")
                .secure(request.isSecure());
    }
}
