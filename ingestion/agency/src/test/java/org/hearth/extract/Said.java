package org.hearth.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.extract.Statement.Fact;
import org.hearth.extract.Statement.Identity;
import org.hearth.extract.Statement.Residence;
import org.hearth.extract.delivery.DeliveryReader;
import org.hearth.extract.delivery.Formats;

/** What a reader said of a delivery, in short texts. */
final class Said {

    static final LocalDate DELIVERED = LocalDate.of(2026, 10, 1);

    final List<Statement> statements = new ArrayList<>();
    final Reading reading;

    private Said(Optional<String> lea) {
        this(new Reading.Terms(Optional.of(DELIVERED), lea));
    }

    private Said(Reading.Terms terms) {
        reading = new Reading(terms, statements::add, rows -> {});
    }

    /** Reads one XML file and holds it against a schema. */
    static Said against(Path file, Path xsd) {
        Said said = new Said(new Reading.Terms(Optional.of(DELIVERED), Optional.empty(), Optional.of(xsd), false));
        DeliveryReader.readAlone(file, Optional.empty(), said.reading);
        return said;
    }

    /** Reads a school's files whose attendance is of the term before. */
    static Said inArrears(Path place) {
        Said said = new Said(new Reading.Terms(Optional.of(DELIVERED), Optional.empty(), Optional.empty(), true));
        DeliveryReader.readAlone(place, Formats.named("school-census"), said.reading);
        return said;
    }

    /** Reads one file as a format, of whatever authority. */
    static Said of(Path file, String format) {
        return of(file, Formats.named(format));
    }

    /** Reads one file or folder as a format, or as what it looks like. */
    static Said of(Path place, Optional<Format> format) {
        Said said = new Said(Optional.empty());
        DeliveryReader.readAlone(place, format, said.reading);
        return said;
    }

    static Said of(Path place) {
        Said said = new Said(Optional.of("998"));
        DeliveryReader.read(place, Set.of(), said.reading);
        return said;
    }

    /** Writes a file of a delivery and reads the whole of it. */
    static Said of(Path directory, String name, String text) throws IOException {
        Files.write(directory.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        return of(directory);
    }

    /** Such as {@code C1 cin.referral 1A 2024-05-01}, sorted by day and kind; amounts with two decimals. */
    List<String> facts() {
        return statements.stream()
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .map(fact -> fact.localId() + " " + fact.kind()
                        + fact.code().map(code -> " " + code).orElse("")
                        + (fact.amount().isPresent()
                                ? String.format(" %.2f", fact.amount().getAsDouble())
                                : "")
                        + " " + fact.happenedOn()
                        + fact.recordedOn().map(day -> " known " + day).orElse(""))
                .toList();
    }

    /** Such as {@code C1 FORENAME=Ann SEX=F}. */
    List<String> identities() {
        return statements.stream()
                .filter(Identity.class::isInstance)
                .map(Identity.class::cast)
                .map(identity -> {
                    StringBuilder text = new StringBuilder(identity.localId());
                    identity.values()
                            .forEach((item, value) ->
                                    text.append(' ').append(item).append('=').append(value));
                    return text.toString();
                })
                .toList();
    }

    /** Such as {@code C1 2024-05-01 NB11AA 1001}. */
    List<String> residences() {
        return statements.stream()
                .filter(Residence.class::isInstance)
                .map(Residence.class::cast)
                .map(home -> home.localId() + " " + home.fromOn() + " "
                        + home.postcode().orElse("-") + " " + home.uprn().orElse("-"))
                .toList();
    }

    /** Such as {@code persons.csv:2 uprn malformed value-refused}. */
    List<String> rejections() {
        return places(reading.rejections());
    }

    /** As {@link #rejections}. */
    List<String> warnings() {
        return places(reading.warnings());
    }

    private static List<String> places(List<Rejection> places) {
        return places.stream()
                .map(rejection -> rejection.file() + ":" + rejection.line() + " "
                        + rejection.field().orElse("-") + " "
                        + rejection.defect().kind() + " "
                        + rejection.effect().text())
                .toList();
    }
}
