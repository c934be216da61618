package org.hearth.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearth.page.chart.Box;
import org.hearth.page.chart.ForecastChart;
import org.hearth.page.chart.LaneChart;
import org.hearth.page.chart.ReliabilityChart;

/** One view of each page, made by hand, with every optional part filled. */
final class ExampleViews {

    static final Basis BY_MODEL = new Basis(
            "1 October 2026",
            "6 months",
            true,
            "It passed every line of its test.",
            "The oldest data, from schools, ends on 22 July 2026. Not supplied: health visiting.",
            List.of(new Basis.Age("Police", "30 September 2026"), new Basis.Age("Health visiting", "not supplied")));

    static final String FAIRNESS = """
            {"places": 400, "rows": 41822, "reports": [{"attribute": "Ethnic group of the children", "reference": "white", "groups": [
                {"name": "white", "rows": 30100, "shareOfRows": 0.72, "shareOfList": 0.75,
                 "measures": {"recall": {"value": 0.06, "low": 0.05, "high": 0.07}, "precision": {"value": 0.23, "low": 0.2, "high": 0.26}},
                 "calibration": {"ratio": {"value": 1.02, "low": 0.95, "high": 1.08}}},
                {"name": "other", "rows": 7, "withheld": true, "shareOfRows": 0.0002, "measures": {}}],
              "disparities": [{"group": "black", "measure": "recall", "ratio": {"value": 0.6, "low": 0.45, "high": 0.78}, "finding": "OUTSIDE"},
                {"group": "asian", "measure": "recall", "ratio": {"value": 0.9, "low": 0.7, "high": 1.1}, "finding": "UNCLEAR"}]}],
             "contactBias": {"steps": [{"bias": 0.0, "shareOfNeed": 0.31, "shareOfList": 0.12, "recall": 0.06},
                {"bias": 0.5, "shareOfNeed": 0.47, "shareOfList": 0.12, "recall": 0.05}]},
             "trueNeed": {"contactOfKnown": 0.2, "contactOfNeverKnown": 0.1, "bias": 0.5, "shareOfNeed": 0.48,
                "shareOfNeedAssumed": 0.47, "listedOfKnown": 0.05, "listedOfNeverKnown": 0.01},
             "price": {"Area": [{"strength": 0.0, "recallGap": 0.12, "moved": 0, "lost": 0}, {"strength": 1.0, "recallGap": 0.01, "moved": 31, "lost": 4}]}}""";

    static final String MONITORING = """
            {"window": "2026-10-01", "rows": 10110, "rowsBefore": 9980.5, "alarms": ["absence_latest"],
             "about": {"absence_latest": "Share of school sessions missed in the latest known term"},
             "differences": [{"name": "absence_latest", "chance": 1e-9, "stability": 0.31, "missing": 0.4, "missingBefore": 0.1}],
             "estimate": {"auc": 0.78, "positives": 301.5},
             "realised": [{"date": "2026-04-01", "estimated": {"auc": 0.77, "positives": 300.2}, "realised": {"auc": 0.76, "positives": 290},
                "groups": [{"name": "north", "rows": 2500, "estimated": {"auc": 0.77, "positives": 80.1}, "realised": {"auc": null, "positives": 0}}]}],
             "groups": [{"name": "north", "rows": 2500, "mean": 0.031, "meanBefore": 0.03}]}""";

    private ExampleViews() {}

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Frame frame(String title) {
        return new Frame(
                title,
                "Northbrook",
                true,
                Optional.of(new Frame.SignedIn("Asha", "family support worker")),
                List.of(
                        new Frame.Link("Work list", "/lists/north", true),
                        new Frame.Link("Forecasts", "/forecasts", false)),
                "token-of-the-session");
    }

