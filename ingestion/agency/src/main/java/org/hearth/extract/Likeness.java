package org.hearth.extract;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How much a file looks like one of a format, from its first bytes: 0 not at all, 1 without doubt. */
public interface Likeness {

    /** What a file must look like at least to be taken for one of a format. */
    double ENOUGH = 0.6;

    double of(Sample sample);

    /** The share of these columns that the header row has, whatever their case and order. */
    static Likeness columns(Collection<String> needed) {
        List<String> folded =
                needed.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
        return sample -> (double) folded.stream()
                        .filter(column -> sample.columns().contains(column))
                        .count()
                / folded.size();
    }

    /** Certain if the file is XML with this root element and this text in its first part, whatever their case. */
    static Likeness xml(String root, String within) {
        Pattern text = Pattern.compile(Pattern.quote(within), Pattern.CASE_INSENSITIVE);
        return sample -> sample.root().equalsIgnoreCase(root)
                ? (text.matcher(sample.text()).find() ? 1 : 0.5)
                : 0;
    }

    /** As the likest of several. */
    static Likeness either(List<Likeness> several) {
        return sample ->
                several.stream().mapToDouble(each -> each.of(sample)).max().orElse(0);
    }
}
