package org.hearth.fact;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearth.authority.YamlFile;

/** The groups of needs that assessments are counted by: {@code needs.yaml} of the authority. */
public final class NeedGroups {

    public static final String FILE = "needs.yaml";

    private record NeedsYaml(List<GroupYaml> groups) {}

    private record GroupYaml(String id, String name, String prefix) {}

    private final List<GroupYaml> groups;

    private NeedGroups(List<GroupYaml> groups) {
        this.groups = groups;
    }

    /**
     * Reads the groups.
     *
     * @throws org.hearth.workspace.Fault if the file does not hold them
     */
    public static NeedGroups read(Path file) {
        return new NeedGroups(YamlFile.read(file, NeedsYaml.class).groups());
    }

    /** The group that a code such as 8.3 belongs to: the first whose prefix it starts with. */
    public Optional<String> of(String code) {
        return groups.stream()
                .filter(group -> code.startsWith(group.prefix()))
                .map(GroupYaml::id)
                .findFirst();
    }

    /** The groups in the order of the file. */
    public List<String> ids() {
        return groups.stream().map(GroupYaml::id).toList();
    }
}
