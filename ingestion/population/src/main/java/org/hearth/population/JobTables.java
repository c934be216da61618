package org.hearth.population;

import static org.hearth.table.Column.date;
import static org.hearth.table.Column.flag;
import static org.hearth.table.Column.number;
import static org.hearth.table.Column.text;
import static org.hearth.table.Column.whole;

import java.util.List;
import org.hearth.table.Column;
import org.hearth.table.Table;

/** The Parquet files of persons, households, facts and matrices: their names, their columns and what they mean. */
public final class JobTables {

    // linked/ --------------------------------------------------------------------------------------------------------

    /** The person each record was judged to belong to. */
    public static final Table PERSONS = new Table(
            "persons",
            List.of(
                    text("record", "pseudonym of the record"),
                    text("agency", "identifier of the agency"),
                    text("person", "person id, 32 hexadecimal digits"),
                    number("confidence", "0 to 1, mean posterior of the links that hold the record in its cluster")));

    /** One row a person: what the records agree on, as known at the end of the data; as of a date see {@link #ATTRIBUTES}. */
    public static final Table PEOPLE = new Table(
            "people",
            List.of(
                    text("person", "person id"),
                    text("birth_quarter", "such as 2014Q3").optional(),
                    text("sex", "M or F").optional(),
                    text("ethnic_group", "white, mixed, asian, black or other").optional()));

    /** Residence evidence by person; the household a person is taken to join on that day. Sorted by person, from_on. */
    public static final Table RESIDENCES = new Table(
            "residences",
            List.of(
                    text("person", "person id"),
                    text("agency", "identifier of the agency that says so"),
                    text("household", "household id, 32 hexadecimal digits"),
                    text("lsoa", "LSOA 2021 code").optional(),
                    date("from_on", "first day of the evidence"),
                    date("known_on", "day on which the evidence could be used"),
                    date("superseded_on", "day on which the agency took it back; absent while it holds")
                            .optional()));

    /** Who lives where, over intervals, as known at the end of the data. */
    public static final Table HOUSEHOLDS = new Table(
            "households",
            List.of(
                    text("person", "person id"),
                    text("household", "household id"),
                    text("lsoa", "LSOA 2021 code").optional(),
                    date("from_on", "first day, included"),
                    date("to_on", "last day, excluded; absent while it lasts").optional()));

    /** Where every person lives at the end of the data, and how sure that is; or why that is not known. */
    public static final Table PLACEMENTS = new Table(
            "placements",
            List.of(
                    text("person", "person id"),
                    text("household", "household id; absent where the person is in none")
                            .optional(),
                    number(
                                    "confidence",
                                    "share of what agencies say of the person that names this home, recent words first, 0 to 1")
                            .optional(),
                    text("reason", "why the person is in no household: no-residence, no-property or taken-back")
                            .optional()));

    /** How much was said of each person's homes, and what came of it: what the report of a later run adds up. */
    public static final Table EVIDENCE = new Table(
            "evidence",
            List.of(
                    text("person", "person id"),
                    whole("pieces", "pieces of residence evidence"),
                    whole("without_property", "pieces that name no property"),
                    whole("overtaken", "pieces that came too late to decide anything"),
                    whole("shared", "properties of several families at which the person was the first to be found")));

    /** What has become of ids of persons and households over the runs of linkage: pages and notes follow them. */
    public static final Table CHANGES = new Table(
            "changes",
            List.of(
                    date("changed_on", "day of the latest delivery then"),
                    text("what", "person or household"),
                    text("kind", "merged: the id is no more; split: members of it left"),
                    text("from_id", "the id"),
                    text("to_id", "the id that these members have since"),
                    whole("members", "how many records or residences")));

    /** Every pair of records that is likely enough to look at, with its weight and the level of each comparison. */
    public static final Table LINKS = new Table(
            "links",
            List.of(
                    text("left_record", "pseudonym of the smaller record"),
                    text("right_record", "pseudonym of the larger record"),
                    number("weight", "match weight, log2 of the Bayes factor with the prior"),
                    number("probability", "posterior of a match, 0 to 1"),
                    text("levels", "comparison levels, such as forename=exact;surname=near"),
                    flag("accepted", "whether both ended in one person")));

