/**
 * Clerical review: what the linkage is unsure of goes to people, and what they decide holds for good.
 *
 * <p>In: {@code review.parquet} of a linkage, and the cards that reviewers filled in. Out: cards that show how fields compare and
 * nothing else, the decisions, and how far reviewers agree. What always holds: no card shows a value or a record's id; a blind card
 * does not show what the linkage thinks either; a decision once taken is never overwritten.
 */
@NullMarked
package org.hearth.review;

import org.jspecify.annotations.NullMarked;
