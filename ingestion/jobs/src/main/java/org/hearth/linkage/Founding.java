package org.hearth.linkage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.delivery.DeliveryName;
import org.hearth.workspace.Manifest;

/**
 * The deliveries that an authority began with: of each agency those of its first days, until they hold a tenth of all its records.
 * What pairs are worth is learnt from them, for good: it depends on the deliveries, not on the order in which they came. A first
 * delivery of a few rows to try the way is not enough to learn from, hence the tenth.
 */
final class Founding {

    private static final int SHARE = 10;

    private Founding() {}

    /**
     * Those of encoded deliveries, in their order.
     *
     * @param deliveries folders named by agency and day
     */
    static List<Path> of(List<Path> deliveries) {
        Map<String, TreeMap<LocalDate, List<Path>>> byAgency = new TreeMap<>();
        for (Path delivery : deliveries) {
            DeliveryName name = DeliveryName.of(delivery.toString()).orElseThrow();
            byAgency.computeIfAbsent(name.agency(), agency -> new TreeMap<>())
                    .computeIfAbsent(name.date(), day -> new ArrayList<>())
                    .add(delivery);
        }
        List<Path> founding = new ArrayList<>();
        byAgency.values().forEach(days -> founding.addAll(first(days.values())));
        return founding.stream().sorted().toList();
    }

    private static List<Path> first(Collection<List<Path>> days) {
        long all = days.stream().mapToLong(Founding::records).sum();
        List<Path> first = new ArrayList<>();
        long held = 0;
        for (List<Path> day : days) {
            if (!first.isEmpty() && held * SHARE >= all) {
                break;
            }
            first.addAll(day);
            held += records(day);
        }
        return first;
    }

    private static long records(List<Path> deliveries) {
        long records = 0;
        for (Path delivery : deliveries) {
            records += Manifest.in(delivery).orElseThrow().counts().getOrDefault("records", 0L);
        }
        return records;
    }
}
