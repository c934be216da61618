/**
 * The authority directory, read strictly into records.
 *
 * <p>In: YAML and CSV that a person edits. Out: records. What always holds: every fault of a file is reported at once, with file,
 * line and key; an unknown key is a fault.
 */
@NullMarked
package org.hearth.authority;

import org.jspecify.annotations.NullMarked;
