package org.hearth.extract.careapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hearth.extract.Defect;
import org.hearth.extract.IdentityItem;
import org.hearth.extract.Reading;
import org.hearth.extract.Statement;
import org.hearth.extract.Statement.Fact;
import org.hearth.extract.Statement.Purge;
import org.hearth.extract.file.JsonFile;
import org.hearth.extract.value.Cells;
import org.hearth.extract.value.CodeList;
import org.hearth.extract.value.CodeLists;
import org.hearth.extract.value.Day;

/** One child of the children's social care API, not purged as a whole. */
record CareChild(String child, JsonFile.Place place, Reading reading) {

    private static final String DETAILS = "child_details";
    private static final String EPISODES = "social_care_episodes";
    private static final String HEALTH = "health_and_wellbeing";

    void read(JsonNode record) {
        JsonNode details = record.path(DETAILS);
        if (CareApiReader.isPurged(place.cells(details))) {
            purge(new Purge.OfIdentity(child));
            purge(new Purge.OfEpisode(child, DETAILS));
        } else if (details.isObject()) {
            details(details, firstReferral(record));
        }
        JsonNode health = record.path(HEALTH);
        if (CareApiReader.isPurged(place.cells(health))) {
            purge(new Purge.OfEpisode(child, HEALTH));
        } else {
            each(health.path("sdq_assessments")).forEach(this::questionnaire);
        }
        each(record.path(EPISODES)).forEach(this::episode);
    }

    /** The elements of an array; one that stands for itself where an array should be is its only element. */
    static Stream<JsonNode> each(JsonNode array) {
        return array.isArray()
                ? StreamSupport.stream(array.spliterator(), false)
                : Stream.of(array).filter(one -> !one.isMissingNode() && !one.isNull());
    }

    private LocalDate stated() {
        return reading.terms().delivered().orElse(LocalDate.EPOCH);
    }

    private static Optional<LocalDate> firstReferral(JsonNode record) {
        return each(record.path(EPISODES))
                .map(episode -> episode.path("referral_date").asText(""))
                .flatMap(text -> Day.of(text).stream())
                .min(LocalDate::compareTo);
    }

    private void details(JsonNode details, Optional<LocalDate> referral) {
        Cells cells = place.cells(details);
        Map<IdentityItem, String> values = new EnumMap<>(IdentityItem.class);
        cells.upn("unique_pupil_number").ifPresent(upn -> values.put(IdentityItem.UPN, upn));
        cells.text("first_name").ifPresent(name -> values.put(IdentityItem.FORENAME, name));
        cells.text("surname").ifPresent(name -> values.put(IdentityItem.SURNAME, name));
        cells.date("date_of_birth")
                .or(() -> cells.due("expected_date_of_birth"))
                .ifPresent(day -> values.put(IdentityItem.DATE_OF_BIRTH, day.toString()));
        cells.code("sex", CodeLists.typed("sex")).ifPresent(sex -> values.put(IdentityItem.SEX, sex));
        cells.ethnicity("ethnicity").ifPresent(code -> values.put(IdentityItem.ETHNICITY, code));
        reading.state(new Statement.Identity(child, stated(), values));
        reading.state(new Statement.CaseReference(child, stated(), child));
        reading.terms()
                .delivered()
                .flatMap(day -> cells.postcode("postcode")
                        .map(code -> new Statement.Residence(
                                child, day, Optional.of(day), Optional.of(code), Optional.empty())))
                .ifPresent(reading::state);
        codes(details.path("disabilities"), "disabilities", CodeLists.DISABILITY)
                .forEach(code -> referral.ifPresent(day -> state(
                        DETAILS,
                        Fact.of(child, "cin.disability", day)
                                .code(Optional.of(code))
                                .recordedOn(stated()))));
    }

    private void questionnaire(JsonNode sdq) {
        Cells cells = place.cells(sdq);
        String name = Purge.name(HEALTH, "sdq_assessments/" + sdq.path("date").asText(""));
        if (CareApiReader.isPurged(cells)) {
            purge(new Purge.OfElement(
                    child, HEALTH, "sdq_assessments/" + sdq.path("date").asText("")));
            return;
        }
        Optional<LocalDate> day = cells.requiredDate("date");
        Optional<Double> score = cells.amount("score");
        day.ifPresent(on -> score.ifPresent(
                points -> state(name, Fact.of(child, "cla.sdq", on).amount(points))));
    }

    private void episode(JsonNode episode) {
        Cells cells = place.cells(episode);
        String id = cells.id("social_care_episode_id");
        if (cells.refused()) {
            return;
        }
        reading.count("episodes", 1);
        if (CareApiReader.isPurged(cells)) {
            purge(new Purge.OfEpisode(child, id));
            return;
        }
        new CareEpisodeRecord(this, id, episode).read(cells);
    }

    /** The known ones of an array of codes. */
    Stream<String> codes(JsonNode array, String field, CodeList list) {
        Cells cells = place.cells(array);
        return each(array)
                .map(element -> element.asText(""))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> {
                    Optional<String> code = list.find(text);
                    if (code.isEmpty()) {
                        cells.refuse(field, Defect.UNKNOWN_CODE);
                    }
                    return code.stream();
                });
    }

    /** States a fact under the name of what it came from, so that it can be taken back with it. */
    void state(String origin, Fact fact) {
        reading.state(fact.in("", Optional.of(origin)));
    }

    void purge(Purge purge) {
        reading.count("purges", 1);
        reading.state(purge);
    }
}
