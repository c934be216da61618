package org.hearth.extract.cin;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hearth.extract.Reading;
import org.hearth.extract.Statement.Fact;
import org.hearth.extract.file.Element;
import org.hearth.extract.value.Cells;
import org.hearth.extract.value.CodeLists;

/**
 * One CINdetails element: a referral and what came of it.
 *
 * @param localId LAchildID of the child
 * @param cells checked access to an element of the file
 */
record CinEpisode(String localId, Element details, Function<Element, Cells> cells, Reading reading) {

    private static final String NEITHER = "";

    void read() {
        Cells row = cells.apply(details);
        reading.count("cin-details", 1);
        if (!details.text("CINclosureDate").isEmpty()) {
            reading.count("closures", 1);
        }
        Optional<LocalDate> referred = row.requiredDate("CINreferralDate");
        if (referred.isEmpty()) {
            return;
        }
        LocalDate referral = referred.get();
        state("cin.referral", referral, row.code("ReferralSource", CodeLists.REFERRAL_SOURCE));
        Optional<String> need = row.code("PrimaryNeedCode", CodeLists.PRIMARY_NEED);
        Optional<LocalDate> closure = row.end("CINclosureDate", referral);
        Optional<String> reason = row.code("ReasonForClosure", CodeLists.REASON_FOR_CLOSURE);
        row.date("DateOfInitialCPC");
        String furtherAction = row.code("ReferralNFA", CodeLists.YES_NO).orElse(NEITHER);
        if (!furtherAction.equals("true") && !furtherAction.equals("1")) {
            state("cin.opened", referral, need);
            closure.ifPresent(day -> state("cin.closed", day, reason));
        }
        details.all("Assessments").forEach(this::assessment);
        details.all("CINPlanDates").forEach(this::plan);
        details.all("Section47").forEach(this::enquiry);
        details.all("ChildProtectionPlans").forEach(this::protectionPlan);
        details.all("PreProceedingsandFGDM")
                .forEach(module -> new CinPreProceedings(localId, cells.apply(module), reading).read());
    }

    private void assessment(Element assessment) {
        Cells row = cells.apply(assessment);
        reading.count("assessments", 1);
        Optional<LocalDate> start = row.date("AssessmentActualStartDate");
        Optional<LocalDate> authorised = row.end("AssessmentAuthorisationDate", start.orElse(LocalDate.MIN));
        row.date("AssessmentInternalReviewDate");
        Set<String> factors = factors(assessment);
        authorised.ifPresent(day -> {
            state("cin.assessment", day, Optional.empty());
            factors.forEach(code -> state("cin.assessment-factor", day, Optional.of(code)));
        });
    }

    private Set<String> factors(Element assessment) {
        Set<String> codes = new LinkedHashSet<>();
        for (Element factor : assessment.first("FactorsIdentifiedAtAssessment").all("AssessmentFactors")) {
            cells.apply(new Element(NEITHER, factor.line(), NEITHER, List.of(factor)))
                    .code("AssessmentFactors", CodeLists.ASSESSMENT_FACTOR)
                    .ifPresent(codes::add);
        }
        return codes;
    }

    private void plan(Element plan) {
        Cells row = cells.apply(plan);
        reading.count("cin-plans", 1);
        row.requiredDate("CINPlanStartDate").ifPresent(start -> {
            state("cin.plan-started", start, Optional.empty());
            row.end("CINPlanEndDate", start).ifPresent(end -> state("cin.plan-ended", end, Optional.empty()));
        });
    }

    private void enquiry(Element enquiry) {
        Cells row = cells.apply(enquiry);
        reading.count("section-47", 1);
        row.date("DateOfInitialCPC");
        row.code("ICPCnotRequired", CodeLists.YES_NO);
        row.requiredDate("S47ActualStartDate").ifPresent(start -> state("cin.section-47", start, Optional.empty()));
    }

    private void protectionPlan(Element plan) {
        Cells row = cells.apply(plan);
        reading.count("protection-plans", 1);
        row.code("LatestCategoryOfAbuse", CodeLists.ABUSE);
        row.count("NumberOfPreviousCPP");
        row.requiredDate("CPPstartDate").ifPresent(start -> {
            state("cin.protection-plan-started", start, row.code("InitialCategoryOfAbuse", CodeLists.ABUSE));
            row.end("CPPendDate", start).ifPresent(end -> state("cin.protection-plan-ended", end, Optional.empty()));
        });
        for (Element review : plan.first("Reviews").all("CPPreviewDate")) {
            reading.count("protection-reviews", 1);
            cells.apply(new Element(NEITHER, review.line(), NEITHER, List.of(review)))
                    .date("CPPreviewDate");
        }
    }

    private void state(String kind, LocalDate day, Optional<String> code) {
        reading.state(Fact.of(localId, kind, day).code(code).episode(CinYear.of(day)));
    }
}
