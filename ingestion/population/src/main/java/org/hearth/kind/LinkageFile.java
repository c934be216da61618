package org.hearth.kind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.authority.YamlFile;
import org.hearth.workspace.Fault;

/**
 * A linkage file: what is needed to link a new data set.
 *
 * @param recordId the column that names a record; without it a record is named by its row, from 1
 * @param fields the columns to compare, by the name they have in reports
 * @param profile how strongly encodings are protected
 * @param oneToOne whether each file holds a person once at most
 * @param threshold least probability that two records are one person; without it the model's own
 * @param households how an authority's households are told apart; without it after a year's silence
 * @param pairsPerRecord how many pairs a record may take part in on average; without it enough to miss little
 */
public record LinkageFile(
        Optional<String> recordId,
        Map<String, Field> fields,
        Optional<Profile> profile,
        Optional<Boolean> oneToOne,
        Optional<Double> threshold,
        Optional<Integer> pairsPerRecord,
        Optional<Households> households) {

    private static final int MOST_FIELDS = 24;
    private static final int TURNOVER_AFTER_DAYS = 365;

    /** How strongly encodings are protected. */
    public enum Profile {
        /** Field filters and tokens as they are: for a linker that is trusted and kept apart. */
        ENCLAVE,
        /** No field by itself: keyed hashes of combinations that hardly two people have in common. */
        HARDENED,
        /** Not keyed at all: to measure what encoding costs. */
        CLEAR
    }

    /**
     * How households are told apart.
     *
     * @param turnoverAfterDays when nothing was heard of a property for more days than this, and people are found there of whom
     *     none has a surname in common with those known before, they are a new household
     */
    public record Households(int turnoverAfterDays) {}

    /**
     * One column.
     *
     * @param column its name in the file; without it the field's own
     * @param unique whether one person cannot have two values
     */
    public record Field(Kind kind, Optional<String> column, Optional<Boolean> unique) {}

    public LinkageFile {
        fields = new LinkedHashMap<>(fields);
    }

    /**
     * Reads a linkage file.
     *
     * @throws Fault with every fault of the file
     */
    public static LinkageFile read(Path file) {
        LinkageFile read = YamlFile.read(file, LinkageFile.class);
        List<String> faults = new ArrayList<>();
        if (read.fields.isEmpty() || read.fields.size() > MOST_FIELDS) {
            faults.add("expected 1 to " + MOST_FIELDS + " fields, found " + read.fields.size());
        }
        read.threshold
                .filter(value -> !(value > 0 && value < 1))
                .ifPresent(value -> faults.add("expected threshold above 0 and below 1, found " + value));
        read.pairsPerRecord
                .filter(value -> value < 1)
                .ifPresent(value -> faults.add("expected pairs_per_record of at least 1, found " + value));
        read.households
                .filter(value -> value.turnoverAfterDays() < 1)
                .ifPresent(value -> faults.add(
                        "expected households.turnover_after_days of at least 1, found " + value.turnoverAfterDays()));
        if (!faults.isEmpty()) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    faults.stream()
                            .map(text -> "Cannot use " + file + ": " + text)
                            .toList());
        }
        return read;
    }

    /** The same under another profile. */
    public LinkageFile under(Profile other) {
        return new LinkageFile(recordId, fields, Optional.of(other), oneToOne, threshold, pairsPerRecord, households);
    }

    public Profile protection() {
        return profile.orElse(Profile.ENCLAVE);
    }

    /** After how many days of silence a property may hold a new household. */
    public int turnoverAfterDays() {
        return households.map(Households::turnoverAfterDays).orElse(TURNOVER_AFTER_DAYS);
    }

    /** The column of a field. */
    public String column(String field) {
        Field rule = fields.get(field);
        return rule == null ? field : rule.column().orElse(field);
    }
}
