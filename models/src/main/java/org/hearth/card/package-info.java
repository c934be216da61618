/**
 * The record of a model: its card, and the Algorithmic Transparency Recording Standard's record.
 *
 * <p>In: a trained model, its evaluation, the authority's files. Out: {@code cards/<model>}: both as JSON and as text for people.
 * What always holds: what files say is filled in from them; what nobody has said is named as a gap, and a model with a gap in
 * a required field is not promoted.
 */
@NullMarked
package org.hearth.card;

import org.jspecify.annotations.NullMarked;
