package org.hearth.feature;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.agreement.Agreements;
import org.hearth.authority.Authority;
import org.hearth.authority.FactKinds;
import org.hearth.authority.YamlFile;

/**
 * Brings the features of a definition and of the sets it includes together. Not thread-safe.
 *
 * <p>A set is a file of features that several definitions may include. It states its own purpose, which must be that of the
 * definition: a set written for one purpose cannot slip into a matrix made for another.
 */
final class FeatureSets {

    private record SetYaml(String purpose, Map<String, List<String>> groups, Map<String, FeatureYaml> features) {}

    private final Authority authority;
    private final FactKinds kinds;
    private final Agreements agreements;
    private final String purpose;
    private final List<String> files = new ArrayList<>();
    private final List<FileFaults> faults = new ArrayList<>();
    private final Map<String, Definition.Column> columns = new TreeMap<>();
    private final Map<String, String> fileOf = new HashMap<>();

    FeatureSets(Authority authority, FactKinds kinds, Agreements agreements, String purpose) {
        this.authority = authority;
        this.kinds = kinds;
        this.agreements = agreements;
        this.purpose = purpose;
    }

    /** Reads features/<set>.yaml. */
    void include(String set, Path file) {
        if (!Files.isRegularFile(file)) {
            FileFaults missing = new FileFaults(authority.file("features/" + files.get(0) + ".yaml"));
            missing.expected("the name of a file of features/", set, "include");
            faults.add(missing);
            return;
        }
        SetYaml yaml = YamlFile.read(file, SetYaml.class);
        FileFaults found = new FileFaults(file);
        faults.add(found);
        if (!yaml.purpose().equals(purpose)) {
            found.expected("the purpose of the matrix, " + purpose, yaml.purpose(), "purpose");
        }
        KindNames names = KindNames.of(kinds, yaml.groups(), found);
        add(set, new FeatureReader(names, new Purposes(purpose, kinds, agreements, found), found), yaml.features());
    }

    /** Adds the features of a file that has been read. */
    void add(String set, FeatureReader reader, Map<String, FeatureYaml> features) {
        files.add(set);
        new TreeMap<>(features).forEach((name, yaml) -> {
            String other = fileOf.putIfAbsent(name, set);
            if (other != null) {
                reader.faults()
                        .expected("a name of its own", "one that features/" + other + ".yaml has", "features", name);
            }
            reader.read(name, yaml).ifPresent(column -> columns.put(name, column));
        });
    }

    /** The files read, by name, the definition's first. */
    List<String> files() {
        return List.copyOf(files);
    }

    List<FileFaults> faults() {
        return List.copyOf(faults);
    }

    /** In order of name. */
    List<Definition.Column> columns() {
        return List.copyOf(columns.values());
    }
}
