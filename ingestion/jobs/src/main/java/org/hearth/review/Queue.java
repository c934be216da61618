package org.hearth.review;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.review.Decision.Named;
import org.hearth.table.TableReader;
import org.hearth.workspace.Fault;

/**
 * The pairs that a linkage would have people look at, as cards. Their order is that of their names, which are hashes: it does not tell
 * which are likely.
 *
 * @param fields what is compared
 */
record Queue(List<String> fields, List<Card> cards) {

    /** The file that a linkage leaves, without its ending. */
    static final String FILE = "review";

    /**
     * A pair.
     *
     * @param name 16 hexadecimal digits
     * @param levels how each field compares; a field that could not be compared is not there
     * @param weights of the levels, bits
     * @param probability of one person, 0 to 1
     */
    record Card(
            String name,
            Named left,
            Named right,
            Map<String, String> levels,
            Map<String, Double> weights,
            double probability) {}

    /** Reads the queue of a linkage. */
    static Queue read(Path linked) {
        Path file = linked.resolve(FILE + ".parquet");
        if (!Files.isRegularFile(file)) {
            throw new Fault(
                    Fault.Kind.ARTEFACT,
                    "Cannot review " + linked + ": expected " + file.getFileName()
                            + " as `hearth link` makes it, found none");
        }
        try (TableReader reader = TableReader.open(Map.of(FILE, file))) {
            List<String> fields = reader.list("DESCRIBE " + FILE, row -> row.text("column_name")).stream()
                    .filter(column -> column.endsWith("_level"))
                    .map(column -> column.substring(0, column.length() - "_level".length()))
                    .toList();
            List<Card> cards = new ArrayList<>();
            reader.forEach("SELECT * FROM " + FILE, row -> {
                Named left = new Named(row.text("left_source"), row.text("left_record"));
                Named right = new Named(row.text("right_source"), row.text("right_record"));
                Map<String, String> levels = new TreeMap<>();
                Map<String, Double> weights = new TreeMap<>();
                for (String field : fields) {
                    row.optionalText(field + "_level").ifPresent(level -> levels.put(field, level));
                    row.optionalNumber(field + "_weight").ifPresent(weight -> weights.put(field, weight));
                }
                cards.add(new Card(name(left, right), left, right, levels, weights, row.number("probability")));
            });
            cards.sort(Comparator.comparing(Card::name));
            return new Queue(fields, cards);
        }
    }

    /** The columns of cards that reviewers fill in. */
    List<String> header(boolean blind) {
        List<String> header = new ArrayList<>(List.of("card"));
        for (String field : fields) {
            header.add(field);
            if (!blind) {
                header.add(field + "_bits");
            }
        }
        if (!blind) {
            header.add("probability");
        }
        header.add("decision");
        return header;
    }

    /** A card's cells; the decision is left to the reviewer. */
    List<String> cells(Card card, boolean blind) {
        List<String> cells = new ArrayList<>(List.of(card.name));
        for (String field : fields) {
            cells.add(card.levels.getOrDefault(field, "not compared"));
            if (!blind) {
                cells.add(card.weights.containsKey(field) ? rounded(card.weights.get(field)) : "");
            }
        }
        if (!blind) {
            cells.add(rounded(card.probability));
        }
        cells.add("");
        return cells;
    }

    private static String rounded(double value) {
        return Double.toString(Math.round(value * 100) / 100.0);
    }

    private static String name(Named left, Named right) {
        String text = String.join("\0", left.source(), left.id(), right.source(), right.id());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
