package org.hearth.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearth.authority.YamlFile;
import org.hearth.workspace.Fault;

/** Every agreement of an authority, by agency. */
public final class Agreements {

    private static final String SUFFIX = ".yaml";

    private final Path authority;
    private final SortedMap<String, Agreement> byAgency;

    private Agreements(Path authority, SortedMap<String, Agreement> byAgency) {
        this.authority = authority;
        this.byAgency = byAgency;
    }

    /**
     * Reads {@code agreements/} of an authority's directory.
     *
     * @throws Fault with every fault of every file, or if there is no such directory
     */
    public static Agreements read(Path authority, AgreementFile.Terms terms) {
        SortedMap<String, Agreement> byAgency = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (String agency : agencies(authority.resolve(Agreement.DIRECTORY))) {
            try {
                byAgency.put(agency, AgreementFile.read(authority, agency, terms));
            } catch (Fault fault) {
                faults.addAll(fault.lines());
            }
        }
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.CONFIGURATION, faults);
        }
        return new Agreements(authority, byAgency);
    }

    private static List<String> agencies(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION, "Cannot read " + directory + ": expected agreements in YAML, found none");
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION, "Cannot read " + directory + ": expected a directory that can be read");
        }
    }

    /** The agreement of an agency's feed; empty when there is none. */
    public Optional<Agreement> of(String agency) {
        return Optional.ofNullable(byAgency.get(agency));
    }

    /** In the order of agencies. */
    public Collection<Agreement> all() {
        return byAgency.values();
    }

    /** Where an agreement says something, such as {@code agreements/police.yaml (line 14, purpose)}. */
    public String place(String agency, String... keys) {
        String file = Agreement.file(agency);
        return file + " (line " + YamlFile.line(authority.resolve(file), keys) + ", " + String.join(".", keys) + ")";
    }
}
