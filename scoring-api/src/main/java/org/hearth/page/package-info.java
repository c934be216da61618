/**
 * The pages people read: server-rendered, plain English, usable by keyboard and without JavaScript.
 *
 * <p>In: what the other packages of this module read from the database. Out: HTML. What always holds: a view holds words
 * and numbers ready to show, never a name, an address or a date of birth, and every template escapes what it prints.
 */
@NullMarked
package org.hearth.page;

import org.jspecify.annotations.NullMarked;
