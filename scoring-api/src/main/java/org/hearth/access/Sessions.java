package org.hearth.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed tickets that say who somebody is until when: the value of the session cookie, and the bearer token of the API. Nothing
 * is kept on the server. Thread-safe.
 */
public final class Sessions {

    /** How long a session lasts: a working day. */
    public static final Duration LENGTH = Duration.ofHours(8);

    private final byte[] secret;
    private final InstantSource clock;
    private final Access access;

    /**
     * Sessions of this server.
     *
     * @param secret at least 32 bytes
     */
    public Sessions(byte[] secret, InstantSource clock, Access access) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("Cannot sign sessions: the secret is shorter than 32 bytes");
        }
        this.secret = secret.clone();
        this.clock = clock;
        this.access = access;
    }

    /** A ticket for somebody who may sign in; empty for anybody else. */
    public Optional<String> ticket(String personaId) {
        return access.caller(personaId).map(caller -> {
            String claim =
                    caller.personaId() + "." + clock.instant().plus(LENGTH).getEpochSecond();
            return claim + "." + sign("ticket " + claim);
        });
    }

    /** Who a ticket speaks for, if it is ours, still good, and they may still sign in. */
    public Optional<Caller> caller(String ticket) {
        int end = ticket.lastIndexOf('.');
        int middle = ticket.indexOf('.');
        if (end <= middle || middle < 0) {
            return Optional.empty();
        }
        String claim = ticket.substring(0, end);
        if (!same(sign("ticket " + claim), ticket.substring(end + 1))) {
            return Optional.empty();
        }
        Instant until = Instant.ofEpochSecond(Long.parseLong(claim.substring(middle + 1)));
        return clock.instant().isBefore(until) ? access.caller(claim.substring(0, middle)) : Optional.empty();
    }

    /** The anti-forgery token that forms of a session carry. */
    public String formToken(String ticket) {
        return sign("form " + ticket);
    }

    /** Whether a form's token belongs to the session. */
    public boolean isFormToken(String ticket, String token) {
        return same(formToken(ticket), token);
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String expected, String found) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }
}
