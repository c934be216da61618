package org.hearth.page;

import java.util.List;
import java.util.Optional;

/**
 * What hearth is, and the choice of a persona to sign in as.
 *
 * @param personas the demo's made-up people
 * @param next the page to open after signing in
 * @param mistake what was wrong with the form that was sent
 */
public record HomeView(List<Persona> personas, String next, Optional<String> mistake) implements View {

    public HomeView {
        personas = List.copyOf(personas);
    }

    @Override
    public String template() {
        return "home.jte";
    }

    /**
     * One made-up person.
     *
     * @param id what the form sends
     * @param name a made-up name
     * @param sees what this person may see, in plain words
     */
    public record Persona(String id, String name, String sees) {}
}
