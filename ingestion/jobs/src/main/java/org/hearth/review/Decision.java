package org.hearth.review;

/**
 * What was decided about two records.
 *
 * @param same whether both are of one person
 * @param reviewers who said so, with + between them
 */
public record Decision(Named left, Named right, boolean same, String reviewers) {

    /** A record: its data set and its id in it. */
    public record Named(String source, String id) {}
}
