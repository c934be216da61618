package org.hearth.transparency;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One run of {@code publish} that changed what is served.
 *
 * @param id 1 is the first
 * @param digest SHA-256 of everything it was made from
 * @param asOf the day as of which households were observed
 * @param households how many were published
 */
public record Publication(long id, Instant publishedAt, String digest, LocalDate asOf, int households) {}
