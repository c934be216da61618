package org.hearth.marts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A step on the way through help, and what can come of it. The outcomes are a partition: each step has exactly one. */
@SuppressWarnings(
        "ImmutableEnumChecker") // the map of outcomes is filled by the constructor and never given out to be changed
enum FlowStage {
    CONTACT(
            "Early help asked for",
            "early-help.contact",
            183,
            "when {first early-help.assessment} <= 14 then 'assessed-14' when {first early-help.assessment} <= 28 then"
                    + " 'assessed-28' when {first early-help.assessment} <= 45 then 'assessed-45' when {first early-help.assessment}"
                    + " <= 183 then 'assessed-later' when {first cin.referral} <= 183 then 'social-care' else 'none'",
            "assessed-14",
            "Assessed in 0 to 14 days",
            "assessed-28",
            "Assessed in 15 to 28 days",
            "assessed-45",
            "Assessed in 29 to 45 days",
            "assessed-later",
            "Assessed in 46 days to 6 months",
            "social-care",
            "Referred to social care within 6 months",
            "none",
            "Neither within 6 months"),
    ASSESSMENT(
            "Early help assessment",
            "early-help.assessment",
            91,
            "when {first early-help.plan-started} <= 91 then 'plan' when {first cin.opened} <= 91 then 'stepped-up' else 'none'",
            "plan",
            "Plan within 3 months",
            "stepped-up",
            "Stepped up: statutory case within 3 months",
            "none",
            "Neither within 3 months"),
    PLAN(
            "Early help plan",
            "early-help.plan-started",
            365,
            "when {first early-help.closed} <= 183 then 'closed-6' when {first early-help.closed} <= 365 then 'closed-12' else 'open'",
            "closed-6",
            "Closed within 6 months",
            "closed-12",
            "Closed in 6 to 12 months",
            "open",
            "Open after 12 months"),
    CLOSURE(
            "Early help closed",
            "early-help.closed",
            183,
            "when {first cin.opened} <= 183 then 'stepped-up' when {next early-help.contact} <= 183 then 'returned' else 'none'",
            "stepped-up",
            "Stepped up: statutory case within 6 months",
            "returned",
            "Asked for help again within 6 months",
            "none",
            "Neither within 6 months"),
    REFERRAL(
            "Referral to social care",
            "cin.referral",
            0,
            "when {since cin.referral} <= 365 then 're-referral' else 'first'",
            "re-referral",
            "Re-referral: referred in the 12 months before",
            "first",
            "Not referred in the 12 months before"),
    STATUTORY_CLOSURE(
            "Statutory case closed",
            "cin.closed",
            183,
            "when {first early-help.contact} <= 91 then 'stepped-down' when {next cin.referral} <= 183 then 'returned' else 'none'",
            "stepped-down",
            "Stepped down: early help within 3 months",
            "returned",
            "Referred again within 6 months",
            "none",
            "Neither within 6 months");

    /** The outcome of steps whose window is not over. */
    static final String TOO_SOON = "too-soon";

    private final String words;
    private final String kind;
    private final int windowDays;
    private final String outcome;
    private final Map<String, String> outcomes = new LinkedHashMap<>();

    FlowStage(String words, String kind, int windowDays, String outcome, String... outcomes) {
        this.words = words;
        this.kind = kind;
        this.windowDays = windowDays;
        this.outcome = outcome;
        for (int i = 0; i < outcomes.length; i += 2) {
            this.outcomes.put(outcomes[i], outcomes[i + 1]);
        }
        this.outcomes.put(TOO_SOON, "Too soon to say");
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String words() {
        return words;
    }

    /** Outcome ids and their words, in order. */
    Map<String, String> outcomes() {
        return Collections.unmodifiableMap(outcomes);
    }

    /** Counts of steps by month, locality and outcome, over a table {@code step (person, kind, happened_on, locality)}. */
    String sql(java.time.LocalDate asOf) {
        String days = outcome.replaceAll(
                        "\\{first ([a-z.-]+)}",
                        "(select min(x.happened_on - s.happened_on) from step x where x.person = s.person and x.kind = '$1'"
                                + " and x.happened_on >= s.happened_on)")
                .replaceAll(
                        "\\{next ([a-z.-]+)}",
                        "(select min(x.happened_on - s.happened_on) from step x where x.person = s.person and x.kind = '$1'"
                                + " and x.happened_on > s.happened_on)")
                .replaceAll(
                        "\\{since ([a-z.-]+)}",
                        "(select min(s.happened_on - x.happened_on) from step x where x.person = s.person and x.kind = '$1'"
                                + " and x.happened_on < s.happened_on)");
        return """
                select month, locality, outcome, count(*) as people from (
                    select cast(date_trunc('month', s.happened_on) as date) as month, s.locality,
                        case when s.happened_on + %d >= date '%s' then '%s' %s end as outcome
                    from step s where s.kind = '%s')
                group by 1, 2, 3 order by 1, 2, 3""".formatted(windowDays, asOf, TOO_SOON, days, kind);
    }
}
