package org.hearth.feature;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearth.authority.Area;
import org.hearth.authority.Authority;
import org.hearth.fact.Attributes;
import org.hearth.fact.Fact;
import org.hearth.fact.Residence;
import org.hearth.fact.Timeline;

/**
 * The matrix computed the slow and obvious way, for comparison: for each row and feature, filter the list of facts as the definition says. Shares
 * no step with the sweep: it reads the definition's records and nothing else.
 */
final class NaiveMatrix {

    /** A fact of a member. */
    private record Event(Timeline who, Fact fact) {}

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
                .filter(person -> home(person, asOf).map(Residence::household).equals(Optional.of(household)))
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

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    private static List<Residence> known(Timeline person, LocalDate asOf) {
        return person.residences().stream()
                .filter(r -> date(r.fromOn()).isBefore(asOf)
                        && date(r.knownOn()).isBefore(asOf)
                        && !date(r.supersededOn()).isBefore(asOf))
                .sorted(Comparator.comparing((Residence r) -> r.fromOn())
                        .thenComparing(Residence::knownOn)
                        .thenComparing(Residence::agency)
                        .thenComparing(Residence::household)
                        .thenComparing(Residence::lsoa))
                .toList();
    }

    private static Optional<Residence> home(Timeline person, LocalDate asOf) {
        List<Residence> known = known(person, asOf);
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    private static Optional<Integer> age(Timeline person, LocalDate asOf) {
        String birthQuarter = person.attributes().stream()
                .filter(known -> known.knownOn() == Attributes.ALWAYS
                        || date(known.knownOn()).isBefore(asOf))
                .max(Comparator.comparingInt(Attributes::knownOn))
                .map(Attributes::birthQuarter)
                .orElse("");
        if (birthQuarter.isEmpty()) {
            return Optional.empty();
        }
        int quarter = Integer.parseInt(birthQuarter.substring(5));
        int month = new int[] {2, 5, 8, 11}[quarter - 1];
        LocalDate born = LocalDate.of(Integer.parseInt(birthQuarter.substring(0, 4)), month, 15);
        return Optional.of(Math.max(0, Period.between(born, asOf).getYears()));
    }

    private static boolean child(Timeline person, LocalDate asOf) {
        return age(person, asOf).filter(years -> years < 18).isPresent();
    }

    private Optional<Area> area(List<Timeline> members, LocalDate asOf) {
        return members.stream()
                .map(person -> home(person, asOf).orElseThrow())
                .filter(home -> !home.lsoa().isEmpty())
                .max(Residence.IN_TIME)
                .flatMap(home -> authority.area(home.lsoa()));
    }

    private Optional<String> whyNot(List<Timeline> members, LocalDate asOf) {
        if (members.stream().noneMatch(person -> child(person, asOf))) {
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
                LocalDate day = date(fact.happenedOn());
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
        List<Event> events = new ArrayList<>();
        for (Event event : events(source.level(), source.kinds(), members, asOf)) {
            boolean code = source.codes().isEmpty() || source.codes().contains(event.fact.code());
            boolean amount = Double.isNaN(source.amountAtLeast()) || event.fact.amount() >= source.amountAtLeast();
            if (code && amount) {
                events.add(event);
            }
        }
        return statistic(facts.statistic(), source.window(), events, asOf);
    }

    private static List<Event> events(Level level, List<String> kinds, List<Timeline> members, LocalDate asOf) {
        List<Event> events = new ArrayList<>();
        for (Timeline person : members) {
            boolean child = child(person, asOf);
            if (level == (child ? Level.ADULTS : Level.CHILDREN)) {
                continue;
            }
            for (Fact fact : person.facts()) {
                if (kinds.contains(fact.kind())
                        && date(fact.happenedOn()).isBefore(asOf)
                        && date(fact.knownOn()).isBefore(asOf)
                        && (fact.supersededOn() == Fact.NEVER
                                || !date(fact.supersededOn()).isBefore(asOf))) {
                    events.add(new Event(person, fact));
                }
            }
        }
        return events;
    }

    private static List<Event> in(Window window, List<Event> events, LocalDate asOf) {
        LocalDate first = window.equals(Window.EVER) ? LocalDate.MIN : asOf.minusDays(window.fromDays());
        LocalDate until = asOf.minusDays(window.untilDays());
        return events.stream()
                .filter(e -> !date(e.fact.happenedOn()).isBefore(first)
                        && date(e.fact.happenedOn()).isBefore(until))
                .toList();
    }

    private static double statistic(Statistic statistic, Window window, List<Event> all, LocalDate asOf) {
        List<Event> events = in(window, all, asOf);
        if (statistic instanceof Statistic.Count) {
            return events.size();
        } else if (statistic instanceof Statistic.Any) {
            return events.isEmpty() ? 0 : 1;
        } else if (statistic instanceof Statistic.DistinctDays) {
            return events.stream().map(e -> e.fact.happenedOn()).distinct().count();
        } else if (statistic instanceof Statistic.DistinctAgencies) {
            return events.stream().map(e -> e.fact.agency()).distinct().count();
        } else if (statistic instanceof Statistic.DistinctCodes) {
            return events.stream().map(e -> e.fact.code()).distinct().count();
        } else if (statistic instanceof Statistic.PersonsWith) {
            return events.stream().map(e -> e.who.person()).distinct().count();
        } else if (statistic instanceof Statistic.Sum) {
            return events.stream()
                    .mapToDouble(e -> e.fact.amount())
                    .filter(a -> !Double.isNaN(a))
                    .sum();
        } else if (statistic instanceof Statistic.DaysSince) {
            return events.stream()
                    .mapToDouble(e -> asOf.toEpochDay() - e.fact.happenedOn())
                    .min()
                    .orElse(Double.NaN);
        } else if (statistic instanceof Statistic.Latest latest) {
            return latest(events, latest.values());
        } else if (statistic instanceof Statistic.DistinctKinds) {
            return events.stream().map(e -> e.fact.kind()).distinct().count();
        } else if (statistic instanceof Statistic.DaysSinceFirst) {
            return events.stream()
                    .mapToDouble(e -> asOf.toEpochDay() - e.fact.happenedOn())
                    .max()
                    .orElse(Double.NaN);
        } else if (statistic instanceof Statistic.Mean) {
            return mean(events);
        } else if (statistic instanceof Statistic.Rate) {
            return events.size() / ((window.fromDays() - window.untilDays()) / 365.0);
        } else if (statistic instanceof Statistic.Slope) {
            return slope(events);
        } else if (statistic instanceof Statistic.Streak streak) {
            return streak(events, streak);
        } else if (statistic instanceof Statistic.Each each) {
            return rolledUp(each, window, events, asOf);
        } else if (statistic instanceof Statistic.PersonsWhoseLatest latest) {
            return persons(events).stream()
                    .map(mine -> mine.stream()
                            .map(Event::fact)
                            .max(Fact.IN_TIME)
                            .orElseThrow()
                            .code())
                    .filter(latest.codes()::contains)
                    .count();
        } else if (statistic instanceof Statistic.OpenNow open) {
            return persons(events).stream().filter(mine -> isOpen(mine, open)).count();
        } else if (statistic instanceof Statistic.Trend trend) {
            return trend(trend, all, asOf);
        }
        throw new IllegalArgumentException(statistic.toString());
    }

    private static double rolledUp(Statistic.Each each, Window window, List<Event> events, LocalDate asOf) {
        DoubleSummaryStatistics numbers = persons(events).stream()
                .mapToDouble(mine -> statistic(each.of(), window, mine, asOf))
                .filter(number -> !Double.isNaN(number))
                .summaryStatistics();
        if (numbers.getCount() == 0) {
            return statistic(each.of(), window, List.of(), asOf);
        }
        return each.how() == Statistic.Each.RollUp.MAX ? numbers.getMax() : numbers.getAverage();
    }

    /** By the textbook: covariance of time and amount over the variance of time. */
    private static double slope(List<Event> events) {
        List<Event> known =
                events.stream().filter(e -> !Double.isNaN(e.fact.amount())).toList();
        double middle =
                known.stream().mapToDouble(e -> e.fact.happenedOn()).average().orElse(0);
        double variance = known.stream()
                .mapToDouble(e -> (e.fact.happenedOn() - middle) * (e.fact.happenedOn() - middle))
                .sum();
        double covariance = known.stream()
                .mapToDouble(e -> (e.fact.happenedOn() - middle) * e.fact.amount())
                .sum();
        return variance == 0 ? Double.NaN : 365 * covariance / variance;
    }

    private static double streak(List<Event> mine, Statistic.Streak streak) {
        List<Fact> latestFirst =
                mine.stream().map(Event::fact).sorted(Fact.IN_TIME.reversed()).toList();
        int run = 0;
        for (Fact fact : latestFirst) {
            boolean kind = streak.kinds().isEmpty() || streak.kinds().contains(fact.kind());
            boolean high = Double.isNaN(streak.atLeast()) || fact.amount() >= streak.atLeast();
            boolean low = Double.isNaN(streak.below()) || fact.amount() < streak.below();
            if (!(kind && high && low)) {
                break;
            }
            run++;
        }
        return run;
    }

    private static List<List<Event>> persons(List<Event> events) {
        Set<String> ids = new TreeSet<>();
        events.forEach(e -> ids.add(e.who.person()));
        return ids.stream()
                .map(id ->
                        events.stream().filter(e -> e.who.person().equals(id)).toList())
                .toList();
    }

    private static double latest(List<Event> events, Map<String, Double> values) {
        double latest = Double.NaN;
        long best = Long.MIN_VALUE;
        for (Event event : events) {
            double value = values.isEmpty() ? event.fact.amount() : values.getOrDefault(event.fact.code(), Double.NaN);
            long rank = event.fact.happenedOn() * 1_000_000L + event.fact.knownOn();
            if (!Double.isNaN(value) && (rank > best || (rank == best && value > latest))) {
                best = rank;
                latest = value;
            }
        }
        return latest;
    }

    private static boolean isOpen(List<Event> mine, Statistic.OpenNow open) {
        Set<Integer> days = new TreeSet<>();
        Set<Integer> starts = new HashSet<>();
        Set<Integer> ends = new HashSet<>();
        for (Event event : mine) {
            days.add(event.fact.happenedOn());
            (open.ends().contains(event.fact.kind()) ? ends : starts).add(event.fact.happenedOn());
        }
        int balance = 0;
        for (int day : days) {
            balance += starts.contains(day) ? 1 : 0;
            if (ends.contains(day) && balance > 0) {
                balance--;
            }
        }
        return balance > 0;
    }

    private static double trend(Statistic.Trend trend, List<Event> all, LocalDate asOf) {
        List<Event> recent = in(trend.recent(), all, asOf);
        List<Event> earlier = in(trend.earlier(), all, asOf);
        if (trend.of() == Statistic.Trend.Of.MEAN_AMOUNT) {
            return mean(recent) - mean(earlier);
        }
        Statistic each = trend.of() == Statistic.Trend.Of.COUNT ? new Statistic.Count() : new Statistic.DistinctDays();
        double now = statistic(each, trend.recent(), all, asOf);
        double then = statistic(each, trend.earlier(), all, asOf);
        return 365 * now / (trend.recent().fromDays() - trend.recent().untilDays())
                - 365 * then / (trend.earlier().fromDays() - trend.earlier().untilDays());
    }

    private static double mean(List<Event> events) {
        return events.stream()
                .mapToDouble(e -> e.fact.amount())
                .filter(a -> !Double.isNaN(a))
                .average()
                .orElse(Double.NaN);
    }

    private static double composition(Aggregate.OfMembers who, List<Timeline> members, LocalDate asOf) {
        List<Integer> children = members.stream()
                .filter(person -> child(person, asOf))
                .map(person -> age(person, asOf).orElseThrow())
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
                            List<Residence> moves = moves(person, asOf);
                            return !moves.isEmpty()
                                    && !date(moves.get(moves.size() - 1).fromOn())
                                            .isBefore(
                                                    asOf.minusDays(who.window().fromDays()));
                        })
                        .count();
            case MOVES ->
                members.stream()
                        .mapToLong(person -> moves(person, asOf).stream()
                                .filter(move -> !date(move.fromOn())
                                        .isBefore(asOf.minusDays(who.window().fromDays())))
                                .count())
                        .max()
                        .orElse(0);
        };
    }

    /** Evidence of another household than the evidence before. */
    private static List<Residence> moves(Timeline person, LocalDate asOf) {
        List<Residence> known = known(person, asOf);
        List<Residence> moves = new ArrayList<>();
        for (int i = 1; i < known.size(); i++) {
            if (!known.get(i).household().equals(known.get(i - 1).household())) {
                moves.add(known.get(i));
            }
        }
        return moves;
    }
}
