package org.hearth.extract.cin;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hearth.extract.Defect;
import org.hearth.extract.FileFault;
import org.hearth.extract.FormatReader;
import org.hearth.extract.IdentityItem;
import org.hearth.extract.Reading;
import org.hearth.extract.Statement;
import org.hearth.extract.Statement.Fact;
import org.hearth.extract.file.Element;
import org.hearth.extract.file.ElementStream;
import org.hearth.extract.value.Cells;
import org.hearth.extract.value.CodeList;
import org.hearth.extract.value.CodeLists;
import org.hearth.extract.value.Day;

/**
 * The Children in Need census as XML, one file a year from 1 April to 31 March. An episode open over a year's end stands in two
 * files; each file states it again. Source: Department for Education, CIN census technical specification and schemas.
 */
public final class CinCensusReader implements FormatReader {

    private static final ElementStream CHILDREN =
            new ElementStream(List.of("Message", "Children", "Child"), CinElements.ALL);
    private static final Map<String, String> GENDER = Map.of("1", "M", "2", "F");
    private static final CodeList GENDERS = CodeList.of("current gender", "0 1 2 9");
    private static final CodeList SEXES = CodeList.of("sex", "M F U");

    @Override
    public void read(List<Path> files, Reading reading) {
        Predicate<String> isNew = files.size() == 1 ? disability -> true : new HashSet<String>()::add;
        files.forEach(file -> reading.attempt(() -> new File(file, reading, isNew).read()));
    }

    /** One year's file while it is read. */
    private static final class File {

        private final Path path;
        private final String name;
        private final Reading reading;
        /** Whether a child's disability has not been stated yet, by an earlier year's file. */
        private final Predicate<String> isNew;

        private Optional<LocalDate> periodEnd = Optional.empty();
        private long children;

        File(Path path, Reading reading, Predicate<String> isNew) {
            this.path = path;
            this.name = reading.name(path);
            this.reading = reading;
            this.isNew = isNew;
        }

        void read() {
            CHILDREN.read(path, "cin-census", reading, element -> {
                if (element.name().equals("Header")) {
                    header(element);
                } else if (element.name().equals("Child")) {
                    child(element);
                }
            });
            if (children == 0) {
                throw FileFault.of(path, "element Child in Message, Children", "none");
            }
            reading.count("children", children);
        }

        private void header(Element header) {
            Element collection = header.first("CollectionDetails");
            Element source = header.first("Source");
            if (!collection.text("Collection").equalsIgnoreCase("CIN")) {
                throw FileFault.of(path, "collection CIN", "another (line " + collection.line("Collection") + ")");
            }
            String lea = source.text("LEA");
            if (reading.terms().lea().filter(Predicate.not(lea::equals)).isPresent()) {
                throw FileFault.of(
                        path,
                        "LEA " + reading.terms().lea().get(),
                        "another authority's (line " + source.line("LEA") + ")");
            }
            periodEnd = Day.of(collection.text("ReferenceDate")).or(() -> periodEnd);
        }

        private void child(Element child) {
            children++;
            reading.advance();
            Element identifiers = child.first("ChildIdentifiers");
            Cells cells = cells(identifiers);
            String localId = cells.id("LAchildID");
            stray(child);
            if (cells.refused()) {
                return;
            }
            List<Element> details = child.all("CINdetails");
            Optional<LocalDate> first = firstReferral(details);
            LocalDate stated = stated(first);
            Element characteristics = child.first("ChildCharacteristics");
            reading.state(identity(cells, cells(characteristics), localId, first.orElse(stated), stated));
            reading.state(new Statement.CaseReference(localId, stated, localId));
            first.ifPresent(referral -> disabilities(characteristics, localId, referral, stated));
            periodEnd.ifPresent(end -> reading.state(new Statement.Restated(localId, "", CinYear.of(end))));
            details.forEach(detail -> new CinEpisode(localId, detail, this::cells, reading).read());
            child.all("PreProceedingsandFGDM")
                    .forEach(module -> new CinPreProceedings(localId, cells(module), reading).read());
        }

        private Optional<LocalDate> firstReferral(List<Element> details) {
            return details.stream()
                    .flatMap(detail -> Day.of(detail.text("CINreferralDate")).stream())
                    .filter(day ->
                            reading.terms().delivered().filter(day::isAfter).isEmpty())
                    .min(LocalDate::compareTo);
        }

        /** The day as of which the file speaks: the end of its year, or the delivery if that is earlier. */
        private LocalDate stated(Optional<LocalDate> fallback) {
            LocalDate end = periodEnd.or(() -> fallback).orElse(LocalDate.EPOCH);
            return reading.terms().delivered().filter(end::isAfter).orElse(end);
        }

        private Statement.Identity identity(
                Cells cells, Cells characteristics, String localId, LocalDate event, LocalDate stated) {
            Map<IdentityItem, String> values = new EnumMap<>(IdentityItem.class);
            cells.upn("UPN").ifPresent(upn -> values.put(IdentityItem.UPN, upn));
            cells.upn("FormerUPN");
            cells.code("UPNunknown", CodeLists.UPN_UNKNOWN);
            Optional<LocalDate> birth = cells.birthOrUnborn("PersonBirthDate", event);
            birth.ifPresent(day -> values.put(IdentityItem.DATE_OF_BIRTH, day.toString()));
            expected(cells, birth, event);
            cells.end("PersonDeathDate", birth.orElse(LocalDate.MIN));
            cells.code("Sex", SEXES)
                    .or(() -> cells.code("GenderCurrent", GENDERS).map(code -> GENDER.getOrDefault(code, "U")))
                    .filter(sex -> !sex.equals("U"))
                    .ifPresent(sex -> values.put(IdentityItem.SEX, sex));
            characteristics
                    .code("Ethnicity", CodeLists.ETHNICITY)
                    .ifPresent(code -> values.put(IdentityItem.ETHNICITY, code));
            return new Statement.Identity(localId, stated, values);
        }

        /** A child who was expected when last seen: no date of birth, and none is made up. */
        private void expected(Cells cells, Optional<LocalDate> birth, LocalDate event) {
            Optional<LocalDate> expected = cells.expectedBirth("ExpectedPersonBirthDate", event);
            if (expected.isPresent() && birth.isEmpty()) {
                reading.count("unborn", 1);
            }
        }

        /** The census gives disabilities no day: they are taken to hold from the first referral, and known by the year's end. */
        private void disabilities(Element characteristics, String localId, LocalDate referral, LocalDate stated) {
            characteristics.first("Disabilities").all("Disability").forEach(each -> reading.count("disabilities", 1));
            for (Element disability : characteristics.first("Disabilities").all("Disability")) {
                Cells cells = cells(new Element("", disability.line(), "", List.of(disability)));
                cells.code("Disability", CodeLists.DISABILITY)
                        .filter(code -> !code.equals("NONE") && isNew.test(localId + '\0' + code))
                        .ifPresent(code -> reading.state(Fact.of(localId, "cin.disability", referral)
                                .code(Optional.of(code))
                                .recordedOn(stated)));
            }
        }

        private void stray(Element element) {
            if (element.children().isEmpty()) {
                return;
            }
            if (!element.text().isEmpty()) {
                cells(element).refuse(element.name(), Defect.STRAY_TEXT);
            }
            element.children().forEach(this::stray);
        }

        private Cells cells(Element element) {
            return new Cells(reading, name, element);
        }
    }
}
