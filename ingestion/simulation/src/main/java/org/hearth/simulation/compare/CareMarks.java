package org.hearth.simulation.compare;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.simulation.childrens.Care;
import org.hearth.simulation.childrens.Case;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Span;

/** Children's social care, counted as the Department for Education counts it. */
final class CareMarks {

    private static final List<String> FACTORS = List.of(
            "1B", "2B", "2A", "3A", "3B", "4A", "4B", "5A", "6A", "7A", "10A", "11A", "13A", "14A", "15A", "16A", "17A",
            "18B", "19B", "24A");
    private static final List<String> NEEDS = List.of("N1", "N2", "N3", "N4", "N5", "N6", "N8", "N0");
    private static final int YEARS = 5;

    private CareMarks() {}

    static void count(Circle circle, List<Case> cases, List<Care> care, Marks marks) {
        double childYears = stock(circle, cases, care, marks);
        flow(cases, care, childYears, marks);
    }

    /** What there is on each 31 March; gives the years that children lived in the authority. */
    private static double stock(Circle circle, List<Case> cases, List<Care> care, Marks marks) {
        double children = 0;
        for (LocalDate on : References.DAYS) {
            for (Person person : circle.people()) {
                if (person.born().isBefore(on)
                        && person.isChild(on)
                        && person.home(on).isPresent()) {
                    children++;
                }
            }
            for (Case one : cases) {
                if (one.isOpen(on) && !one.nfa()) {
                    open(one, on, marks);
                }
            }
            marks.add(
                    "cla.stock",
                    (double) care.stream().filter(one -> one.isOn(on)).count(),
                    0);
        }
        for (String measure : List.of("cin.stock", "cpp.stock", "cla.stock")) {
            marks.add(measure, 0, children);
        }
        care.stream()
                .filter(one -> Span.covers(one.from()))
                .forEach(one -> marks.one("cla.male", !one.child().isFemale()));
        return children;
    }

    private static void open(Case one, LocalDate on, Marks marks) {
        marks.add("cin.stock", 1, 0);
        NEEDS.forEach(need -> marks.one("need." + need, one.primaryNeed().equals(need)));
        long days = on.toEpochDay() - one.referred().toEpochDay();
        marks.one("open.0-3m", days <= 91);
        marks.one("open.3-6m", days > 91 && days <= 182);
        marks.one("open.6-12m", days > 182 && days <= 365);
        marks.one("open.1-2y", days > 365 && days <= 730);
        marks.one("open.2y+", days > 730);
        one.protection()
                .filter(p -> !p.from().isAfter(on) && p.to().isAfter(on))
                .ifPresent(p -> {
                    marks.add("cpp.stock", 1, 0);
                    List.of("NEG", "EMO", "PHY")
                            .forEach(c ->
                                    marks.one("category." + c, one.category().equals(c)));
                });
    }

    private static void flow(List<Case> cases, List<Care> care, double childYears, Marks marks) {
        Map<Integer, LocalDate> last = new HashMap<>();
        List<Case> inOrder = cases.stream()
                .sorted(java.util.Comparator.comparing(Case::referred))
                .toList();
        for (Case one : inOrder) {
            LocalDate before = last.put(one.child().id(), one.referred());
            if (!Span.covers(one.referred())) {
                continue;
            }
            marks.add("referrals", 1, 0);
            boolean again = before != null && !before.plusYears(1).isBefore(one.referred());
            marks.one("referrals.again", again);
            marks.one("referrals.nfa", one.nfa());
            marks.one("referrals.not-in-need", !one.nfa() && one.isNotInNeed());
            marks.add("cin.started", one.nfa() || one.isNotInNeed() ? 0 : 1, 0);
            References.SOURCES.forEach((name, codes) -> marks.one("source." + name, codes.contains(one.source())));
            int month = one.referred().getMonthValue();
            marks.one("month.spring", month >= 4 && month <= 7);
            marks.one("month.august", month == 8);
            marks.one("month.december", month == 12);
            one.enquiry().ifPresent(enquiry -> {
                marks.add("s47", 1, 0);
                marks.add("icpc", enquiry.conference().isPresent() ? 1 : 0, 0);
            });
            marks.add("cpp.started", one.protection().isPresent() ? 1 : 0, 0);
            one.assessment()
                    .ifPresent(assessment -> FACTORS.forEach(code ->
                            marks.one("factor." + code, assessment.factors().contains(code))));
        }
        marks.add(
                "cla.started",
                (double) care.stream().filter(c -> Span.covers(c.from())).count(),
                0);
        for (String measure : List.of("referrals", "cin.started", "s47", "icpc", "cpp.started", "cla.started")) {
            marks.add(measure, 0, childYears * YEARS / References.DAYS.size());
        }
    }
}
