package org.hearth.problem;

/**
 * Why a request is not answered: thrown by whatever finds out, shown as RFC 9457 by {@link ProblemJson} or as a page.
 * The detail is written for the caller and never holds a personal value.
 */
public final class Problem extends RuntimeException {

    /** Every type of problem; the slugs are part of the contract and never change. */
    public enum Type {
        BAD_REQUEST("bad-request", 400, "The request is not what the contract says"),
        NOT_SIGNED_IN("not-signed-in", 401, "Sign in first"),
        NOT_ALLOWED("not-allowed", 403, "This is not for your role or team"),
        NOT_FOUND("not-found", 404, "There is nothing here that you may see"),
        METHOD_NOT_ALLOWED("method-not-allowed", 405, "This cannot be done here"),
        NOT_ACCEPTABLE("not-acceptable", 406, "This is not served in the form you accept"),
        NOT_PUBLISHED("not-published", 503, "Nothing has been published yet"),
        UNAVAILABLE("unavailable", 503, "The database cannot be reached"),
        INTERNAL("internal", 500, "Something went wrong here");

        private final String slug;
        private final int status;
        private final String title;

        Type(String slug, int status, String title) {
            this.slug = slug;
            this.status = status;
            this.title = title;
        }

        public String slug() {
            return slug;
        }

        /** The HTTP status, 400 to 599. */
        public int status() {
            return status;
        }

        public String title() {
            return title;
        }
    }

    private final Type type;

    public Problem(Type type, String detail) {
        super(detail, null, false, false);
        this.type = type;
    }

    public static Problem notSignedIn() {
        return new Problem(Type.NOT_SIGNED_IN, "This needs somebody who is signed in.");
    }

    public static Problem notAllowed(String detail) {
        return new Problem(Type.NOT_ALLOWED, detail);
    }

    public static Problem notFound(String detail) {
        return new Problem(Type.NOT_FOUND, detail);
    }

    public static Problem badRequest(String detail) {
        return new Problem(Type.BAD_REQUEST, detail);
    }

    public Type type() {
        return type;
    }

    /** What is said to the caller about this one. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
