package org.hearth.feature;

import java.time.LocalDate;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.hearth.fact.Fact;
import org.hearth.fact.Timeline;

/** One number from a list of facts, as each statistic is defined, the slow and obvious way. */
final class NaiveStatistic {

    private NaiveStatistic() {}

    /** A fact of a member. */
    record Event(Timeline who, Fact fact) {}

    private static List<Event> in(Window window, List<Event> events, LocalDate asOf) {
        LocalDate first = window.equals(Window.EVER) ? LocalDate.MIN : asOf.minusDays(window.fromDays());
        LocalDate until = asOf.minusDays(window.untilDays());
        return events.stream()
                .filter(e -> !NaivePerson.date(e.fact.happenedOn()).isBefore(first)
                        && NaivePerson.date(e.fact.happenedOn()).isBefore(until))
                .toList();
    }

    static double of(Statistic statistic, Window window, List<Event> all, LocalDate asOf) {
        List<Event> events = in(window, all, asOf);
        if (statistic instanceof Statistic.Plain plain) {
            return plain(plain, events, asOf);
        } else if (statistic instanceof Statistic.Latest latest) {
            return latest(events, latest.values());
        } else if (statistic instanceof Statistic.Rate) {
            return events.size() / ((window.fromDays() - window.untilDays()) / 365.0);
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

    private static double plain(Statistic.Plain statistic, List<Event> events, LocalDate asOf) {
        return switch (statistic) {
            case COUNT -> events.size();
            case ANY -> events.isEmpty() ? 0 : 1;
            case DISTINCT_DAYS -> different(events, e -> e.fact.happenedOn());
            case DISTINCT_AGENCIES -> different(events, e -> e.fact.agency());
            case DISTINCT_CODES -> different(events, e -> e.fact.code());
            case DISTINCT_KINDS -> different(events, e -> e.fact.kind());
            case PERSONS_WITH -> different(events, e -> e.who.person());
            case SUM ->
                events.stream()
                        .mapToDouble(e -> e.fact.amount())
                        .filter(a -> !Double.isNaN(a))
                        .sum();
            case MEAN -> mean(events);
            case SLOPE -> slope(events);
            case DAYS_SINCE -> daysBefore(events, asOf).min().orElse(Double.NaN);
            case DAYS_SINCE_FIRST -> daysBefore(events, asOf).max().orElse(Double.NaN);
        };
    }

    private static long different(List<Event> events, Function<Event, Object> what) {
        return events.stream().map(what).distinct().count();
    }

    private static DoubleStream daysBefore(List<Event> events, LocalDate asOf) {
        return events.stream().mapToDouble(e -> asOf.toEpochDay() - e.fact.happenedOn());
    }

    private static double rolledUp(Statistic.Each each, Window window, List<Event> events, LocalDate asOf) {
        DoubleSummaryStatistics numbers = persons(events).stream()
                .mapToDouble(mine -> of(each.of(), window, mine, asOf))
                .filter(number -> !Double.isNaN(number))
                .summaryStatistics();
        if (numbers.getCount() == 0) {
            return of(each.of(), window, List.of(), asOf);
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
        Statistic each = trend.of() == Statistic.Trend.Of.COUNT ? Statistic.Plain.COUNT : Statistic.Plain.DISTINCT_DAYS;
        double now = of(each, trend.recent(), all, asOf);
        double then = of(each, trend.earlier(), all, asOf);
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
}
