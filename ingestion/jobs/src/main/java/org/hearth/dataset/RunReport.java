package org.hearth.dataset;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearth.dataset.Meetings.PassReport;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.Kind.Part;

/**
 * What a run of linkage came to, told without a truth and without a name.
 *
 * @param records by data set
 * @param persons how many
 * @param personSizes how many persons have each number of records
 * @param households of data sets with addresses: how many, records in them, records in none by reason
 * @param pairsMet pairs that shared a key, a pair counted once a key
 * @param pairsScored pairs that what is cheap to see could not settle
 * @param links pairs put together that were scored as likely
 * @param estimatedPrecision mean probability of the pairs put together, 0 to 1
 * @param estimatedRecall share of the pairs of one person expected among those that met, 0 to 1
 * @param estimatedMet share of the pairs of one person that met at all, by capture and recapture between the passes that look at
 *     the date of birth and those that do not, 0 to 1
 * @param unlinkable records that say so little that not even an equal copy would be linked with them
 * @param forReview scored pairs from 0.2 to 0.8
 * @param missing share of records without a value, by field, 0 to 1
 * @param counted what the encoder counted, by data set and kind
 */
public record RunReport(
        Map<String, Long> records,
        int persons,
        Map<Integer, Long> personSizes,
        Map<String, Long> households,
        long pairsMet,
        long pairsScored,
        long links,
        double estimatedPrecision,
        double estimatedRecall,
        double estimatedMet,
        long unlinkable,
        long forReview,
        Map<String, Double> missing,
        Map<String, Long> counted,
        double threshold,
        List<Weight> weights,
        List<PassReport> passes) {

    /** Least estimated precision of persons that may be relied on without a second look. */
    private static final double TRUSTED = 0.9;

    /**
     * What a level is worth.
     *
     * @param bits match weight
     * @param person share among pairs of one person
     * @param household share among pairs of two people of one household
     * @param strangers share among pairs of strangers
     */
    public record Weight(
            String comparison, String level, double bits, double person, double household, double strangers) {}

    /** Sums up a linkage whose households are told elsewhere. */
    public static RunReport of(DataSetLinkage linkage) {
        return of(linkage, Map.of());
    }

    /** Sums up a linkage and what its households came to. */
    static RunReport of(DataSetLinkage linkage, Map<String, Long> households) {
        Entries entries = linkage.entries();
        Found found = linkage.found();
        Map<String, Long> records = new TreeMap<>();
        Map<String, Long> counted = new TreeMap<>();
        for (int entry = 0; entry < entries.size(); entry++) {
            records.merge(entries.sourceName(entry), 1L, Long::sum);
        }
        for (int i = 0; i < linkage.sets().size(); i++) {
            EncodedSchema set = linkage.sets().get(i);
            String name = set.delivery().isPresent()
                    ? set.source() + " " + set.delivery().get()
                    : entries.sources().get(i);
            set.counts().forEach((kind, count) -> counted.put(name + ": " + kind, count));
        }
        double sum = 0;
        long links = 0;
        long review = 0;
        for (int link = 0; link < found.size(); link++) {
            double probability = found.probability(link);
            review += PersonFiles.isUnsure(probability) ? 1 : 0;
            if (linkage.accepted(link)) {
                sum += probability;
                links++;
            }
        }
        Map<Integer, Long> sizes = sizes(linkage);
        long pairs = sizes.entrySet().stream()
                .mapToLong(size -> size.getValue() * size.getKey() * (size.getKey() - 1L) / 2)
                .sum();
        return new RunReport(
                records,
                linkage.persons(),
                sizes,
                households,
                linkage.meetings().pairs(),
                found.scored(),
                links,
                pairs == 0 ? 1 : sum / pairs,
                found.expected() == 0 ? 1 : Math.min(1, sum / found.expected()),
                Recapture.met(linkage.meetings(), found, linkage::accepted),
                unlinkable(linkage),
                review,
                missing(entries),
                counted,
                linkage.threshold(),
                weights(linkage),
                linkage.meetings().report());
    }

    private static Map<Integer, Long> sizes(DataSetLinkage linkage) {
        int[] sizes = new int[linkage.records()];
        for (int entry = 0; entry < sizes.length; entry++) {
            sizes[linkage.person(entry)]++;
        }
        Map<Integer, Long> persons = new TreeMap<>();
        Arrays.stream(sizes).filter(size -> size > 0).forEach(size -> persons.merge(size, 1L, Long::sum));
        return persons;
    }

    private static long unlinkable(DataSetLinkage linkage) {
        double least = Math.log(linkage.threshold() / (1 - linkage.threshold()));
        Scores scores = linkage.scores();
        int width = linkage.entries().width();
        int[] levels = scores.scratch();
        long unlinkable = 0;
        for (int entry = 0; entry < linkage.records(); entry++) {
            double same = scores.logOdds(linkage.entries().cells(), entry * width, entry * width, levels);
            unlinkable += same < least ? 1 : 0;
        }
        return unlinkable;
    }

    private static Map<String, Double> missing(Entries entries) {
        Map<String, Double> missing = new TreeMap<>();
        for (int part = 0; part < entries.width(); part++) {
            if (entries.parts().get(part).part() == Part.FULL) {
                int place = part;
                double without = IntStream.range(0, entries.size())
                        .filter(entry -> entries.cell(entry, place) == Entries.MISSING)
                        .count();
                missing.put(entries.parts().get(part).field().name(), without / Math.max(1, entries.size()));
            }
        }
        return missing;
    }

    private static List<Weight> weights(DataSetLinkage linkage) {
        List<Weight> weights = new ArrayList<>();
        Comparison[] comparisons = linkage.scores().comparisons();
        double[][][] shares = linkage.model().shares();
        for (int c = 0; c < comparisons.length; c++) {
            for (int level = 0; level < comparisons[c].levels(); level++) {
                if (comparisons[c].occurs(level)) {
                    weights.add(new Weight(
                            comparisons[c].name(),
                            comparisons[c].level(level),
                            linkage.model().weight(c, level),
                            shares[Model.STAYED][c][level],
                            shares[Model.RELATIVE][c][level],
                            shares[Model.STRANGER][c][level]));
                }
            }
        }
        return weights;
    }

    /** What whoever runs the linkage should know at once: what was not compared, what cannot be linked, how far to trust the rest. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        passes.stream()
                .filter(pass -> pass.dropped() > 0)
                .max(Comparator.comparingInt(PassReport::largestDropped))
                .ifPresent(widest -> notes.add(String.format(
                        Locale.UK,
                        "left out as too many records share them: %,d keys, the largest of %,d records in pass %s; report.html has each pass",
                        passes.stream().mapToLong(PassReport::dropped).sum(),
                        widest.largestDropped(),
                        widest.pass())));
        if (unlinkable > 0) {
            notes.add(String.format(Locale.UK, "%,d of %,d records say too little to be linked", unlinkable, size()));
        }
        if (links > 0) {
            notes.add(String.format(
                    Locale.UK,
                    "estimated without a truth, in pairs of records that were compared: precision %.3f, recall %.3f",
                    estimatedPrecision,
                    estimatedRecall));
        }
        caution().ifPresent(notes::add);
        return notes;
    }

    /** What to heed before anyone relies on persons of whom too many are likely to be several people. */
    Optional<String> caution() {
        return Optional.of(
                        "by this estimate more than one in ten of the pairs put together are of two people: add a field that tells people"
                                + " apart, or a threshold above " + threshold
                                + ", before anyone relies on these persons")
                .filter(any -> links > 0 && estimatedPrecision < TRUSTED);
    }

    /** How many records there are. */
    long size() {
        return records.values().stream().mapToLong(all -> all).sum();
    }

    /** Writes {@code report.json} and {@code report.html}. */
    void write(Path directory) throws IOException {
        String json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(this);
        Files.writeString(directory.resolve("report.json"), json + "\n");
        Page page = new Page();
        RunPage.fill(page, this);
        Files.writeString(directory.resolve("report.html"), page.html());
    }
}
