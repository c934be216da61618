/**
 * Names of fictional people and streets.
 *
 * <p>In: word lists in the resources. Out: names drawn by group and sex, a few of them often. What always holds: no name is a word
 * of {@code avoid.txt}, so that a name found in a later artefact is a leak and not a coincidence.
 */
@NullMarked
package org.hearth.simulation.name;

import org.jspecify.annotations.NullMarked;
