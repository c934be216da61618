package org.hearth.extract.health;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hearth.extract.Defect;
import org.hearth.extract.IdentityItem;
import org.hearth.extract.Reading;
import org.hearth.extract.Statement;
import org.hearth.extract.Statement.Fact;
import org.hearth.extract.file.JsonFile;
import org.hearth.extract.value.Cells;
import org.hearth.extract.value.CodeList;
import org.hearth.extract.value.CodeLists;

/**
 * The resources of health visiting, one at a time. Texts of concerns and contacts pass as codes of hearth's lists or not at all.
 *
 * @param patients under which ids the patients of the file go
 */
record HealthResource(HealthPatients patients, Reading reading) {

    private static final int LONGEST_ID = 64;
    private static final CodeList CONTACT = CodeLists.typed("health.contact-type");
    private static final CodeList LEVEL = CodeLists.typed("health.service-level");
    private static final CodeList CONCERN = CodeLists.typed("health.concern");
    private static final CodeList ETHNICITY = CodeLists.named("nhs.ethnicity");
    private static final CodeList VERIFIED = CodeLists.named("nhs.verification");
    private static final Set<String> ABNORMAL = Set.of("A", "AA", "H", "HH", "L", "LL", "ABN");
    private static final Set<String> MET = Set.of("finished", "in-progress", "arrived");

    /** Reads the resource of an entry, and what is contained in it; false if it is none. */
    boolean read(JsonFile.Place place, JsonNode entry) {
        JsonNode resource = HealthPatients.resource(entry);
        String type = resource.path("resourceType").asText("");
        if (!type.matches("[A-Z][A-Za-z]{1,40}")) {
            return false;
        }
        reading.count(type, 1);
        Cells cells = place.cells(resource);
        stream(resource.path("contained"))
                .filter(inner -> HealthPatients.isA(inner, "Patient"))
                .forEach(inner -> patient(
                        place,
                        inner,
                        HealthPatients.contained(resource, inner.path("id").asText(""))));
        switch (type) {
            case "Bundle" -> stream(resource.path("entry")).forEach(inner -> read(place, inner));
            case "Patient" -> patient(place, resource, HealthPatients.id(entry));
            case "Encounter" -> encounter(resource, cells);
            case "Appointment" -> appointment(resource, cells);
            case "EpisodeOfCare" -> level(resource, cells);
            case "Observation" -> observation(resource, cells);
            case "Condition", "Flag" ->
                concern(resource, cells, first(cells, "onsetDateTime", "recordedDate", "period.start"));
            default -> reading.note("resources not used: " + type);
        }
        return true;
    }

