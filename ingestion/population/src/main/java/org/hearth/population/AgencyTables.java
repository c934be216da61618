package org.hearth.population;

import static org.hearth.table.Column.bytes;
import static org.hearth.table.Column.date;
import static org.hearth.table.Column.number;
import static org.hearth.table.Column.text;
import static org.hearth.table.Column.whole;

import java.util.List;
import org.hearth.table.Table;

/** The Parquet files that what agencies deliver becomes before anybody is linked: their names, their columns and what they mean. */
public final class AgencyTables {

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

    private AgencyTables() {}
}
