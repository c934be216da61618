package org.hearth.dataset;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.kind.EncodedSchema;

/**
 * Puts the records of sets together. Of deliveries the latest row of a record counts, and records stand in the order of their ids, so
 * that it does not matter how they were split over deliveries.
 */
final class Together {

    private final List<EncodedSchema> sets;
    private final List<SetPart> read;
    private final List<int[][]> codes;
    private final Domain[] domains;

    /**
     * Sets to be put together.
     *
     * @param codes by set, part and the set's own number, the number in the domain
     */
    Together(List<EncodedSchema> sets, List<SetPart> read, List<int[][]> codes, Domain[] domains) {
        this.sets = sets;
        this.read = read;
        this.codes = codes;
        this.domains = domains;
    }

    /** Where a record was read. */
    private record Origin(int set, SetPart part, int row) {

        String id() {
            return part.id(row);
        }
    }

    EncodedSets of(List<Path> folders, EncodedSets.Standing standing) {
        List<Origin> origins = inOrder(origins(set -> true, id -> true));
        IntPredicate learntFrom = set -> standing.learnt().test(folders.get(set));
        List<Origin> earlier = earlier(origins, learntFrom);
        BitSet learnt = new BitSet();
        List<String> names = new ArrayList<>();
        short[] sourceOf = sources(names);
        short[] sources = new short[origins.size()];
        List<String> ids = new ArrayList<>(origins.size());
        for (int entry = 0; entry < sources.length; entry++) {
            ids.add(origins.get(entry).id());
            sources[entry] = sourceOf[origins.get(entry).set()];
            learnt.set(entry, learntFrom.test(origins.get(entry).set()));
        }
        int[] cells = cells(origins);
        int[][] counts = new int[domains.length][];
        Arrays.setAll(counts, part -> new int[domains[part].size()]);
        count(cells, learnt, counts);
        count(cells(earlier), all(earlier), counts);
        Entries entries =
                new Entries(ids, names, sets.get(0).parts(), sources, cells, new Entries.Values(domains, counts));
        return new EncodedSets(
                sets,
                entries,
                keys(origins),
                learnt,
                keys(earlier),
                touched(origins, set -> standing.known().test(folders.get(set))));
    }

    /** What some of the sets said of records whose latest row is in another. */
    private List<Origin> earlier(List<Origin> latest, IntPredicate of) {
        if (IntStream.range(0, sets.size()).noneMatch(of)) {
            return List.of();
        }
        Set<String> elsewhere = latest.stream()
                .filter(origin -> !of.test(origin.set()))
                .map(Origin::id)
                .collect(Collectors.toSet());
        return origins(of, elsewhere::contains);
    }

    private List<Origin> origins(IntPredicate of, Predicate<String> ids) {
        List<Origin> origins = new ArrayList<>();
        Map<String, Origin> latest = new LinkedHashMap<>(); // in the order of files, which are sorted: quick to sort
        for (int set = 0; set < read.size(); set++) {
            SetPart part = read.get(set);
            for (int row = 0; of.test(set) && row < part.size(); row++) {
                if (!ids.test(part.id(row))) {
                    continue;
                }
                Origin origin = new Origin(set, part, row);
                if (sets.get(set).delivery().isEmpty()) {
                    origins.add(origin);
                } else {
                    latest.merge(origin.id(), origin, (a, b) -> day(a).isAfter(day(b)) ? a : b);
                }
            }
        }
        origins.addAll(latest.values());
        return origins;
    }

    /** Of deliveries in the order of ids, of other sets as they are. */
    private List<Origin> inOrder(List<Origin> origins) {
        if (sets.stream().anyMatch(set -> set.delivery().isPresent())) {
            origins.sort(Comparator.comparing(Origin::id).thenComparingInt(Origin::set));
        }
        return origins;
    }

    private LocalDate day(Origin origin) {
        return sets.get(origin.set()).delivery().orElse(LocalDate.MIN);
    }

    /** The source of each set: deliveries of one name share one; of other sets each has its own, with a number where two have one name. */
    private short[] sources(List<String> names) {
        short[] sources = new short[sets.size()];
        for (int i = 0; i < sources.length; i++) {
            EncodedSchema set = sets.get(i);
            String name = set.source();
            for (int n = 2; set.delivery().isEmpty() && names.contains(name); n++) {
                name = set.source() + "-" + n;
            }
            if (!names.contains(name)) {
                names.add(name);
            }
            sources[i] = (short) names.indexOf(name);
        }
        return sources;
    }

    private int cell(Origin origin, int i) {
        int code = origin.part().cell(origin.row(), i);
        return code == Entries.MISSING ? code : codes.get(origin.set())[i][code];
    }

    private int[] cells(List<Origin> origins) {
        int width = domains.length;
        int[] cells = new int[Math.multiplyExact(origins.size(), width)];
        for (int entry = 0; entry < origins.size(); entry++) {
            for (int i = 0; i < width; i++) {
                cells[entry * width + i] = cell(origins.get(entry), i);
            }
        }
        return cells;
    }

    /** Counts how many of some rows hold each value, by part. */
    private void count(int[] cells, BitSet rows, int[][] counts) {
        rows.stream().forEach(row -> {
            for (int part = 0; part < domains.length; part++) {
                int cell = cells[row * domains.length + part];
                if (cell != Entries.MISSING) {
                    counts[part][cell]++;
                }
            }
        });
    }

    private static BitSet all(List<Origin> origins) {
        BitSet all = new BitSet();
        all.set(0, origins.size());
        return all;
    }

    private long[][] keys(List<Origin> origins) {
        long[][] keys = new long[sets.get(0).passes().size()][origins.size()];
        for (int entry = 0; entry < origins.size(); entry++) { // row by row, as they lie in memory
            Origin origin = origins.get(entry);
            for (int pass = 0; pass < keys.length; pass++) {
                keys[pass][entry] = origin.part().key(origin.row(), pass);
            }
        }
        return keys;
    }

    /** Records that were not known, or said something else. */
    private BitSet touched(List<Origin> origins, IntPredicate known) {
        Map<String, Origin> before = new HashMap<>();
        earlier(origins, known).forEach(origin -> before.put(origin.id(), origin));
        BitSet touched = new BitSet();
        for (int entry = 0; entry < origins.size(); entry++) {
            Origin now = origins.get(entry);
            Origin then = before.get(now.id());
            if (!known.test(now.set()) && (then == null || !saysTheSame(now, then))) {
                touched.set(entry);
            }
        }
        return touched;
    }

    private boolean saysTheSame(Origin now, Origin then) {
        for (int i = 0; i < domains.length; i++) {
            if (cell(now, i) != cell(then, i)) {
                return false;
            }
        }
        for (int pass = 0; pass < sets.get(0).passes().size(); pass++) {
            if (now.part().key(now.row(), pass) != then.part().key(then.row(), pass)) {
                return false;
            }
        }
        return true;
    }
}
