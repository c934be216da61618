package org.hearth.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.authority.Authority;
import org.hearth.authority.Team;
import org.hearth.authority.YamlFile;
import org.hearth.workspace.Fault;

/**
 * Who may sign in: the personas of {@code access.yaml}, and nobody unless it is a demo.
 *
 * @param demo whether the demo's personas may sign in, without a password
 * @param personas empty unless it is a demo
 */
public record Access(boolean demo, List<Persona> personas) {

    public static final String FILE = "access.yaml";

    public Access {
        personas = demo ? List.copyOf(personas) : List.of();
    }

    private record AccessYaml(List<PersonaYaml> personas) {}

    private record PersonaYaml(String id, String name, String role, Optional<String> team) {}

    /**
     * Reads {@code access.yaml} of an authority.
     *
     * @throws Fault with every fault of the file
     */
    public static Access read(Authority authority, boolean demo) {
        Path file = authority.file(FILE);
        Set<String> teams =
                new HashSet<>(authority.teams().stream().map(Team::id).toList());
        List<String> faults = new ArrayList<>();
        List<Persona> personas = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (PersonaYaml yaml : YamlFile.read(file, AccessYaml.class).personas()) {
            String start = "Cannot use " + file + " (persona " + yaml.id() + "): expected ";
            Optional<Role> role = Role.of(yaml.role());
            if (!ids.add(yaml.id()) || !yaml.id().matches("[a-z0-9-]+")) {
                faults.add(start + "an id of its own of lower-case letters, digits and hyphens");
            } else if (role.isEmpty()) {
                faults.add(start + "a role of hearth, found " + yaml.role());
            } else if (role.get().ofATeam()
                    != yaml.team().filter(teams::contains).isPresent()) {
                faults.add(start + (role.get().ofATeam() ? "a team of authority.yaml" : "no team for this role"));
            } else {
                personas.add(new Persona(yaml.id(), yaml.name(), role.get(), yaml.team()));
            }
        }
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.CONFIGURATION, faults);
        }
        return new Access(demo, personas);
    }

    /** The caller a persona is, if it may sign in. */
    public Optional<Caller> caller(String personaId) {
        return personas.stream()
                .filter(persona -> persona.id().equals(personaId))
                .findFirst()
                .map(Persona::caller);
    }

    /** The name of a persona, or its id where there is no such persona any more. */
    public String nameOf(String personaId) {
        return caller(personaId).map(Caller::name).orElse(personaId);
    }

    /** Whether the caller's role includes this. */
    public boolean can(Caller caller, Action action) {
        return caller.may(action);
    }
}
