package org.hearth.linkage;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearth.dataset.DataSetLinkage;
import org.hearth.dataset.RunReport;
import org.hearth.household.Residence;
import org.hearth.linkage.LinkageJob.Linked;
import org.hearth.linkage.LinkageReport.AgencyRecords;
import org.hearth.linkage.LinkageReport.Residences;

/** Makes the {@link LinkageReport} and writes all that came of a linkage. */
public final class Reporting {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new Jdk8Module())
            .build();

    private Reporting() {}

    /**
     * Writes tables, {@code report.json} and {@code report.html}.
     *
     * @param truth directory of the artefact {@code truth-records}, if there is one
     * @return the report
     */
    public static LinkageReport write(Linked linked, Optional<Path> truth, Path directory) throws IOException {
        LinkedTables.write(linked, directory);
        linked.state().write(directory);
        LinkageReport report = new LinkageReport(
                RunReport.of(linked.linkage()),
                agencies(linked.linkage()),
                Groups.of(linked.linkage(), linked.attributes()),
                residences(linked),
                truth.map(known -> Truth.read(known, linked.linkage()).compare()));
        Files.writeString(directory.resolve("report.json"), JSON.writeValueAsString(report) + "\n");
        Files.writeString(directory.resolve("report.html"), ReportPage.of(report));
        return report;
    }

    private static List<AgencyRecords> agencies(DataSetLinkage linkage) {
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int record = 0; record < linkage.records(); record++) {
            members.computeIfAbsent(linkage.person(record), person -> new ArrayList<>())
                    .add(record);
        }
        SortedMap<String, AgencyRecords> agencies = new TreeMap<>();
        members.values().forEach(person -> {
            boolean several = person.stream().map(linkage::source).distinct().count() > 1;
            boolean alone = person.size() == 1;
            person.forEach(record -> {
                String name = linkage.source(record);
                agencies.merge(
                        name,
                        new AgencyRecords(name, 1, several ? 1 : 0, several || alone ? 0 : 1, alone ? 1 : 0),
                        Reporting::sum);
            });
        });
        return List.copyOf(agencies.values());
    }

    private static AgencyRecords sum(AgencyRecords a, AgencyRecords b) {
        return new AgencyRecords(
                a.agency(),
                a.records() + b.records(),
                a.linkedElsewhere() + b.linkedElsewhere(),
                a.linkedWithin() + b.linkedWithin(),
                a.alone() + b.alone());
    }

    private static Residences residences(Linked linked) {
        LinkedEvidence evidence = linked.evidence();
        return new Residences(
                evidence.rows(),
                evidence.withoutProperty(),
                linked.households().overtaken(),
                linked.households().residences().stream()
                        .map(Residence::household)
                        .distinct()
                        .count(),
                evidence.unsaid().size(),
                evidence.unplaced().size(),
                linked.households().shared());
    }
}
