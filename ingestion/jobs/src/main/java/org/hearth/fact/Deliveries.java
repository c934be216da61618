package org.hearth.fact;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.delivery.DeliveryName;
import org.hearth.delivery.DeliveryScope;

/**
 * The deliveries of every agency in the order in which they were handed over, whatever the order in which they were encoded, and
 * what each of them speaks of.
 */
public final class Deliveries implements Serializable {

    /**
     * One delivery.
     *
     * @param place its place among those of its agency, 0 is the first
     * @param day of the hand-over, days since 1970-01-01
     * @param history whether it was declared to hand over records of the past
     */
    record Delivery(String name, String agency, int place, int day, boolean history, Map<String, Feed> feeds)
            implements Serializable {

        /** Whether a thing of that day that it does not say did not happen. */
        boolean isAll(String feed, int happenedOn) {
            Feed spoken = feeds.get(feed);
            return spoken != null && spoken.complete && spoken.from <= happenedOn && happenedOn <= spoken.to;
        }
    }

    /** What a delivery holds of one format; days since 1970-01-01, both included. */
    record Feed(boolean complete, int from, int to) implements Serializable {

        private static Feed of(DeliveryScope.Feed feed) {
            return new Feed(
                    feed.complete(),
                    feed.from().map(day -> (int) day.toEpochDay()).orElse(Integer.MIN_VALUE),
                    feed.to().map(day -> (int) day.toEpochDay()).orElse(Integer.MAX_VALUE));
        }
    }

    private final Map<String, List<Delivery>> byAgency = new HashMap<>();
    private final Map<String, Delivery> byName = new HashMap<>();

    private Deliveries() {}

    /** The deliveries of those names; one without a scope says nothing of what it leaves out. */
    public static Deliveries of(Map<DeliveryName, Optional<DeliveryScope>> scopes) {
        Deliveries deliveries = new Deliveries();
        new TreeMap<>(scopes).forEach(deliveries::add);
        return deliveries;
    }

    private void add(DeliveryName name, Optional<DeliveryScope> scope) {
        List<Delivery> before = byAgency.computeIfAbsent(name.agency(), agency -> new ArrayList<>());
        Map<String, Feed> feeds = new HashMap<>();
        scope.ifPresent(known -> known.feeds().forEach((feed, part) -> feeds.put(feed, Feed.of(part))));
        Delivery delivery = new Delivery(
                name.toString(),
                name.agency(),
                before.size(),
                (int) name.date().toEpochDay(),
                scope.filter(DeliveryScope::history).isPresent(),
                feeds);
        before.add(delivery);
        byName.put(delivery.name, delivery);
    }

    Collection<String> agencies() {
        return byAgency.keySet();
    }

    /** Those of an agency, in order. */
    List<Delivery> of(String agency) {
        return byAgency.getOrDefault(agency, List.of());
    }

    Delivery named(String name) {
        Delivery delivery = byName.get(name);
        if (delivery == null) {
            throw new IllegalArgumentException("Cannot find delivery " + name);
        }
        return delivery;
    }

    /**
     * Whether a delivery hands over the past of a feed: the agency's first day of it, or declared so. Its facts were known when the
     * agency recorded them. Those of any other delivery cannot have been known here before it came.
     */
    boolean isHistory(Delivery delivery, String feed) {
        if (delivery.history) {
            return true;
        }
        for (Delivery earlier : of(delivery.agency)) {
            if (earlier.day >= delivery.day) {
                return true;
            }
            if (earlier.feeds.isEmpty() || earlier.feeds.containsKey(feed)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a delivery hands over the past: one of the agency's first day, or declared so. */
    boolean isHistory(Delivery delivery) {
        return delivery.history || of(delivery.agency).get(0).day >= delivery.day;
    }
}
