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
import java.util.stream.IntStream;
import org.hearth.household.Households;
import org.hearth.household.Residence;
import org.hearth.linkage.LinkageReport.AgencyRecords;
import org.hearth.linkage.LinkageReport.Blocked;
import org.hearth.linkage.LinkageReport.Estimate;
import org.hearth.linkage.LinkageReport.Learnt;
import org.hearth.linkage.LinkageReport.LearntLevel;
import org.hearth.linkage.LinkageReport.Pass;
import org.hearth.linkage.LinkageReport.Residences;

/** Makes the {@link LinkageReport} and writes it as {@code report.json} and {@code report.html}. */
public final class Reporting {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new Jdk8Module())
            .build();

    private final Linkage linkage;

    private Reporting(Linkage linkage) {
        this.linkage = linkage;
    }

    /**
     * Reports on a linkage.
     *
     * @param truth directory of the artefact {@code truth-records}, if there is one
     */
    public static LinkageReport report(
            Linkage linkage, LinkedEvidence evidence, Households households, Optional<Path> truth) {
        Reporting run = new Reporting(linkage);
        return new LinkageReport(
                linkage.records().size(),
                linkage.persons(),
                run.agencies(),
                run.blocked(),
                run.learnt(),
                run.personsBySize(),
                run.estimate(),
                residences(evidence, households),
                truth.map(directory -> Truth.read(directory, linkage).compare()));
    }

    /** Writes the report into a directory. */
    public static void write(LinkageReport report, Path directory) throws IOException {
        Files.writeString(directory.resolve("report.json"), JSON.writeValueAsString(report) + "\n");
        Files.writeString(directory.resolve("report.html"), ReportPage.of(report));
    }

    private List<AgencyRecords> agencies() {
        Map<Integer, List<Integer>> members = new HashMap<>();
        Records records = linkage.records();
        for (int record = 0; record < records.size(); record++) {
            members.computeIfAbsent(linkage.cluster(record), cluster -> new ArrayList<>())
                    .add(record);
        }
        int[] agency = records.column(Field.AGENCY);
        SortedMap<String, AgencyRecords> agencies = new TreeMap<>();
        members.values().forEach(person -> {
            boolean several = person.stream()
                            .mapToInt(record -> agency[record])
                            .distinct()
                            .count()
                    > 1;
            boolean alone = person.size() == 1;
            person.forEach(record -> {
                String name = records.value(record, Field.AGENCY).orElseThrow();
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

    private Blocked blocked() {
        List<String> passes = linkage.blocks().passes();
        double records = linkage.records().size();
        return new Blocked(
                linkage.tally().pairs(),
                records * (records - 1) / 2,
                IntStream.range(0, passes.size())
                        .mapToObj(pass ->
                                new Pass(passes.get(pass), linkage.tally().passes()[pass]))
                        .toList(),
                linkage.blocks().dropped());
    }

    private Learnt learnt() {
        Mixture mixture = linkage.mixture();
        Comparisons comparisons = linkage.scorer().comparisons();
        List<LearntLevel> levels = new ArrayList<>();
        for (int c = 0; c < comparisons.size(); c++) {
            long[] pairs = pairsByLevel(comparisons, c);
            for (int level = 0; level < comparisons.levels(c); level++) {
                levels.add(new LearntLevel(
                        comparisons.rules().get(c).name(),
                        comparisons.rules().get(c).levels().get(level).name(),
                        pairs[level],
                        mixture.samePerson().get(c).get(level),
                        mixture.sameHousehold().get(c).get(level),
                        mixture.strangers().get(c).get(level),
                        mixture.weight(c, level),
                        mixture.weightInHousehold(c, level)));
            }
        }
        return new Learnt(mixture.iterations(), mixture.priorPerson(), mixture.priorHousehold(), levels);
    }

    private long[] pairsByLevel(Comparisons comparisons, int comparison) {
        long[] pairs = new long[comparisons.levels(comparison) + 1];
        long[] patterns = linkage.tally().patterns();
        for (int pattern = 0; pattern < patterns.length; pattern++) {
            if (patterns[pattern] > 0) {
                pairs[comparisons.levelsOf(pattern)[comparison]] += patterns[pattern];
            }
        }
        return pairs;
    }

    private SortedMap<Integer, Long> personsBySize() {
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int record = 0; record < linkage.records().size(); record++) {
            sizes.merge(linkage.cluster(record), 1, Integer::sum);
        }
        SortedMap<Integer, Long> persons = new TreeMap<>();
        sizes.values().forEach(size -> persons.merge(size, 1L, Long::sum));
        return persons;
    }

    private Estimate estimate() {
        Links pairs = linkage.judged().links();
        long links = 0;
        long review = 0;
        double expected = 0;
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (linkage.accepted(pair)) {
                links++;
                expected += pairs.probability(pair);
            } else if (pairs.probability(pair) < linkage.rules().thresholds().link()) {
                review++;
            }
        }
        double all = linkage.judged().expected();
        return new Estimate(links, links == 0 ? 1 : expected / links, all == 0 ? 1 : expected / all, review);
    }

    private static Residences residences(LinkedEvidence evidence, Households households) {
        return new Residences(
                evidence.rows(),
                evidence.withoutProperty(),
                households.overtaken(),
                households.residences().stream()
                        .map(Residence::household)
                        .distinct()
                        .count(),
                evidence.personsWithoutRows(),
                evidence.personsWithoutProperty(),
                households.crowded());
    }
}
