package org.hearth.population;

import static org.hearth.table.Column.bytes;
import static org.hearth.table.Column.date;
import static org.hearth.table.Column.flag;
import static org.hearth.table.Column.number;
import static org.hearth.table.Column.text;
import static org.hearth.table.Column.whole;

import java.util.List;
import org.hearth.table.Column;
import org.hearth.table.Table;

/** Every Parquet file of a workspace: its name, its columns and what they mean. */
public final class Tables {

    // encoded/<agency>/<delivery date>/ ------------------------------------------------------------------------------

    /** One row for each person record that an agency holds: what analysis may know of it. Encodings are beside, by kind. */
    public static final Table RECORD_ATTRIBUTES = new Table(
            "attributes",
            List.of(
                    text("record", "pseudonym of the record, keyed, 32 hexadecimal digits"),
                    text("sex", "M or F").optional(),
                    text("birth_quarter", "such as 2014Q3").optional(),
                    text("ethnic_group", "white, mixed, asian, black or other").optional()));

    /** Evidence, by record, of where a person lived from a day. */
    public static final Table RECORD_RESIDENCES = new Table(
            "residences",
            List.of(
                    text("record", "pseudonym of the record"),
                    text("uprn", "keyed pseudonym of the property").optional(),
                    text("lsoa", "LSOA 2021 code").optional(),
                    date("from_on", "first day on which the agency places the person there"),
                    date("known_on", "day on which the agency's record of it could be used"),
                    text("feed", "identifier of the format it was read from")));

    /** What happened to the person of a record. */
    public static final Table RECORD_FACTS = new Table(
            "facts",
            List.of(
                    text("record", "pseudonym of the record"),
                    text("agency", "identifier of the agency"),
                    text("kind", "kind of fact, see facts.yaml of the authority"),
                    text("code", "code within the kind").optional(),
                    number("amount", "quantity, unit given by the kind").optional(),
                    date("happened_on", "day on which it happened"),
                    date("known_on", "day on which it could be used, never before happened_on"),
                    text("purpose", "purpose of the agreement it was shared under"),
                    text("feed", "identifier of the format it was read from"),
                    text("episode", "keyed hash of what a later delivery states again as a whole, by record and feed")
                            .optional()));

    /** Episodes that a delivery states as a whole and of which it says nothing any more. */
    public static final Table RESTATED = new Table(
            "restated",
            List.of(
                    text("record", "pseudonym of the record"),
                    text("feed", "identifier of the format it was read from"),
                    text("episode", "keyed hash of the episode")));

    /** What the agency takes back of what it said before. */
    public static final Table PURGES = new Table(
            "purges",
            List.of(
                    text("record", "pseudonym of the record"),
                    text("feed", "identifier of the format it was read from"),
                    text("level", "child, identity, episode or element"),
                    text("episode", "keyed hash of the episode or element").optional()));

    // deletions/<agency>/<delivery date>/ ---------------------------------------------------------------------------

    /** What was deleted of an encoded delivery: what kind, how many, when and why, never of whom. */
    public static final Table DELETIONS = new Table(
            "deletions",
            List.of(
                    text("agency", "identifier of the agency"),
                    text("delivery", "folder of the delivery, such as 2026-10-01"),
                    date("deleted_on", "the day as of which it was deleted"),
                    text("reason", "retention, not-agreed or purged"),
                    text("item", "kind of fact, identity item or table"),
                    whole("rows", "how many were deleted"),
                    text("because", "the agreement or the delivery that asks for it"),
                    text("version", "start of the SHA-256 of the manifest of the delivery before")));

    /** What was refused, by place and kind of defect, never its content. */
    public static final Table REJECTIONS = new Table(
            "rejections",
            List.of(
                    text("agency", "identifier of the agency"),
                    text("file", "name of the file in the delivery"),
                    whole("line", "line or record number, 1 is the first line"),
                    text("field", "column or element").optional(),
                    text("kind", "kind of defect, such as not-a-date"),
                    text("effect", "row-refused or value-refused")));

    // truth-records/ --------------------------------------------------------------------------------------------------

    /** Who each record is really of. Simulated data alone has it; only {@code link --truth} reads it. */
    public static final Table TRUTH_RECORDS = new Table(
            "truth_records",
            List.of(
                    text("record", "pseudonym of the record"),
                    text("true_person", "the simulated person it is about")));

    // sealed/<agency>/<delivery date>/ -------------------------------------------------------------------------------

    /** The agency's own case reference, sealed to the authority's key. */
    public static final Table SEALED_REFERENCES = new Table(
            "references",
            List.of(text("record", "pseudonym of the record"), bytes("sealed", "HPKE ciphertext of the reference")));

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

    /** Early-help assessments started, by place, primary need and month. Months without any are rows with 0. */
    public static final Table COUNTS = new Table(
            "counts",
            List.of(
                    text("locality", "locality id"),
                    text("need", "need group, see needs.yaml of the authority"),
                    date("month", "first day of the month"),
                    whole("starts", "assessments started")));

    // sources/ -------------------------------------------------------------------------------------------------------

    /** One row for each agency with an agreement or a delivery: what it has supplied, and what it has not. */
    public static final Table SOURCES = new Table(
            "sources",
            List.of(
                    text("agency", "identifier of the agency"),
                    whole("deliveries", "how many it has made; 0: not supplied, which is not the same as none"),
                    date("last_delivery", "day of the latest").optional(),
                    date("covers_from", "first day its deliveries cover").optional(),
                    date("covers_to", "last day its deliveries cover").optional(),
                    date("data_to", "day of the latest event").optional(),
                    whole("rows", "rows read"),
                    whole("rejected", "rows and values refused"),
                    whole("records", "person records"),
                    whole("matched", "records whose person another agency knows too; absent before linkage")
                            .optional(),
                    whole("every_days", "how often a delivery is due, as agreed")
                            .optional(),
                    whole("late_days", "days since a delivery was due, 0 if none is; absent without a rhythm")
                            .optional()));

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

