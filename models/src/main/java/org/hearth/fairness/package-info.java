/**
 * What a list does to different groups of people, and how sure that is.
 *
 * <p>In: who was listed, what happened, which group each row belongs to. Out: measures by group with intervals, disparities,
 * what unseen need would change, what an evener list would cost. What always holds: a group smaller than the minimum cell has no
 * numbers; nothing here changes a list.
 */
@NullMarked
package org.hearth.fairness;

import org.jspecify.annotations.NullMarked;
