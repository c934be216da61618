package org.hearth.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.extract.Profile.Kind;

/** Reads the file of an open profile as the profile says. */
record ProfileReader(Profile profile) implements FormatReader {

    @Override
    public void read(List<Path> files, Reading reading) {
        CsvTable table = table();
        files.forEach(file -> reading.attempt(() -> table.read(file, reading, cells -> row(cells, reading))));
    }

    private CsvTable table() {
        return new CsvTable(profile.file().replace(".csv", ""), Day.ISO, profile.needed(), profile.optional());
    }

    private void row(Cells cells, Reading reading) {
        ProfileRow row = new ProfileRow(profile, cells, reading.terms().delivered());
        if (row.isRefused()) {
            return;
        }
        String person = row.id(profile.person());
        Optional<LocalDate> event = row.day(profile.event());
        LocalDate stated = profile.stated() == Profile.Stated.EVENT
                ? event.orElse(LocalDate.EPOCH)
                : reading.terms().delivered().or(() -> event).orElse(LocalDate.EPOCH);
        reading.state(new Statement.Identity(person, stated, row.identity()));
        profile.homes()
                .forEach(home -> row.day(home.from())
                        .flatMap(from -> home(row, person, home, from))
                        .ifPresent(reading::state));
        reading.state(new Statement.CaseReference(person, stated, row.id(profile.reference())));
        profile.facts().forEach(fact -> row.facts(person, fact).forEach(reading::state));
    }

    /** Nobody lives anywhere before they are born, whenever the family moved in. */
    private Optional<Statement> home(ProfileRow row, String person, Profile.Home home, LocalDate from) {
        Optional<String> postcode = row.text(home.postcode());
        Optional<String> uprn = row.text(home.uprn());
        LocalDate born = profile.columns(Kind.DATE_OF_BIRTH)
                .flatMap(column -> row.day(column.name()).stream())
                .findFirst()
                .orElse(from);
        return postcode.isEmpty() && uprn.isEmpty()
                ? Optional.empty()
                : Optional.of(new Statement.Residence(
                        person, born.isAfter(from) ? born : from, Optional.empty(), postcode, uprn));
    }
}
