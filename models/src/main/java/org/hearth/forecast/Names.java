package org.hearth.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.authority.Area;
import org.hearth.authority.Authority;
import org.hearth.authority.YamlFile;
import org.hearth.workspace.Fault;

/**
 * What people call the localities and needs that tables name by id.
 *
 * @param authority name of the authority
 * @param localities name by id, in the order of areas.csv
 * @param needs name by id, in the order of needs.yaml
 */
record Names(String authority, Map<String, String> localities, Map<String, String> needs) {

    static final String NEEDS_FILE = "needs.yaml";

    private record NeedsYaml(List<NeedGroup> groups) {}

    private record NeedGroup(String id, String name, String prefix) {}

    /**
     * The names of an authority.
     *
     * @throws Fault if a locality or need is called {@code all}, which means their sum
     */
    static Names of(Authority authority) {
        Map<String, String> localities = new LinkedHashMap<>();
        for (Area area : authority.areas()) {
            localities.putIfAbsent(area.locality(), area.localityName());
        }
        Map<String, String> needs = new LinkedHashMap<>();
        for (NeedGroup group :
                YamlFile.read(authority.file(NEEDS_FILE), NeedsYaml.class).groups()) {
            needs.put(group.id(), group.name());
        }
        List<String> faults = new ArrayList<>();
        if (localities.containsKey(Cell.ALL)) {
            faults.add("Cannot use areas.csv: expected no locality with the id all, which means the sum, found one");
        }
        if (needs.containsKey(Cell.ALL)) {
            faults.add("Cannot use needs.yaml: expected no need with the id all, which means the sum, found one");
        }
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.CONFIGURATION, faults);
        }
        return new Names(authority.name(), localities, needs);
    }

    String locality(String id) {
        return id.equals(Cell.ALL) ? "All of " + authority : localities.getOrDefault(id, id);
    }

    String need(String id) {
        return id.equals(Cell.ALL) ? "All needs" : needs.getOrDefault(id, id);
    }
}
