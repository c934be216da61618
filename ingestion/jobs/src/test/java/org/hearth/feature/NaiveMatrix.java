package org.hearth.feature;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.authority.Area;
import org.hearth.authority.Authority;
import org.hearth.fact.Fact;
import org.hearth.fact.Residence;
import org.hearth.fact.Timeline;

/**
 * The matrix computed the slow and obvious way, for comparison: for each row and feature, filter the list of facts as the definition says. Shares
 * no step with the sweep: it reads the definition's records and nothing else.
 */
final class NaiveMatrix {

    record Row(Optional<String> whyNot, Optional<Integer> label, Map<String, Double> values) {}

    private final Definition definition;
    private final Authority authority;
    private final List<Timeline> everyone;

    NaiveMatrix(Definition definition, Authority authority, List<Timeline> everyone) {
        this.definition = definition;
        this.authority = authority;
        this.everyone = everyone;
    }

    /** The row of a household, with NaN where a value is not known; empty when nobody is known to live there. */
    Optional<Row> row(String household, LocalDate asOf) {
        List<Timeline> members = everyone.stream()
                .filter(person ->
                        NaivePerson.home(person, asOf).map(Residence::household).equals(Optional.of(household)))
                .toList();
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> values = new TreeMap<>();
        for (Definition.Column column : definition.columns()) {
            values.put(column.measure().name(), value(column.measure(), members, asOf));
        }
        return Optional.of(new Row(whyNot(members, asOf), label(members, asOf), values));
    }

    private Optional<Area> area(List<Timeline> members, LocalDate asOf) {
        return members.stream()
                .map(person -> NaivePerson.home(person, asOf).orElseThrow())
                .filter(home -> !home.lsoa().isEmpty())
                .max(Residence.IN_TIME)
                .flatMap(home -> authority.area(home.lsoa()));
    }

    private Optional<String> whyNot(List<Timeline> members, LocalDate asOf) {
        if (members.stream().noneMatch(person -> NaivePerson.child(person, asOf))) {
            return Optional.of("no-child");
        }
        for (Measure open : definition.openCases()) {
            if (value(open, members, asOf) > 0) {
                return Optional.of("open-statutory-case");
            }
        }
        return area(members, asOf).isEmpty() ? Optional.of("no-area") : Optional.empty();
    }

    private Optional<Integer> label(List<Timeline> members, LocalDate asOf) {
        LocalDate until = asOf.plusMonths(definition.label().months());
        if (until.isAfter(definition.dataEnd())) {
            return Optional.empty();
        }
        boolean any = false;
        for (Timeline person : members) {
            for (Fact fact : person.facts()) {
                LocalDate day = NaivePerson.date(fact.happenedOn());
                any |= fact.supersededOn() == Fact.NEVER
                        && definition.label().kinds().contains(fact.kind())
                        && !day.isBefore(asOf)
                        && day.isBefore(until);
            }
        }
        return Optional.of(any ? 1 : 0);
    }

    private double value(Measure measure, List<Timeline> members, LocalDate asOf) {
        if (measure.aggregate() instanceof Aggregate.OfArea figure) {
            return area(members, asOf)
                    .map(a -> figure.column() == Aggregate.AreaColumn.IMD_DECILE ? a.imdDecile() : a.incomeScore())
                    .orElse(Double.NaN);
        }
        if (measure.aggregate() instanceof Aggregate.OfMembers who) {
            return composition(who, members, asOf);
        }
        Aggregate.OfFacts facts = (Aggregate.OfFacts) measure.aggregate();
        Source source = facts.source();
        if (!measure.missingWithout().isEmpty()
                && events(source.level(), measure.missingWithout(), members, asOf)
                        .isEmpty()) {
            return Double.NaN;
        }
        List<NaiveStatistic.Event> events = new ArrayList<>();
        for (NaiveStatistic.Event event : events(source.level(), source.kinds(), members, asOf)) {
            boolean code = source.codes().isEmpty()
                    || source.codes().contains(event.fact().code());
            boolean amount =
                    Double.isNaN(source.amountAtLeast()) || event.fact().amount() >= source.amountAtLeast();
            if (code && amount) {
                events.add(event);
            }
        }
        return NaiveStatistic.of(facts.statistic(), source.window(), events, asOf);
    }

    private static List<NaiveStatistic.Event> events(
            Level level, List<String> kinds, List<Timeline> members, LocalDate asOf) {
        List<NaiveStatistic.Event> events = new ArrayList<>();
        for (Timeline person : members) {
            boolean child = NaivePerson.child(person, asOf);
            if (level == (child ? Level.ADULTS : Level.CHILDREN)) {
                continue;
            }
            for (Fact fact : person.facts()) {
                if (kinds.contains(fact.kind())
                        && NaivePerson.date(fact.happenedOn()).isBefore(asOf)
                        && NaivePerson.date(fact.knownOn()).isBefore(asOf)
                        && (fact.supersededOn() == Fact.NEVER
                                || !NaivePerson.date(fact.supersededOn()).isBefore(asOf))) {
                    events.add(new NaiveStatistic.Event(person, fact));
                }
            }
        }
        return events;
    }

    private static double composition(Aggregate.OfMembers who, List<Timeline> members, LocalDate asOf) {
        List<Integer> children = members.stream()
                .filter(person -> NaivePerson.child(person, asOf))
                .map(person -> NaivePerson.age(person, asOf).orElseThrow())
                .sorted()
                .toList();
        return switch (who.composition()) {
            case CHILDREN -> children.size();
            case ADULTS -> members.size() - children.size();
            case UNDER_5 -> children.stream().filter(age -> age <= 4).count();
            case UNDER_1 -> children.stream().filter(age -> age == 0).count();
            case TEENAGERS -> children.stream().filter(age -> age > 12).count();
            case ONE_ADULT -> !children.isEmpty() && members.size() == children.size() + 1 ? 1 : 0;
            case YOUNGEST_CHILD -> children.isEmpty() ? Double.NaN : children.get(0);
            case OLDEST_CHILD -> children.isEmpty() ? Double.NaN : children.get(children.size() - 1);
            case JOINED ->
                members.stream()
                        .filter(person -> {
                            List<Residence> moves = NaivePerson.moves(person, asOf);
                            return !moves.isEmpty()
                                    && !NaivePerson.date(
                                                    moves.get(moves.size() - 1).fromOn())
                                            .isBefore(
                                                    asOf.minusDays(who.window().fromDays()));
                        })
                        .count();
            case MOVES ->
                members.stream()
                        .mapToLong(person -> NaivePerson.moves(person, asOf).stream()
                                .filter(move -> !NaivePerson.date(move.fromOn())
                                        .isBefore(asOf.minusDays(who.window().fromDays())))
                                .count())
                        .max()
                        .orElse(0);
        };
    }
}
