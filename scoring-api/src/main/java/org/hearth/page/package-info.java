/**
 * The pages people read: server-rendered, plain English, usable by keyboard and without JavaScript.
 *
 * <p>In: {@link org.hearth.page.Readings}. Out: HTML, and the same numbers as CSV. What always holds: a page shows what its
 * caller may read and nothing it did not read through {@code Readings}; a view holds words and numbers ready to show; every
 * template escapes what it prints.
 */
@NullMarked
package org.hearth.page;

import org.jspecify.annotations.NullMarked;
