package org.hearth.simulation.childrens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.hearth.simulation.clerk.Written;
import org.hearth.simulation.people.Births;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Span;

/**
 * Children of one year's children in need census, with its elements in the order of the Department's schema: to 2024 that of 2024, then those of
 * 2025 and 2026. Only what had happened by the end of the year is in it. Not thread-safe.
 */
final class CensusXml implements AutoCloseable {

    private static final int LAST_YEAR_OF_GENDER = 2024;

    private final XmlElements xml;
    private final Writer writer;
    private final int year;
    private final LocalDate from;
    private final LocalDate to;

    CensusXml(Writer writer, int year) {
        this.writer = writer;
        this.year = year;
        from = LocalDate.of(year - 1, 4, 1);
        to = lastDay(year);
        try {
            xml = new XmlElements(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a case was open on a day of the year. */
    boolean covers(Case one) {
        return !one.referred().isAfter(to) && !one.closed().isBefore(from);
    }

    /** What stands before the children. */
    static String before(String lea, int year) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>"
                + year
                + "</Year><ReferenceDate>"
                + year
                + "-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>"
                + lea
                + "</LEA><SoftwareCode>Hearth simulation</SoftwareCode><Release>1</Release><SerialNo>001</SerialNo><DateTime>"
                + lastDay(year).plusDays(1)
                + "T09:00:00</DateTime></Source></Header><Children>\n";
    }

    /** What stands after them. */
    static String after() {
        return "</Children></Message>\n";
    }

    private static LocalDate lastDay(int year) {
        LocalDate march = LocalDate.of(year, 3, 31);
        return march.isBefore(Span.TO) ? march : Span.TO.minusDays(1);
    }

    /** Begins a child; one that is not born by the end of the year is only expected. */
    void child(String id, String upn, Written written, Person child, boolean disabled) {
        boolean unborn = child.born().isAfter(to);
        xml.open("Child").open("ChildIdentifiers").leaf("LAchildID", id);
        if (upn.isEmpty() || unborn) {
            xml.leaf("UPNunknown", unborn ? "UN1" : "UN2");
        } else {
            xml.leaf("UPN", upn);
        }
        if (unborn) {
            xml.leaf("ExpectedPersonBirthDate", Births.expected(child.born()).toString());
        } else {
            written.born().ifPresent(born -> xml.leaf("PersonBirthDate", born.toString()));
        }
        if (year <= LAST_YEAR_OF_GENDER) {
            xml.leaf("GenderCurrent", unborn ? "0" : written.sex().equals("M") ? "1" : "2");
        } else {
            xml.leaf("Sex", unborn ? "U" : written.sex());
        }
        child.died().filter(this::past).ifPresent(day -> xml.leaf("PersonDeathDate", day.toString()));
        xml.close().open("ChildCharacteristics");
        xml.leaf("Ethnicity", written.ethnicity().isEmpty() ? "NOBT" : written.ethnicity());
        xml.open("Disabilities");
        if (disabled) {
            xml.leaf("Disability", "LD").leaf("Disability", "AUT");
        } else {
            xml.leaf("Disability", "NONE");
        }
        xml.close().close();
    }

    void endChild() {
        xml.close().line();
    }

    void details(Case one) {
        xml.open("CINdetails")
                .leaf("CINreferralDate", one.referred().toString())
                .leaf("ReferralSource", one.source());
        if (!one.nfa()) {
            xml.leaf("PrimaryNeedCode", one.primaryNeed());
        }
        if (past(one.closed())) {
            xml.leaf("CINclosureDate", one.closed().toString()).leaf("ReasonForClosure", one.reason());
        }
        one.assessment().filter(a -> past(a.from())).ifPresent(this::assessment);
        one.plan().filter(plan -> past(plan.from())).ifPresent(this::plan);
        one.enquiry().filter(enquiry -> past(enquiry.from())).ifPresent(this::enquiry);
        xml.leaf("ReferralNFA", one.nfa() ? "1" : "0");
        one.protection().filter(plan -> past(plan.from())).ifPresent(plan -> protection(plan, one.category()));
        xml.close();
    }

    private boolean past(LocalDate day) {
        return !day.isAfter(to);
    }

    private void assessment(Case.Assessment assessment) {
        xml.open("Assessments")
                .leaf("AssessmentActualStartDate", assessment.from().toString());
        if (past(assessment.authorised())) {
            xml.leaf("AssessmentAuthorisationDate", assessment.authorised().toString());
            xml.open("FactorsIdentifiedAtAssessment");
            assessment.factors().forEach(factor -> xml.leaf("AssessmentFactors", factor));
            xml.close();
        }
        xml.close();
    }

    private void plan(Case.Spell plan) {
        xml.open("CINPlanDates").leaf("CINPlanStartDate", plan.from().toString());
        if (past(plan.to())) {
            xml.leaf("CINPlanEndDate", plan.to().toString());
        }
        xml.close();
    }

    private void enquiry(Case.Enquiry enquiry) {
        xml.open("Section47").leaf("S47ActualStartDate", enquiry.from().toString());
        if (enquiry.conference().isPresent()) {
            xml.leaf("InitialCPCtarget", enquiry.from().plusDays(21).toString());
            enquiry.conference().filter(this::past).ifPresent(met -> xml.leaf("DateOfInitialCPC", met.toString()));
        }
        xml.leaf("ICPCnotRequired", enquiry.conference().isPresent() ? "0" : "1")
                .close();
    }

    private void protection(Case.Spell plan, String category) {
        xml.open("ChildProtectionPlans").leaf("CPPstartDate", plan.from().toString());
        if (past(plan.to())) {
            xml.leaf("CPPendDate", plan.to().toString());
        }
        xml.leaf("InitialCategoryOfAbuse", category).leaf("LatestCategoryOfAbuse", category);
        xml.leaf("NumberOfPreviousCPP", "0");
        LocalDate review = plan.from().plusDays(85);
        if (past(review) && review.isBefore(plan.to())) {
            xml.open("Reviews");
            while (past(review) && review.isBefore(plan.to())) {
                xml.leaf("CPPreviewDate", review.toString());
                review = review.plusDays(170);
            }
            xml.close();
        }
        xml.close();
    }

    @Override
    public void close() {
        try {
            xml.finish();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
