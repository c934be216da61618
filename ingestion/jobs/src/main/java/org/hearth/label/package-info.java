/**
 * What a matrix predicts.
 *
 * <p>In: {@code labels/<name>.yaml} of the authority. Out: 1, 0 or not yet known, for a household and a day. What always holds:
 * a label reads the future, {@code [as-of date, as-of date + months)}, and nothing before it; a feature reads the past alone.
 */
@NullMarked
package org.hearth.label;

import org.jspecify.annotations.NullMarked;
