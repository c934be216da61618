package org.hearth.linkage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What linking came to: a person for every record, and all that led there. */
public final class Linkage {

    private final LinkageRules rules;
    private final Blocks blocks;
    private final Scorer scorer;
    private final Mixture mixture;
    private final Tally tally;
    private final Judged judged;
    private final int[] clusters;
    private final @Nullable String[] ids;

    private Linkage(LinkageRules rules, Blocks blocks, Scorer scorer, Mixture mixture, Tally tally, Judged judged) {
        this.rules = rules;
        this.blocks = blocks;
        this.scorer = scorer;
        this.mixture = mixture;
        this.tally = tally;
        this.judged = judged;
        double link = rules.thresholds().link();
        this.clusters = Clusters.of(records().size(), judged.links(), scorer, Math.log(link / (1 - link)));
        this.ids = new String[clusters.length];
    }

    /** Links records: learns from all pairs, scores them, and makes persons of them. */
    static Linkage of(LinkageRules rules, Blocks blocks, Comparisons comparisons, PairWork pairs) {
        Tally tally = pairs.tally(comparisons);
        Mixture mixture = Mixture.learn(
                comparisons, tally.patterns(), Strangers.shares(comparisons, rules.learning()), rules.learning());
        Scorer scorer = new Scorer(comparisons, mixture, rules.learning().termFrequencyBits());
        return new Linkage(rules, blocks, scorer, mixture, tally, pairs.judge(scorer));
    }

    LinkageRules rules() {
        return rules;
    }

    Blocks blocks() {
        return blocks;
    }

    Scorer scorer() {
        return scorer;
    }

    Mixture mixture() {
        return mixture;
    }

    Tally tally() {
        return tally;
    }

    Judged judged() {
        return judged;
    }

    Records records() {
        return scorer.comparisons().records();
    }

    /** The smallest record of the person that holds a record. */
    int cluster(int record) {
        return clusters[record];
    }

    /** How many persons there are. */
    int persons() {
        int persons = 0;
        for (int record = 0; record < clusters.length; record++) {
            persons += clusters[record] == record ? 1 : 0;
        }
        return persons;
    }

    /** Whether a pair that was scored ended in one person. */
    boolean accepted(int link) {
        return clusters[judged.links().left(link)] == clusters[judged.links().right(link)];
    }

    /** The id of a record's person: made of the smallest pseudonym in it, so that the same records give the same id. */
    String person(int record) {
        int cluster = clusters[record];
        String id = ids[cluster];
        if (id == null) {
            id = id(records().pseudonym(cluster));
            ids[cluster] = id;
        }
        return id;
    }

    private static String id(String smallest) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("person\0" + smallest).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
