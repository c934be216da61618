package org.hearth.page;

import java.util.List;

/**
 * A page that says what went wrong and what to do.
 *
 * @param heading what went wrong, in a few words
 * @param paragraphs what it means and what to do next
 */
public record ProblemView(String heading, List<String> paragraphs) implements View {

    public ProblemView {
        paragraphs = List.copyOf(paragraphs);
    }

    @Override
    public String template() {
        return "problem.jte";
    }

    /** The page for an HTTP status. A household of another team and one that does not exist give the same page. */
    public static ProblemView of(int status) {
        return switch (status) {
            case 400 ->
                new ProblemView(
                        "We could not use that request",
                        List.of(
                                "Something in the web address or the form was not what we expected.",
                                "Go back and try again."));
            case 401 ->
                new ProblemView(
                        "Sign in to see this page",
                        List.of("You are not signed in, or you were signed out after a while."));
            case 403 ->
                new ProblemView(
                        "You cannot open this page",
                        List.of(
                                "Your role does not include this page, or the form you sent was too old.",
                                "If you need it for your work, ask your manager."));
            case 404 ->
                new ProblemView(
                        "Page not found",
                        List.of(
                                "If you typed the web address, check that it is right.",
                                "If you followed a household's reference, it may not be on a list that you can see."));
            default ->
                new ProblemView(
                        "Sorry, there is a problem with the service",
                        List.of(
                                "Try again in a few minutes.",
                                "Nothing you did has been lost, and no decision was made."));
        };
    }
}
