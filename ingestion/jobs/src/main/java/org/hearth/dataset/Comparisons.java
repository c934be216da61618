package org.hearth.dataset;

import java.util.ArrayList;
import java.util.List;
import org.hearth.dataset.Comparison.Shape;
import org.hearth.kind.EncodedSchema.EncodedField;
import org.hearth.kind.Kind;
import org.hearth.kind.Kind.Part;
import org.hearth.kind.LinkageFile;

/** Chooses comparisons by the kinds of the columns. */
final class Comparisons {

    private Comparisons() {}

    /** The comparisons of an encoded data set, in the order of its fields, as their kinds and the linkage file have them. */
    static List<Comparison> of(Entries entries, List<EncodedField> fields, LinkageFile rules) {
        List<Comparison> comparisons = new ArrayList<>();
        for (EncodedField field : fields) {
            int full = entries.place(field, Part.FULL);
            switch (field.kind()) {
                case FORENAME ->
                    comparisons.add(new NameComparison(
                            field.name(),
                            full,
                            entries.first(Kind.SURNAME),
                            entries.domain(full),
                            Nearness.of(rules, field.name(), 0.72, 0.45)));
                case SURNAME ->
                    comparisons.add(new SurnameComparison(
                            field.name(),
                            full,
                            entries.first(Kind.FORENAME),
                            entries.domain(full),
                            Nearness.of(rules, field.name(), 0.72, 0.5)));
                case DATE_OF_BIRTH -> comparisons.add(new BirthComparison(field.name(), full, entries.domain(full)));
                case SEX -> comparisons.add(new SexComparison(field.name(), full, entries.first(Kind.FORENAME)));
                case POSTCODE ->
                    comparisons.add(new PostcodeComparison(
                            field.name(),
                            full == entries.first(Kind.POSTCODE) ? entries.first(Kind.UPRN) : -1,
                            full,
                            entries.domain(full),
                            Nearness.of(rules, field.name(), 0.8, 0.8).near(),
                            entries.first(Kind.DATE_OF_BIRTH) >= 0));
                case UPRN -> {
                    if (entries.first(Kind.POSTCODE) < 0 || full != entries.first(Kind.UPRN)) {
                        comparisons.add(place(field, full, entries, rules));
                    }
                }
                case ADDRESS -> comparisons.add(place(field, full, entries, rules));
                case IDENTIFIER, PHONE, EMAIL -> comparisons.add(number(field, full, entries, rules));
                case TEXT -> comparisons.add(text(field, full, entries, rules));
                case FULL_NAME -> throw new IllegalStateException("a full name is encoded as two fields");
            }
        }
        return List.copyOf(comparisons);
    }

    private static Comparison place(EncodedField field, int full, Entries entries, LinkageFile rules) {
        return new ValueComparison(
                field.name(),
                Shape.PLACE,
                full,
                entries.domain(full),
                Nearness.of(rules, field.name(), 0.75, 0.50),
                new double[] {0.65, 0.15, 0.05, 0.15},
                new double[] {0.82, 0.10, 0.03, 0.05});
    }

    private static Comparison number(EncodedField field, int full, Entries entries, LinkageFile rules) {
        if (field.unique()) {
            return new UniqueComparison(field.name(), full);
        }
        if (field.combines()) {
            return new CombinationComparison(field.name(), full);
        }
        if (field.kind() == Kind.EMAIL) {
            double near = Nearness.of(rules, field.name(), 0.8, 0.8).near();
            return new EmailComparison(field.name(), full, entries.domain(full), near);
        }
        // People of one home often have one telephone, and take another now and then.
        boolean phone = field.kind() == Kind.PHONE;
        return new ValueComparison(
                field.name(),
                Shape.IDENTITY,
                full,
                entries.domain(full),
                Nearness.of(rules, field.name(), 0.72, 0.60),
                phone ? new double[] {0.75, 0.04, 0.01, 0.20} : new double[] {0.93, 0.04, 0.01, 0.02},
                phone ? new double[] {0.50, 0.01, 0.01, 0.48} : new double[] {0.001, 0.001, 0.002, 0.996});
    }

    private static Comparison text(EncodedField field, int full, Entries entries, LinkageFile rules) {
        return new ValueComparison(
                field.name(),
                Shape.IDENTITY,
                full,
                entries.domain(full),
                Nearness.of(rules, field.name(), 0.75, 0.50),
                new double[] {0.75, 0.08, 0.05, 0.12},
                new double[] {0.30, 0.03, 0.03, 0.64});
    }
}