    // scores/<model>/ ------------------------------------------------------------------------------------------------

    /** One row for each eligible household on the latest as-of date. */
    public static final Table SCORES = new Table(
            "scores",
            List.of(
                    text("household", "household id"),
                    date("as_of", "as-of date"),
                    text("locality", "locality id"),
                    text("team", "team id"),
                    number("probability", "calibrated probability of the label, 0 to 1"),
                    number("low", "lower bound of the band, 0 to 1"),
                    number("high", "upper bound of the band, 0 to 1"),
                    number("log_odds", "calibrated log-odds: the base plus every contribution"),
                    number("base", "log-odds of the average household"),
                    whole("rules_met", "how many of the Working Together signs the household meets"),
                    text("answer", "likely, unlikely or too-little-known: which outcome is not ruled out"),
                    number(
                                    "stability",
                                    "share of the main reasons in common with models trained on other households, 0 to 1; below 0.6"
                                            + " they are unstable; absent for a household on no list")
                            .optional()));

    /** What each feature adds to or takes from a household's log-odds, with its reason in plain words. */
    public static final Table CONTRIBUTIONS = new Table(
            "contributions",
            List.of(
                    text("household", "household id"),
                    date("as_of", "as-of date"),
                    whole("place", "1 for the largest contribution in absolute value"),
                    text("feature", "feature name"),
                    number("value", "value of the feature; absent when it is missing")
                            .optional(),
                    number("contribution", "calibrated log-odds owed to the feature"),
                    text("direction", "raises or lowers"),
                    text("reason", "the reason in plain words")));

    /** Exactly as many households as the team has capacity for, in order. */
    public static final Table WORK_LIST = new Table(
            "worklist",
            List.of(
                    text("team", "team id"),
                    whole("place", "1 is first"),
                    text("household", "household id"),
                    date("as_of", "as-of date"),
                    text("ranked_by", "model or rules")));

    /** Every household that is on a list or was on the one before, and why its place changed. */
    public static final Table MOVES = new Table(
            "moves",
            List.of(
                    text("team", "team id"),
                    text("household", "household id"),
                    date("as_of", "as-of date"),
                    text("change", "new, moved, same, dropped or step-down: dropped, and may need less now"),
                    whole("place_before", "its place on the list before; absent when it was not on it")
                            .optional(),
                    whole("place", "its place now; absent when it is not listed")
                            .optional(),
                    text("because", "contributions, eligibility, decision, capacity, team, model, others, or nothing"),
                    text("words", "why, in plain words; empty when nothing happened")));

    /** Where lists show areas and nobody is listed: how many households of each area are expected to have the label. */
    public static final Table AREA_SCORES = new Table(
            "areas",
            List.of(
                    text("lsoa", "LSOA 2021 code"),
                    date("as_of", "as-of date"),
                    text("team", "team id"),
                    whole("households", "eligible households"),
                    number("expected", "sum of their probabilities"),
                    number("low", "lower 95% bound by chance alone"),
                    number("high", "upper 95% bound by chance alone")));

    // forecasts/ -----------------------------------------------------------------------------------------------------

    /** Expected starts with their intervals. */
    public static final Table FORECASTS = new Table(
            "forecasts",
            List.of(
                    date("origin", "last month of the data the forecast was made from, its first day"),
                    text("locality", "locality id, or all"),
                    text("need", "need group, or all"),
                    date("month", "month forecast, its first day"),
                    text("method", "seasonal-naive, average or tramo: the one the back-test chose"),
                    number("mean", "expected starts"),
                    number("low80", "lower 80% bound"),
                    number("high80", "upper 80% bound"),
                    number("low95", "lower 95% bound"),
                    number("high95", "upper 95% bound")));

    /** How well each method would have forecast what is known by now. */
    public static final Table BACKTEST = new Table(
            "backtest",
            List.of(
                    text("locality", "locality id, or all"),
                    text("need", "need group, or all"),
                    text("method", "seasonal-naive, average or tramo"),
                    whole("origins", "how many past origins were forecast from"),
                    number("mae", "mean absolute error, starts a month"),
                    number("rmse", "root mean squared error, starts a month: what methods are chosen by"),
                    number("mase", "error relative to the in-sample seasonal naive; below 1 is better")
                            .optional(),
                    number("coverage80", "share of outcomes inside the 80% interval"),
                    number("coverage95", "share of outcomes inside the 95% interval"),
                    flag("chosen", "whether the published forecast uses this method")));

    // benchmark/ -----------------------------------------------------------------------------------------------------

    /** Published statistics, one row an area, year and indicator. */
    public static final Table BENCHMARK = new Table(
            "benchmark",
            List.of(
                    text("code", "GSS code of the country, region or local authority"),
                    text("name", "its name"),
                    text("level", "national, regional or local authority"),
                    text("region", "name of the region it lies in").optional(),
                    whole("year", "year of the statistics"),
                    text(
                            "indicator",
                            "name of the column it was published in, and after a colon what its row is about"),
                    number("value", "as published; absent where there is a mark")
                            .optional(),
                    text("mark", "c, x, z, u, k or low, as published").optional(),
                    text("source", "name of the file")));

    private Tables() {}

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
