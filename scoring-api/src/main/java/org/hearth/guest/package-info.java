/**
 * Dashboards inside the service's own pages.
 *
 * <p>In: who is signed in, which dashboard, and what {@code hearth dashboards up} left ({@code embedding.json}, and the key that
 * signs guest tokens). Out: a guest token of five minutes. What always holds: a token names one dashboard and brings exactly one
 * rule, for the rows of the caller's authority or of the caller's own team's localities; there is no way to make one without.
 */
@NullMarked
package org.hearth.guest;

import org.jspecify.annotations.NullMarked;
