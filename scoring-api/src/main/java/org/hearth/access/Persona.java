package org.hearth.access;

import java.util.Optional;

/**
 * A made-up person of the demo.
 *
 * @param id short, lower case
 * @param name a made-up name
 * @param team present exactly when the role is of a team
 */
public record Persona(String id, String name, Role role, Optional<String> team) {

    Caller caller() {
        return new Caller(id, name, role, team);
    }
}