    private void patient(JsonFile.Place place, JsonNode patient, String id) {
        Cells cells = place.cells(patient);
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            cells.refuseRow("id", id.isEmpty() ? Defect.MISSING_REQUIRED : Defect.TOO_LONG);
            return;
        }
        LocalDate stated = cells.date("meta.lastUpdated")
                .or(() -> reading.terms().delivered())
                .orElse(LocalDate.EPOCH);
        Map<IdentityItem, String> values = new EnumMap<>(IdentityItem.class);
        JsonNode name = preferred(patient.path("name"), "official");
        Cells names = place.cells(name);
        given(name).ifPresent(text -> values.put(IdentityItem.FORENAME, text));
        names.text("family").ifPresent(text -> values.put(IdentityItem.SURNAME, text));
        cells.birth("birthDate", stated).ifPresent(day -> values.put(IdentityItem.DATE_OF_BIRTH, day.toString()));
        cells.code("gender", CodeLists.typed("sex")).ifPresent(sex -> values.put(IdentityItem.SEX, sex));
        ethnicity(patient, cells).ifPresent(code -> values.put(IdentityItem.ETHNICITY, code));
        stream(patient.path("identifier"))
                .filter(identifier -> identifier.path("system").asText("").equals(HealthPatients.NHS_NUMBER))
                .flatMap(identifier -> nhsNumber(place, identifier).stream())
                .findFirst()
                .ifPresent(number -> values.put(IdentityItem.NHS_NUMBER, number));
        reading.state(new Statement.Identity(id, stated, values));
        reading.state(new Statement.CaseReference(id, stated, id));
        Cells address = place.cells(preferred(patient.path("address"), "home"));
        address.postcode("postalCode").ifPresent(code -> {
            LocalDate from = address.date("period.start").orElse(stated);
            reading.state(new Statement.Residence(id, from, Optional.empty(), Optional.of(code), Optional.empty()));
        });
    }

    private static Optional<String> given(JsonNode name) {
        return stream(name.path("given"))
                .map(node -> node.asText("").strip())
                .filter(text -> !text.isEmpty() && text.length() <= 200)
                .findFirst();
    }

    /** An NHS number that is not marked as anything but verified. */
    private static Optional<String> nhsNumber(JsonFile.Place place, JsonNode identifier) {
        Cells cells = place.cells(identifier);
        boolean unverified = stream(identifier.path("extension"))
                .filter(extension -> extension.path("url").asText("").contains("VerificationStatus"))
                .anyMatch(extension -> texts(extension.path("valueCodeableConcept"))
                        .noneMatch(text -> VERIFIED.find(text).isPresent()));
        if (unverified) {
            cells.refuse("value", Defect.NOT_VERIFIED);
            return Optional.empty();
        }
        return cells.nhsNumber("value");
    }

    private static Optional<String> ethnicity(JsonNode patient, Cells cells) {
        Optional<JsonNode> category = stream(patient.path("extension"))
                .filter(extension -> extension.path("url").asText("").contains("EthnicCategory"))
                .findFirst();
        if (category.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> known = texts(category.get().path("valueCodeableConcept"))
                .flatMap(text ->
                        ETHNICITY.codes().stream().filter(code -> code.text().equalsIgnoreCase(text)))
                .map(CodeList.Code::words)
                .findFirst();
        if (known.isEmpty()) {
            cells.refuse("extension", Defect.UNKNOWN_CODE);
        }
        return known;
    }

    private void encounter(JsonNode encounter, Cells cells) {
        if (!MET.contains(encounter.path("status").asText(""))) {
            reading.note("encounters that did not take place");
            return;
        }
        contact("health.contact", encounter, cells, person(encounter, "subject", cells), "period.start");
    }

    private void appointment(JsonNode appointment, Cells cells) {
        if (!appointment.path("status").asText("").equals("noshow")) {
            reading.note("appointments that were not missed");
            return;
        }
        Optional<String> person = stream(appointment.path("participant"))
                .map(participant -> participant.path("actor"))
                .filter(patients::isPatient)
                .findFirst()
                .flatMap(actor -> person(patients.find(actor, appointment), "participant.actor", cells));
        contact("health.contact-missed", appointment, cells, person, "start");
    }

    private void contact(String kind, JsonNode resource, Cells cells, Optional<String> person, String field) {
        Optional<LocalDate> day = cells.requiredDate(field);
        Optional<String> type = Stream.of("type", "serviceType", "appointmentType", "reasonCode")
                .flatMap(key -> texts(resource.path(key)))
                .flatMap(text -> CONTACT.find(text).stream())
                .findFirst();
        person.ifPresent(
                id -> day.ifPresent(on -> reading.state(Fact.of(id, kind, on).code(type))));
    }

    private void level(JsonNode episode, Cells cells) {
        Optional<LocalDate> day = cells.requiredDate("period.start");
        Optional<String> level = texts(episode.path("type"))
                .flatMap(text -> LEVEL.find(text).stream())
                .findFirst();
        person(episode, "patient", cells)
                .ifPresent(id -> day.ifPresent(on -> level.ifPresent(code ->
                        reading.state(Fact.of(id, "health.service-level", on).code(Optional.of(code))))));
    }

    private void observation(JsonNode observation, Cells cells) {
        if (texts(observation.path("interpretation")).anyMatch(ABNORMAL::contains)) {
            concern(observation, cells, first(cells, "effectiveDateTime", "effectivePeriod.start", "issued"));
        }
    }

    private void concern(JsonNode resource, Cells cells, Optional<LocalDate> day) {
        Optional<String> concern = texts(resource.path("code"))
                .flatMap(text -> CONCERN.find(text).stream())
                .findFirst();
        if (concern.isEmpty() || day.isEmpty()) {
            reading.note("findings of no listed concern, or without a day");
            return;
        }
        person(resource, "subject", cells)
                .ifPresent(id ->
                        reading.state(Fact.of(id, "health.concern", day.get()).code(concern)));
    }

    private static Optional<LocalDate> first(Cells cells, String... fields) {
        return Stream.of(fields).flatMap(field -> cells.date(field).stream()).findFirst();
    }

    /** The id of the patient that a field of a resource points to. */
    private Optional<String> person(JsonNode resource, String field, Cells cells) {
        if (!resource.path(field).has("reference")) {
            cells.nhsNumber(field + ".identifier.value").ifPresent(this::knownByNumberAlone);
        }
        return person(patients.find(resource.path(field), resource), field, cells);
    }

    /** A patient of whom the file has nothing but the number goes under it. */
    private void knownByNumberAlone(String number) {
        if (patients.find(number).equals(number)) {
            LocalDate stated = reading.terms().delivered().orElse(LocalDate.EPOCH);
            reading.state(new Statement.Identity(number, stated, Map.of(IdentityItem.NHS_NUMBER, number)));
        }
    }

    private static Optional<String> person(String id, String field, Cells cells) {
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            cells.refuseRow(field + ".reference", id.isEmpty() ? Defect.MISSING_REQUIRED : Defect.TOO_LONG);
            return Optional.empty();
        }
        return Optional.of(id);
    }

    /** Codes and words of a concept, or of several. */
    private static Stream<String> texts(JsonNode concept) {
        Stream<JsonNode> concepts = concept.isArray() ? stream(concept) : Stream.of(concept);
        return concepts.flatMap(one -> Stream.concat(
                        stream(one.path("coding"))
                                .flatMap(coding -> Stream.of(coding.path("code"), coding.path("display"))),
                        Stream.of(one.path("text"))))
                .map(node -> node.asText("").strip())
                .filter(text -> !text.isEmpty() && text.length() <= 200);
    }

    /** The element whose use is the preferred one, else the first. */
    private static JsonNode preferred(JsonNode array, String use) {
        return stream(array)
                .filter(one -> one.path("use").asText("").equals(use))
                .findFirst()
                .orElse(array.path(0));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }
}
