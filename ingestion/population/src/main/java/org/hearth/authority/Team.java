package org.hearth.authority;

import java.util.List;

/**
 * An early-help team.
 *
 * @param id short, lower case
 * @param name as people say it
 * @param localities the localities it works in
 * @param capacity how many households it can look at, at a time
 */
public record Team(String id, String name, List<String> localities, int capacity) {

    public Team {
        localities = List.copyOf(localities);
    }
}
