package org.hearth.simulation.tenure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.simulation.clerk.Clerk;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Written;
import org.hearth.simulation.clerk.WrittenAddress;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.place.Dwelling;

/** Rows about a person in a home, as the three files have them: identity and address in the middle, the rest around it. */
final class TenureFiles {

    static final String PERSON = "forename,surname,date_of_birth,sex,ethnicity,address_line,postcode,uprn";

    private TenureFiles() {}

    static String[] header(String before, String after) {
        return (before + "," + PERSON + "," + after).split(",", -1);
    }

    static void row(
            CsvFile csv,
            Clerk clerk,
            Person person,
            Dwelling home,
            LocalDate on,
            List<String> before,
            String... after) {
        Written written = clerk.person(person, 0, on);
        WrittenAddress address = clerk.address(person, home);
        Stream<String> middle = Stream.of(
                written.forename(),
                written.surname(),
                written.bornText(),
                written.sex(),
                written.ethnicity(),
                address.line(),
                address.postcode(),
                address.uprn());
        List<String> cells = new ArrayList<>(before);
        middle.forEach(cells::add);
        cells.addAll(Arrays.asList(after));
        csv.row(cells.toArray(String[]::new));
    }

    static String text(Optional<LocalDate> day) {
        return day.filter(on -> on.isBefore(Span.TO)).map(LocalDate::toString).orElse("");
    }
}
