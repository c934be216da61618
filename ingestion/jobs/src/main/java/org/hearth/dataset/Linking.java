package org.hearth.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.LinkageFile;
import org.hearth.workspace.Fault;

/** Linking encoded sets: who meets, what levels are worth, which pairs are likely, which records are one person. */
public final class Linking {

    /** Pairs less likely than this are not kept. */
    static final double REVIEW = 0.05;

    private static final double EVEN = 0.5;
    private static final int MANY = 200_000;
    private static final int PAIRS_OF_MANY = 120;
    private static final int PAIRS_OF_FEW = 600;

    private Linking() {}

    /**
     * Links encoded sets.
     *
     * @param spark asked when all is read
     * @param folders made by {@code encode-file} under one key and one linkage file
     * @param decided what reviewers decided; it is held to, whatever the linkage would say
     */
    public static DataSetLinkage link(
            Supplier<JavaSparkContext> spark, List<Path> folders, LinkageFile rules, Optional<Path> decided) {
        EncodedSets read = EncodedSets.read(folders);
        Meetings meetings = meetings(read, rules);
        return link(
                read, meetings, new SparkRounds(spark.get(), meetings), rules, Decisions.of(decided, read.entries()));
    }

    private static Meetings meetings(EncodedSets read, LinkageFile rules) {
        mustBeEncodedBy(rules, read.schema());
        int size = read.entries().size();
        int pairs = rules.pairsPerRecord().orElse(pairsPerRecord(size));
        long[] alike = rules.blocking().isPresent() ? new long[0] : Likeness.keys(read.entries(), read.schema());
        return Blocking.meetings(read.schema().passes(), read.keys(), alike, size, pairs);
    }

    /** Keys are made when a file is encoded: a linkage file cannot ask for others afterwards. */
    private static void mustBeEncodedBy(LinkageFile rules, EncodedSchema schema) {
        List<String> asked = rules.blocking().orElse(List.of()).stream()
                .map(pass -> String.join("+", pass))
                .toList();
        if (rules.blocking().isPresent() && !asked.equals(schema.passes())) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot link: expected sets encoded with the blocking of the linkage file, " + asked + ", found "
                            + schema.passes() + ". Encode them again by this file.");
        }
    }

    /** What a linkage would compare, told from a part of its pairs. */
    public static Estimate estimate(List<Path> folders, LinkageFile rules) {
        EncodedSets read = EncodedSets.read(folders);
        return Estimate.of(read, meetings(read, rules), rules);
    }

    /** How many pairs a record may take part in on average, where nothing else is said: with few records nothing need be spared. */
    static int pairsPerRecord(int records) {
        return records > MANY ? PAIRS_OF_MANY : PAIRS_OF_FEW;
    }

    /** Links what was read, by rounds over its meetings. */
    static DataSetLinkage link(
            EncodedSets read, Meetings meetings, Rounds rounds, LinkageFile rules, Decisions decisions) {
        Scores scores = learnt(read, rounds, rules, decisions);
        double threshold = threshold(rules);
        Found found = rounds.judge(scores, logOdds(REVIEW));
        found.hold(scores);
        int[] persons = Persons.of(read.entries().size(), found, scores, logOdds(threshold));
        Learnt learnt = Learnt.of(scores.model(), meetings);
        return new DataSetLinkage(
                read.sets(), scores, learnt, meetings, found, DataSetLinkage.Grouped.all(persons), threshold);
    }

    /** Learns what levels are worth from pairs that meet. */
    static Scores learnt(EncodedSets read, Rounds rounds, LinkageFile rules, Decisions decisions) {
        Entries entries = read.entries();
        boolean across = across(read.sets(), rules);
        List<Comparison> comparisons = Comparisons.of(entries, read.schema().fields(), rules);
        Patterns patterns = rounds.tally(entries, comparisons, across);
        Model model = new Learner(
                        comparisons, patterns, Strangers.shares(entries, comparisons), allPairs(entries, across))
                .learn(entries.size());
        return new Scores(entries, comparisons, model, across, decisions);
    }

    static boolean across(List<EncodedSchema> sets, LinkageFile rules) {
        return rules.oneToOne().orElse(false) && sets.size() > 1;
    }

    static double threshold(LinkageFile rules) {
        return rules.threshold().orElse(EVEN);
    }

    static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }

    private static double allPairs(Entries entries, boolean across) {
        double[] sizes = new double[entries.sources().size()];
        for (int entry = 0; entry < entries.size(); entry++) {
            sizes[entries.source(entry)]++;
        }
        double all = (double) entries.size() * (entries.size() - 1) / 2;
        for (int i = 0; across && i < sizes.length; i++) {
            all -= sizes[i] * (sizes[i] - 1) / 2;
        }
        return all;
    }
}
