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
 * @param blocking in place of the passes that follow from the kinds: of each, what two records must share to be compared, a field
 *     or a part of it such as {@code surname.sound}
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
        Optional<List<List<String>>> blocking,
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

    /** What leaves of a value. */
    public enum Encoding {
        /** A keyed token, and a filter from which likeness can be told. */
        FILTER,
        /** A keyed token alone: values are equal or different. */
        TOKEN
    }

    /**
     * One column. What is left out follows from its kind.
     *
     * @param column its name in the file; without it the field's own
     * @param unique whether one person cannot have two values
     * @param encoding what leaves of a value
     * @param near least likeness of values that are nearly equal: Dice coefficient of their filters, above 0 to 1
     * @param some least likeness of values that have something of each other, above 0 to {@code near}
     */
    public record Field(
            Kind kind,
            Optional<String> column,
            Optional<Boolean> unique,
            Optional<Encoding> encoding,
            Optional<Double> near,
            Optional<Double> some) {

        /** Whether filters are made of its values. */
        public boolean filtered() {
            return kind.filtered() && encoding.orElse(Encoding.FILTER) == Encoding.FILTER;
        }

        private List<String> faults(String name) {
            List<String> faults = new ArrayList<>();
            String of = " of " + name;
            if (encoding.isPresent() && !kind.filtered()) {
                faults.add("expected no encoding" + of + ", whose kind has tokens alone, found one");
            }
            if (near.isPresent() && !(filtered() && kind.near())) {
                faults.add("expected near of fields compared by filters alone, found it" + of);
            }
            if (some.isPresent() && !(filtered() && kind.some())) {
                faults.add("expected some of fields compared by filters alone, found it" + of);
            }
            near.filter(value -> !(value > 0 && value <= 1))
                    .ifPresent(value -> faults.add("expected near" + of + " above 0 and at most 1, found " + value));
            some.filter(value -> !(value > 0 && value <= near.orElse(1.0)))
                    .ifPresent(value -> faults.add(
                            "expected some" + of + " above 0 and at most " + near.orElse(1.0) + ", found " + value));
            return faults;
        }
    }

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
        if (!read.fields.isEmpty()
                && read.fields.values().stream().noneMatch(field -> field.kind().tellsApart())) {
            faults.add(
                    "expected a field that tells people of one home apart, such as a forename or date_of_birth, found "
                            + String.join(", ", read.fields.keySet()));
        }
        read.fields.forEach((name, field) -> faults.addAll(field.faults(name)));
        if (read.protection() == Profile.HARDENED && read.isOverridden()) {
            faults.add(
                    "expected no blocking, encoding, near or some under the profile hardened, where no field leaves by itself,"
                            + " found one");
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

    private boolean isOverridden() {
        return blocking.isPresent()
                || fields.values().stream()
                        .anyMatch(field -> field.encoding().isPresent()
                                || field.near().isPresent()
                                || field.some().isPresent());
    }

    /** The same under another profile. */
    public LinkageFile under(Profile other) {
        return new LinkageFile(
                recordId, fields, Optional.of(other), oneToOne, threshold, pairsPerRecord, blocking, households);
    }

    public Profile protection() {
        return profile.orElse(Profile.ENCLAVE);
    }

    /** After how many days of silence a property may hold a new household. */
    public int turnoverAfterDays() {
        return households.map(Households::turnoverAfterDays).orElse(TURNOVER_AFTER_DAYS);
    }

    /** The rule of an encoded field; that of a full name for each of its halves. */
    public Optional<Field> rule(String encoded) {
        return Optional.ofNullable(fields.get(encoded))
                .or(() -> fields.entrySet().stream()
                        .filter(field -> field.getValue().kind() == Kind.FULL_NAME)
                        .filter(field ->
                                encoded.equals(forenameOf(field.getKey())) || encoded.equals(surnameOf(field.getKey())))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** The encoded field of a full name's forename. */
    public static String forenameOf(String fullName) {
        return fullName + "_forename";
    }

    /** The encoded field of a full name's surname. */
    public static String surnameOf(String fullName) {
        return fullName + "_surname";
    }

    /** The column of a field. */
    public String column(String field) {
        Field rule = fields.get(field);
        return rule == null ? field : rule.column().orElse(field);
    }
}
