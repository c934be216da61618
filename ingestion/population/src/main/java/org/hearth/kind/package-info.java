/**
 * What a linkage file says of the columns of a plain file, and what an encoded data set says of itself.
 *
 * <p>In: a linkage file with the kind of each column. Out: the parts that each column is encoded to, the same for the agency's
 * encoder and for the linker. What always holds: an encoded data set names the version of its layout and the key it was made
 * with, and one of another version or key is refused by name.
 */
@NullMarked
package org.hearth.kind;

import org.jspecify.annotations.NullMarked;
