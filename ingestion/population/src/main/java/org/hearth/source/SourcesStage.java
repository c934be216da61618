package org.hearth.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.agreement.Agreement;
import org.hearth.agreement.Agreements;
import org.hearth.authority.Authority;
import org.hearth.delivery.DeliveryList;
import org.hearth.delivery.DeliveryName;
import org.hearth.delivery.DeliveryScope;
import org.hearth.population.AgencyTables;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;

/**
 * Makes the artefact {@code sources}.
 *
 * @param today the day as of which deliveries are late; empty for that of the latest delivery
 */
public record SourcesStage(Workspace workspace, Authority authority, Agreements agreements, Optional<LocalDate> today) {

    public static final String ARTEFACT = "sources";

    private static final String LINKED = "linked";

    private static final String MATCHED = """
            SELECT agency, count(*) AS records,
                count(*) FILTER (person IN (SELECT person FROM persons GROUP BY person HAVING count(DISTINCT agency) > 1)) AS matched
            FROM persons GROUP BY agency""";

    /** Records of an agency, and those that matched. */
    private record Matches(long records, long matched) {}

    /**
     * Makes it of everything encoded and, if it is there, linked.
     *
     * @param code the verb's class
     */
    public Outcome make(Class<?> code) {
        Optional<LocalDate> day = DeliveryList.today(workspace, today);
        Stage stage = Stage.of("sources", workspace, ARTEFACT)
                .code(code, AgencyTables.class)
                .input(Agreement.DIRECTORY, authority.file(Agreement.DIRECTORY))
                .setting("today", day.map(LocalDate::toString).orElse("not known"));
        List<DeliveryName> deliveries = DeliveryList.encoded(workspace);
        deliveries.forEach(delivery -> stage.input(artefact(delivery), workspace.path(artefact(delivery))));
        if (workspace.manifest(LINKED).isPresent()) {
            stage.input(LINKED, workspace.path(LINKED));
        }
        return stage.make(draft -> {
            Map<String, Matches> matches = matches();
            try (TableWriter table = TableWriter.open(AgencyTables.SOURCES, draft.directory())) {
                for (String agency : agencies(deliveries)) {
                    List<DeliveryName> own = deliveries.stream()
                            .filter(delivery -> delivery.agency().equals(agency))
                            .toList();
                    write(table, agency, own, Optional.ofNullable(matches.get(agency)), day);
                }
                draft.count("agencies", table.rows());
            }
        });
    }

    private static String artefact(DeliveryName delivery) {
        return DeliveryList.ENCODED + "/" + delivery;
    }

    private SortedSet<String> agencies(List<DeliveryName> deliveries) {
        return Stream.concat(
                        agreements.all().stream().map(Agreement::agency),
                        deliveries.stream().map(DeliveryName::agency))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Matches> matches() {
        Path persons = JobTables.PERSONS.in(workspace.path(LINKED));
        Map<String, Matches> matches = new HashMap<>();
        if (Files.isRegularFile(persons)) {
            try (TableReader tables = TableReader.open(Map.of("persons", persons))) {
                tables.forEach(
                        MATCHED,
                        row -> matches.put(
                                row.text("agency"), new Matches(row.whole("records"), row.whole("matched"))));
            }
        }
        return matches;
    }

    private void write(
            TableWriter table,
            String agency,
            List<DeliveryName> deliveries,
            Optional<Matches> matches,
            Optional<LocalDate> day) {
        List<DeliveryScope> scopes = deliveries.stream()
                .flatMap(delivery -> DeliveryScope.in(workspace.path(artefact(delivery))).stream())
                .toList();
        Optional<LocalDate> last = deliveries.stream().map(DeliveryName::date).max(LocalDate::compareTo);
        Optional<Integer> every = agreements.of(agency).flatMap(Agreement::deliveredEveryDays);
        table.write(
                agency,
                (long) deliveries.size(),
                last.orElse(null),
                day(scopes, DeliveryScope.Feed::from, SourcesStage::earlier).orElse(null),
                day(scopes, DeliveryScope.Feed::to, SourcesStage::later).orElse(null),
                day(scopes, DeliveryScope.Feed::lastEvent, SourcesStage::later).orElse(null),
                scopes.stream().mapToLong(DeliveryScope::rows).sum(),
                scopes.stream().mapToLong(DeliveryScope::rejected).sum(),
                matches.map(Matches::records).orElseGet(() -> records(deliveries)),
                matches.map(Matches::matched).orElse(null),
                every.map(Integer::longValue).orElse(null),
                late(last, every, day).orElse(null));
    }

    private long records(List<DeliveryName> deliveries) {
        return deliveries.stream()
                .flatMap(delivery -> workspace.manifest(artefact(delivery)).stream())
                .mapToLong(manifest -> manifest.counts().getOrDefault("records", 0L))
                .sum();
    }

    /** An agency that never delivered is not late by days that could be counted. */
    private static Optional<Long> late(Optional<LocalDate> last, Optional<Integer> every, Optional<LocalDate> day) {
        return last.flatMap(delivered -> every.flatMap(days ->
                day.map(today -> Math.max(0, ChronoUnit.DAYS.between(delivered.plusDays(days), today)))));
    }

    private static Optional<LocalDate> day(
            List<DeliveryScope> scopes,
            Function<DeliveryScope.Feed, Optional<LocalDate>> of,
            BinaryOperator<LocalDate> choice) {
        return scopes.stream()
                .flatMap(scope -> scope.feeds().values().stream())
                .flatMap(feed -> of.apply(feed).stream())
                .reduce(choice);
    }

    private static LocalDate earlier(LocalDate left, LocalDate right) {
        return left.isBefore(right) ? left : right;
    }

    private static LocalDate later(LocalDate left, LocalDate right) {
        return left.isAfter(right) ? left : right;
    }
}