    static Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        views.put("Start", home(Optional.empty()));
        views.put("Work list", workList("Missed 31% of school in a term"));
        views.put("Areas", areas());
        views.put("Household", household("Missed 31% of school in a term"));
        views.put("Account", account());
        views.put("Purpose", PurposeView.of("H-7K2Q-9F", "/households/H-7K2Q-9F"));
        views.put("Forecasts", forecasts());
        views.put("Model", model());
        views.put("Fairness", FairnessPage.view(json(FAIRNESS)));
        views.put("Monitoring", MonitoringPage.view(json(MONITORING)));
        views.put("Sources", sources());
        views.put("Audit", audit());
        views.put("Accessibility", new AccessibilityView());
        views.put("Not found", ProblemView.of(404));
        return views;
    }

    static HomeView home(Optional<String> mistake) {
        return new HomeView(
                List.of(
                        new HomeView.Persona("asha", "Asha, family support worker", "Sees the list of the north team."),
                        new HomeView.Persona("dev", "Dev, planner", "Sees forecasts, and no household.")),
                "/",
                mistake);
    }

    static WorkListView workList(String reason) {
        return new WorkListView(
                "North early help team",
                25,
                BY_MODEL,
                List.of(new WorkListView.Row(
                        1,
                        "H-7K2Q-9F",
                        "/households/H-7K2Q-9F",
                        "2 children (under 5 and 5 to 10), 1 adult",
                        List.of(reason, "Two police reports of domestic abuse in a year"),
                        "Far above typical",
                        "about 42 in 100",
                        "Police, schools and housing",
                        "North Northbrook",
                        "Up from 7",
                        "Now: Missed 31% of school in a term; before: Missed 4% of school in a term.",
                        Optional.of("Open"),
                        Optional.of("Offer early help, 3 November 2026"))),
                Optional.of(new WorkListView.Changes(
                        "1 July 2026",
                        List.of(new WorkListView.Left("H-5C3D-7M", "4", "No longer: Reported missing.")),
                        List.of(new WorkListView.Left(
                                "H-9P2R-1T", "25", "It can no longer be listed: a statutory case was open.")),
                        "/lists/north/changes.csv")),
                Optional.empty(),
                "/lists/north.csv");
    }

    static WorkListView areas() {
        return new WorkListView(
                "North early help team",
                25,
                BY_MODEL,
                List.of(),
                Optional.empty(),
                Optional.of(
                        List.of(new WorkListView.Area("Northbrook 001A", "E01990001", "212", "9.1", "3.4 to 14.8"))),
                "/lists/north.csv");
    }

    static HouseholdView household(String reason) {
        return new HouseholdView(
                "H-7K2Q-9F",
                "North Northbrook",
                "North early help team",
                Optional.of("1 of 25 on the list"),
                new HouseholdView.Chance(
                        "Far above typical",
                        "about 42 in 100",
                        "31 to 54 in 100",
                        "about 6 in 100",
                        "4 signs of need",
                        true,
                        true),
                BY_MODEL,
                List.of(new HouseholdView.Reason(reason, "Raises a lot", 100, "Latest record known on 20 April 2026")),
                List.of(new HouseholdView.Reason(
                        "No move of home in two years", "Lowers a little", 20, "No record of it")),
                List.of("Health visiting: not supplied for this household"),
                List.of(new HouseholdView.Member("Person 1", "Child", "5 to 10", "Female")),
                List.of(
                        new HouseholdView.AgencyCard(
                                "Police",
                                true,
                                "3 March 2024",
                                "9 August 2026",
                                "4 events",
                                "30 September 2026",
                                "1 October 2021 to 30 September 2026"),
                        new HouseholdView.AgencyCard(
                                "Housing",
                                false,
                                "",
                                "",
                                "Not supplied",
                                "30 September 2026",
                                "1 October 2021 to 30 September 2026")),
                timeline(),
                Optional.of("/lists/north"),
                "The opening of this page was recorded.",
                new HouseholdView.Deciding(
                        "/households/H-7K2Q-9F/decision",
                        Optional.of("Offer early help. Decided on 3 November 2026, about the list of 1 October 2026"),
                        List.of(new PurposeView.Option("offer-help", "Offer early help")),
                        List.of(new PurposeView.Option("fits", "Yes"))),
                new HouseholdView.Disagreement(
                        "/households/H-7K2Q-9F/why",
                        "/households/H-7K2Q-9F/contest",
                        Optional.of("Not upheld"),
                        List.of(new PurposeView.Option("records-wrong", "The records are wrong"))));
    }

    private static HouseholdView.Timeline timeline() {
        HouseholdView.Event event = new HouseholdView.Event("9 August 2026", "Police", "Reported missing", "Person 1");
        LaneChart lanes = LaneChart.draw(
                new ForecastChart.Words("lanes", "Events by agency", "Listed below."),
                Map.of("Police", List.of(LocalDate.of(2024, 3, 3), LocalDate.of(2026, 8, 9))),
                LocalDate.of(2021, 10, 1),
                LocalDate.of(2026, 10, 1));
        return new HouseholdView.Timeline(
                Optional.of(lanes),
                List.of(new HouseholdView.Month("August 2026", List.of(event))),
                List.of(new HouseholdView.Month(
                        "March 2024",
                        List.of(new HouseholdView.Event("3 March 2024", "Police", "Reported missing", "Person 1")))));
    }

    static ForecastView forecasts() {
        List<ForecastChart.Count> counts = IntStream.range(0, 60)
                .mapToObj(month -> new ForecastChart.Count(
                        YearMonth.of(2021, 10).plusMonths(month),
                        40 + 12 * Math.sin(month * Math.PI / 6) + month / 5.0))
                .toList();
        List<ForecastChart.Expectation> expectations = IntStream.range(0, 12)
                .mapToObj(month -> new ForecastChart.Expectation(
                        YearMonth.of(2026, 10).plusMonths(month), 52, 44 - month / 2.0, 60, 38 - month, 66 + month))
                .toList();
        return new ForecastView(
                List.of(new ForecastView.Choice("all", "All areas", true)),
                List.of(new ForecastView.Choice("all", "All needs", true)),
                "All needs, all areas",
                "September 2026",
                Optional.of(new ForecastView.Drawn(
                        ForecastChart.draw(
                                new ForecastChart.Words("wide", "Wide", "See table"), Box.WIDE, counts, expectations),
                        ForecastChart.draw(
                                new ForecastChart.Words("narrow", "Narrow", "See table"),
                                Box.NARROW,
                                counts,
                                expectations),
                        List.of("About 620 are expected over the next 12 months."),
                        List.of("Over 24 past forecasts it was wrong by about 5 a month."),
                        List.of(new ForecastView.Expected("October 2026", "52.0", "44 to 60", "38 to 66")),
                        List.of(new ForecastView.Counted("September 2026", "55")))),
                "/forecasts.csv");
    }

    static ModelView model() {
        return new ModelView(
                false,
                "The model did not pass its test, so it is not used.",
                List.of(new ModelView.Named("Predicts", "That early help starts within 6 months")),
                List.of(new ModelView.Condition("Beats the rules", "at least 1.20 times", "1.05 times", false)),
                List.of("Of 100 households listed, 31 started early help."),
                List.of(new ModelView.Contender("The model", true, "31", "22", "0.27", "0.061")),
                Optional.of(new ModelView.Reliability(
                        ReliabilityChart.draw(
                                new ForecastChart.Words("kept", "Promised and seen", "See table"),
                                List.of(new ReliabilityChart.Bin(0.2, 0.22, 0.18, 0.27))),
                        List.of(new ModelView.Bin("410", "20", "22", "18 to 27")))),
                List.of(new ModelView.Other(
                        "A child-in-need plan starts within 12 months",
                        "It missed 1 of 1 line of its test, so it may not put anybody in order.",
                        false,
                        List.of(new ModelView.Condition(
                                "Beats the rules", "at least 1.20 times", "1.05 times", false)))),
                List.of("It knows only what agencies recorded."));
    }

    static AuditView audit() {
        return new AuditView(
                true,
                "12 entries",
                "0f3a",
                List.of(new AuditView.Row(
                        "22 November 2026",
                        "Team member, north team",
                        "Opened a household",
                        "Decide whether to offer early help",
                        "3")),
                List.of(new AuditView.Decided("North, list of 1 October 2026", "Offer early help", "Yes", "7")),
                List.of(new AuditView.Contests("North", "Open", "2")));
    }

    static AccountView account() {
        return new AccountView(
                "What was frozen when the family disagreed",
                "about everybody who lives there",
                List.of("It is number 1 on the list of the North early help team, as known on 1 October 2026."),
                List.of(new AccountView.Reason("Missed 31% of school in a term", "Raises a lot", "+0.912", "2, 5")),
                List.of(new AccountView.Event(
                        "2",
                        "31 March 2026",
                        "20 April 2026",
                        "Schools",
                        "Missed 31% of sessions in a term",
                        "Person 2",
                        "Early help planning")),
                Optional.of(new AccountView.Contest(
                        List.of("The family disagreed on 3 November 2026: The records are wrong.", "Open."),
                        List.of(new PurposeView.Option("upheld", "Upheld: the family is right")),
                        "/households/H-7K2Q-9F/contest/decision",
                        "0f3a")),
                "/households/H-7K2Q-9F",
                Optional.of("/households/H-7K2Q-9F/why.json"),
                "H-7K2Q-9F");
    }

    static SourcesView sources() {
        return new SourcesView(
                "1 October 2026",
                List.of(new SourcesView.Row(
                        "Police",
                        "1 October 2021",
                        "30 September 2026",
                        List.of("12,410 facts"),
                        List.of("31 rows"),
                        List.of("1 October 2026"))));
    }
}
