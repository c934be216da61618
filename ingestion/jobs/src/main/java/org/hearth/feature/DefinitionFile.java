package org.hearth.feature;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearth.agreement.Agreement;
import org.hearth.agreement.AgreementFile;
import org.hearth.agreement.Agreements;
import org.hearth.authority.Authority;
import org.hearth.authority.FactKinds;
import org.hearth.authority.YamlFile;
import org.hearth.label.Label;

/** Reads {@code features/<name>.yaml} with the label it names, and holds it against facts.yaml and the agreements. */
public final class DefinitionFile {

    private record DefinitionYaml(
            String purpose,
            String label,
            LocalDate dataFrom,
            AsOfYaml asOf,
            Map<String, OpenYaml> notEligibleWhileOpen,
            List<String> include,
            Map<String, List<String>> groups,
            Map<String, FeatureYaml> features) {}

    private record LikeYaml(String like, String label, Optional<Definition.Cohort> onlyWhere) {}

    private record AsOfYaml(LocalDate first, LocalDate last, int everyMonths) {}

    private record OpenYaml(List<String> starts, List<String> ends) {}

    private static final String FACT_KINDS = "facts.yaml";

    private DefinitionFile() {}

    /** Every file that decides what the matrix is, for its stage. */
    public static Map<String, Path> inputs(Authority authority, Definition definition) {
        Map<String, Path> inputs = new TreeMap<>();
        definition.files().forEach(name -> inputs.put("features/" + name + ".yaml", file(authority, name)));
        inputs.put("labels/" + definition.labelName() + ".yaml", Label.file(authority, definition.labelName()));
        inputs.put(FACT_KINDS, authority.file(FACT_KINDS));
        inputs.put(Agreement.DIRECTORY, authority.file(Agreement.DIRECTORY));
        inputs.put("areas.csv", authority.file("areas.csv"));
        return inputs;
    }

    /**
     * Reads a definition.
     *
     * @throws org.hearth.workspace.Fault with every fault of the file
     */
    public static Definition read(Authority authority, String name) {
        Path file = file(authority, name);
        if (YamlFile.tree(file).has("like")) {
            return like(authority, name, file);
        }
        DefinitionYaml yaml = YamlFile.read(file, DefinitionYaml.class);
        FactKinds kinds = FactKinds.read(authority.file(FACT_KINDS));
        Label label = Label.read(Label.file(authority, yaml.label()), kinds);
        FileFaults faults = new FileFaults(file);
        AsOfYaml asOf = yaml.asOf();
        if (asOf.everyMonths() < 1 || asOf.first().isAfter(asOf.last())) {
            faults.expected("first, last and every_months (1 or more) in order", asOf, "as_of");
        }
        Agreements agreements = Agreements.read(authority.directory(), AgreementFile.Terms.of(kinds));
        Purposes purposes = new Purposes(yaml.purpose(), kinds, agreements, faults);
        purposes.check(label.kinds(), "label");
        KindNames names = KindNames.of(kinds, yaml.groups(), faults);
        List<Measure> openCases = openCases(yaml, names, purposes);
        FeatureSets sets = new FeatureSets(authority, kinds, agreements, yaml.purpose());
        sets.add(name, new FeatureReader(names, purposes, faults), yaml.features());
        yaml.include().forEach(set -> sets.include(set, file(authority, set)));
        FileFaults.throwIfAny(Stream.concat(Stream.of(faults), sets.faults().stream()));
        return new Definition(
                name,
                sets.files(),
                yaml.purpose(),
                yaml.dataFrom(),
                Definition.dates(asOf.first(), asOf.last(), asOf.everyMonths()),
                yaml.label(),
                label,
                openCases,
                Optional.empty(),
                sets.columns());
    }

    /** All as in another definition, but the label and, if wanted, who is observed. */
    private static Definition like(Authority authority, String name, Path file) {
        LikeYaml yaml = YamlFile.read(file, LikeYaml.class);
        Definition other = read(authority, yaml.like());
        FactKinds kinds = FactKinds.read(authority.file(FACT_KINDS));
        Label label = Label.read(Label.file(authority, yaml.label()), kinds);
        FileFaults faults = new FileFaults(file);
        Agreements agreements = Agreements.read(authority.directory(), AgreementFile.Terms.of(kinds));
        new Purposes(other.purpose(), kinds, agreements, faults).check(label.kinds(), "label");
        yaml.onlyWhere()
                .filter(cohort -> other.columns().stream()
                        .noneMatch(column -> column.feature().name().equals(cohort.feature())))
                .ifPresent(cohort -> faults.expected(
                        "a feature of features/" + yaml.like() + ".yaml", cohort.feature(), "only_where", "feature"));
        FileFaults.throwIfAny(Stream.of(faults));
        return new Definition(
                name,
                Stream.concat(Stream.of(name), other.files().stream()).toList(),
                other.purpose(),
                other.dataFrom(),
                other.asOfDates(),
                yaml.label(),
                label,
                other.openCases(),
                yaml.onlyWhere(),
                other.columns());
    }

    private static Path file(Authority authority, String name) {
        return authority.file("features/" + name + ".yaml");
    }

    private static List<Measure> openCases(DefinitionYaml yaml, KindNames names, Purposes purposes) {
        List<Measure> measures = new ArrayList<>();
        new TreeMap<>(yaml.notEligibleWhileOpen()).forEach((what, open) -> {
            List<String> all =
                    Stream.concat(open.starts().stream(), open.ends().stream()).toList();
            names.check(all, "not_eligible_while_open", what);
            purposes.check(all, "not_eligible_while_open", what);
            Source source = new Source(Level.HOUSEHOLD, all, List.of(), Double.NaN, Window.EVER);
            Statistic statistic = new Statistic.OpenNow(open.ends());
            measures.add(new Measure(what, new Aggregate.OfFacts(source, statistic), List.of()));
        });
        return measures;
    }
}
