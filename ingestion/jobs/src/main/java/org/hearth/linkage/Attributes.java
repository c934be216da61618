package org.hearth.linkage;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.dataset.DataSetLinkage;
import org.hearth.population.AgencyTables;
import org.hearth.table.Row;
import org.hearth.table.TableReader;

/** What analysis may know of each record, by the record's number in a linkage. */
final class Attributes {

    private static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), Optional.empty());

    private final Said[] said;

    private Attributes(int records) {
        this.said = new Said[records];
        Arrays.fill(said, NOTHING);
    }

    /**
     * What a record says.
     *
     * @param birthQuarter such as 2014Q3
     */
    record Said(Optional<String> birthQuarter, Optional<String> sex, Optional<String> ethnicGroup) {}

    /** Reads what deliveries say of the records reached, in their order: of a record in several the last one counts. */
    static Attributes read(Reach reach, List<Path> deliveries, DataSetLinkage linkage) {
        Attributes attributes = new Attributes(linkage.records());
        Map<Said, Said> same = new HashMap<>();
        for (Path delivery : deliveries) {
            String file = TableReader.file(AgencyTables.RECORD_ATTRIBUTES.in(delivery));
            reach.tables().forEach("SELECT * FROM " + file + " WHERE " + reach.where(), row -> {
                int record = linkage.find(row.text("record"));
                if (record >= 0) {
                    attributes.said[record] = same.computeIfAbsent(said(row), said -> said);
                }
            });
        }
        return attributes;
    }

    private static Said said(Row row) {
        return new Said(row.optionalText("birth_quarter"), row.optionalText("sex"), row.optionalText("ethnic_group"));
    }

    Said of(int record) {
        return said[record];
    }
}
