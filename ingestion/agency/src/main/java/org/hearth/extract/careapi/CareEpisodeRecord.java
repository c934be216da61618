package org.hearth.extract.careapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hearth.extract.Statement.Fact;
import org.hearth.extract.Statement.Purge;
import org.hearth.extract.value.Cells;
import org.hearth.extract.value.CodeLists;

/**
 * One social care episode of the API: a referral and what came of it. A payload may hold no more than what changed, so beginnings and
 * endings are stated apart: a new ending leaves the beginning as it was.
 *
 * @param id the authority's own id of the episode
 */
record CareEpisodeRecord(CareChild child, String id, JsonNode episode) {

    private static final String END = "end";

    void read(Cells cells) {
        Optional<LocalDate> referred = cells.date("referral_date");
        Optional<String> source = cells.code("referral_source", CodeLists.REFERRAL_SOURCE);
        String furtherAction =
                cells.code("referral_no_further_action_flag", CodeLists.YES_NO).orElse("");
        boolean opened = !furtherAction.equals("true") && !furtherAction.equals("1");
        Optional<String> reason = cells.code("closure_reason", CodeLists.REASON_FOR_CLOSURE);
        referred.ifPresent(day -> {
            state(Purge.name(id, "referral"), "cin.referral", day, source);
            if (opened) {
                state(Purge.name(id, "referral"), "cin.opened", day, Optional.empty());
            }
        });
        if (opened) {
            cells.end("closure_date", referred.orElse(LocalDate.MIN))
                    .ifPresent(day -> state(Purge.name(id, END), "cin.closed", day, reason));
        }
        each("child_and_family_assessments", "child_and_family_assessment_id", this::assessment);
        each("child_in_need_plans", "child_in_need_plan_id", span("cin.plan-started", "cin.plan-ended"));
        each(
                "section_47_assessments",
                "section_47_assessment_id",
                (element, name) -> child.place()
                        .cells(element)
                        .requiredDate("start_date")
                        .ifPresent(day -> state(name, "cin.section-47", day, Optional.empty())));
        each(
                "child_protection_plans",
                "child_protection_plan_id",
                span("cin.protection-plan-started", "cin.protection-plan-ended"));
        each("child_looked_after_placements", "child_looked_after_placement_id", this::placement);
        one("adoption");
        one("care_leavers");
    }

    private void assessment(JsonNode element, String name) {
        Cells cells = child.place().cells(element);
        LocalDate start = cells.date("start_date").orElse(LocalDate.MIN);
        cells.end("authorisation_date", start).ifPresent(day -> {
            state(name, "cin.assessment", day, Optional.empty());
            child.codes(element.path("factors"), "factors", CodeLists.ASSESSMENT_FACTOR)
                    .distinct()
                    .forEach(code -> state(name, "cin.assessment-factor", day, Optional.of(code)));
        });
    }

    private BiConsumer<JsonNode, String> span(String started, String ended) {
        return (element, name) -> {
            Cells cells = child.place().cells(element);
            Optional<LocalDate> start = cells.date("start_date");
            start.ifPresent(day -> state(name, started, day, Optional.empty()));
            cells.end("end_date", start.orElse(LocalDate.MIN))
                    .ifPresent(day -> state(Purge.name(name, END), ended, day, Optional.empty()));
        };
    }

    private void placement(JsonNode element, String name) {
        Cells cells = child.place().cells(element);
        Optional<String> type = cells.code("placement_type", CodeLists.named("cla.placement"));
        Optional<LocalDate> start = cells.date("start_date");
        start.ifPresent(day -> {
            if (element.path("start_reason").asText("").equals("S")) {
                state(name, "cla.started", day, Optional.empty());
            }
            state(name, "cla.placement", day, type);
        });
        cells.end("end_date", start.orElse(LocalDate.MIN))
                .filter(day -> element.path("end_reason").asText("").startsWith("E"))
                .ifPresent(day -> state(
                        Purge.name(name, END),
                        "cla.ended",
                        day,
                        cells.code("end_reason", CodeLists.named("cla.reason-ceased"))));
    }

    /** Elements of a kind: those purged are taken back, the others read. */
    private void each(String kind, String idKey, BiConsumer<JsonNode, String> element) {
        CareChild.each(episode.path(kind)).forEach(one -> {
            Cells cells = child.place().cells(one);
            String own = cells.id(idKey);
            if (cells.refused()) {
                return;
            }
            String name = kind + "/" + own;
            if (CareApiReader.isPurged(cells)) {
                child.purge(new Purge.OfElement(child.child(), id, name));
                child.purge(new Purge.OfElement(child.child(), id, Purge.name(name, END)));
            } else {
                element.accept(one, Purge.name(id, name));
            }
        });
    }

    /** An element of which there is one at most, and which yields no fact. */
    private void one(String kind) {
        if (CareApiReader.isPurged(child.place().cells(episode.path(kind)))) {
            child.purge(new Purge.OfElement(child.child(), id, kind));
        }
    }

    private void state(String name, String kind, LocalDate day, Optional<String> code) {
        child.state(name, Fact.of(child.child(), kind, day).code(code));
    }
}
