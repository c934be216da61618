package org.hearth.population;

import static org.hearth.table.Column.date;
import static org.hearth.table.Column.flag;
import static org.hearth.table.Column.number;
import static org.hearth.table.Column.text;
import static org.hearth.table.Column.whole;

import java.util.List;
import org.hearth.table.Table;

/** The Parquet files of scores, lists, forecasts and published statistics: their names, their columns and what they mean. */
public final class ModelTables {

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
                    text("reason", "the reason in plain words"),
                    text("theme", "contributions of one theme are one reason to a reader")));

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

    private ModelTables() {}
}
