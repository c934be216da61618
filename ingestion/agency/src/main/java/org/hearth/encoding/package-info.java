/**
 * From statements about people to encoded records.
 *
 * <p>In: statements under an agency's own ids, an agreement, the linkage key, the public sealing key. Out: keyed filters, tokens,
 * blocking keys, facts and sealed references under record pseudonyms. What always holds: no name, address, date of birth or number
 * of a person leaves; the same key and the same statements give the same bytes, but for sealed references.
 */
@NullMarked
package org.hearth.encoding;

import org.jspecify.annotations.NullMarked;
