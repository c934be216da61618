package org.hearth.page;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page: the header, who is signed in, where they may go.
 *
 * @param title the page's own title, without the service's name
 * @param authority the authority's name
 * @param demo whether everyone in the data is made up
 * @param signedIn who is signed in
 * @param navigation the pages this person may open
 * @param token the session's anti-forgery token, empty when nobody is signed in
 */
public record Frame(
        String title,
        String authority,
        boolean demo,
        Optional<SignedIn> signedIn,
        List<Link> navigation,
        String token) {

    public Frame {
        navigation = List.copyOf(navigation);
    }

    /** Who is signed in: a made-up name and what they do. */
    public record SignedIn(String name, String role) {}

    /** One link of the navigation. */
    public record Link(String words, String href, boolean here) {}
}
