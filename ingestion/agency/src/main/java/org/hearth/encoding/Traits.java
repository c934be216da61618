package org.hearth.encoding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.extract.IdentityItem;
import org.hearth.extract.Statement.Residence;

/**
 * What blocking keys are made of: current identifiers first, then former ones and parts of compounds.
 *
 * @param forenames letters of the whole forename, then of its first part
 * @param surnames letters of whole surnames, current first, then of their parts
 * @param postcodes the latest first, at most three
 * @param uprns the latest first, at most three
 */
record Traits(
        Optional<String> upn,
        Optional<String> nhsNumber,
        List<String> forenames,
        List<String> surnames,
        Optional<LocalDate> birth,
        List<String> postcodes,
        List<String> uprns) {

    private static final int MOST_PLACES = 3;
    private static final int LEAST_PART = 3;

    Traits {
        forenames = List.copyOf(forenames);
        surnames = List.copyOf(surnames);
        postcodes = List.copyOf(postcodes);
        uprns = List.copyOf(uprns);
    }

    static Traits of(HeldPerson person, List<Residence> moves) {
        Set<String> forenames = new LinkedHashSet<>();
        person.value(IdentityItem.FORENAME).flatMap(PlainName::of).ifPresent(name -> {
            forenames.add(name.letters());
            forenames.add(name.parts().get(0));
        });
        Set<String> surnames = new LinkedHashSet<>();
        person.value(IdentityItem.SURNAME).ifPresent(current -> add(current, surnames));
        person.surnames().forEach(surname -> add(surname, surnames));
        return new Traits(
                person.value(IdentityItem.UPN),
                person.value(IdentityItem.NHS_NUMBER),
                List.copyOf(forenames),
                List.copyOf(surnames),
                person.value(IdentityItem.DATE_OF_BIRTH).map(LocalDate::parse),
                latest(moves.stream().map(Residence::postcode).toList()),
                latest(moves.stream().map(Residence::uprn).toList()));
    }

    private static void add(String surname, Collection<String> surnames) {
        PlainName.of(surname).ifPresent(name -> {
            surnames.add(name.letters());
            name.parts().stream().filter(part -> part.length() >= LEAST_PART).forEach(surnames::add);
        });
    }

    private static List<String> latest(List<Optional<String>> inTime) {
        Set<String> latest = new LinkedHashSet<>();
        for (int i = inTime.size() - 1; i >= 0 && latest.size() < MOST_PLACES; i--) {
            inTime.get(i).ifPresent(latest::add);
        }
        return new ArrayList<>(latest);
    }

    @Override
    public String toString() {
        return "Traits[redacted]";
    }
}