    // versions/<agency>/ ---------------------------------------------------------------------------------------------

    /** What the deliveries of an agency come to, by record: each fact with the time in which it was held to be true. */
    public static final Table VERSIONS = new Table("versions", bitemporal(text("record", "pseudonym of the record")));

    // facts/ ---------------------------------------------------------------------------------------------------------

    /** Bitemporal facts by person. */
    public static final Table FACTS = new Table("facts", bitemporal(text("person", "person id")));

    /** What is known of each person from a day on: a row for each change, sorted by person and known_on. */
    public static final Table ATTRIBUTES = new Table(
            "attributes",
            List.of(
                    text("person", "person id"),
                    text("birth_quarter", "such as 2014Q3").optional(),
                    text("sex", "M or F").optional(),
                    date("known_on", "day of the delivery that says so; absent where the agencies had always known")
                            .optional()));

    /** What the facts and attributes of each person rest on: while it is the same, so are they. Sorted by person. */
    public static final Table TOLD = new Table(
            "told",
            List.of(text("person", "person id"), text("digest", "of what the deliveries say of the person's records")));

    /** Early-help assessments started, by place, primary need and month. Months without any are rows with 0. */
    public static final Table COUNTS = new Table(
            "counts",
            List.of(
                    text("locality", "locality id"),
                    text("need", "need group, see needs.yaml of the authority"),
                    date("month", "first day of the month"),
                    whole("starts", "assessments started")));

    // matrix/<definition>/ -------------------------------------------------------------------------------------------

    /** The columns that stand before the features in matrix.parquet; features follow as doubles, sorted by name. */
    public static final Table MATRIX_FRAME = new Table(
            "matrix",
            List.of(
                    text("household", "household id"),
                    date("as_of", "the day as of which the row was observed"),
                    text("lsoa", "LSOA 2021 code").optional(),
                    text("locality", "locality id").optional(),
                    flag("eligible", "may be listed: a child under 18, no open statutory case"),
                    text("ineligible_reason", "why not: no-child, open-statutory-case, no-area")
                            .optional(),
                    whole("label", "1 if help starts within the timespan, 0 if not; absent when it is not over")
                            .optional()));

    /** Who was known to live in the household on the as-of date. */
    public static final Table MEMBERS = new Table(
            "members",
            List.of(
                    text("household", "household id"),
                    date("as_of", "as-of date"),
                    text("person", "person id"),
                    text("birth_quarter", "such as 2014Q3").optional(),
                    text("sex", "M or F").optional(),
                    flag("child", "under 18 on the as-of date")));

    /** Which facts each feature reads: a row for each kind and code. */
    public static final Table READS = new Table(
            "reads",
            List.of(
                    text("feature", "feature name"),
                    text("purpose", "facts shared for another purpose are not read"),
                    text("level", "whose: household, children or adults"),
                    text("kind", "kind of fact"),
                    text("code", "facts with this code; any when absent").optional(),
                    number("amount_at_least", "facts with at least this amount; any when absent")
                            .optional(),
                    whole("from_days", "first day of the window, days before the as-of date, included"),
                    whole("until_days", "end of the window, days before the as-of date, excluded")));

    /** What the rows of each household rest on: while it is the same, so are they. Sorted by household. */
    public static final Table GROUNDS = new Table(
            "grounds",
            List.of(
                    text("household", "household id"),
                    text("digest", "of the facts, attributes and homes of everyone who is said to have lived there")));

    private JobTables() {}

    private static List<Column> bitemporal(Column whose) {
        return List.of(
                whose,
                text("agency", "identifier of the agency"),
                text("kind", "kind of fact, see facts.yaml of the authority"),
                text("code", "code within the kind").optional(),
                number("amount", "quantity, unit given by the kind").optional(),
                date("happened_on", "day on which it happened"),
                date("known_on", "day on which it could be used"),
                text("purpose", "purpose of the agreement it was shared under"),
                date("superseded_on", "day on which a correction or an ending took its place; absent while it holds")
                        .optional());
    }
}
