package org.hearth.linkage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.hearth.household.Evidence.Resident;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.EncodedSchema.EncodedPart;
import org.hearth.kind.Kind;
import org.hearth.population.AgencyTables;
import org.hearth.table.Row;
import org.hearth.table.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * Surname and birth of each record as the deliveries up to a day said them, by which households are told apart. What a later delivery
 * says changes nothing about a home that was known before it. What an agency's first delivery says had always been known.
 */
final class Residents {

    private final @Nullable Told[] told;
    private final ToIntFunction<String> number;

    /**
     * What a delivery says of a record; what it leaves out is as an earlier one said.
     *
     * @param surname keyed token, in hexadecimal digits
     */
    private record Told(
            LocalDate day,
            Optional<String> surname,
            Optional<LocalDate> born,
            @Nullable Told earlier) {}

    private Residents(int records, ToIntFunction<String> number) {
        this.told = new Told[records];
        this.number = number;
    }

    /**
     * Reads what all deliveries say of the records reached.
     *
     * @param deliveries in the order of their days within each agency
     * @param number of a record below {@code records}, negative for one that does not count
     */
    static Residents read(Reach reach, List<Path> deliveries, int records, ToIntFunction<String> number) {
        Residents residents = new Residents(records, number);
        Map<String, String> same = new HashMap<>();
        for (Path delivery : deliveries) {
            EncodedSchema schema = EncodedSchema.read(delivery);
            LocalDate day = schema.delivery().orElse(LocalDate.MIN);
            reach.tables()
                    .forEach(
                            surnames(schema, delivery) + " WHERE " + reach.where(),
                            row -> residents.add(row, day, same));
        }
        return residents;
    }

    private static String surnames(EncodedSchema schema, Path delivery) {
        String records = TableReader.file(schema.recordTable().in(delivery)) + " AS records";
        String said = TableReader.file(EncodedSchema.VALUES.in(delivery)) + " AS said";
        String attributes = TableReader.file(AgencyTables.RECORD_ATTRIBUTES.in(delivery)) + " AS attributes";
        List<EncodedPart> parts = schema.parts();
        for (int part = 0; part < parts.size(); part++) {
            EncodedPart one = parts.get(part);
            if (one.field().kind() == Kind.SURNAME && one.part() == Kind.Part.FULL) {
                return "SELECT record, hex(token) AS surname, birth_quarter FROM " + records + " LEFT JOIN " + said
                        + " ON part = " + part + " AND code = \"" + one.column() + "\" LEFT JOIN " + attributes
                        + " USING (record)";
            }
        }
        return "SELECT record, NULL AS surname, birth_quarter FROM " + records + " LEFT JOIN " + attributes
                + " USING (record)";
    }

    private void add(Row row, LocalDate day, Map<String, String> same) {
        int record = number.applyAsInt(row.text("record"));
        if (record < 0) {
            return;
        }
        Told before = told[record];
        Optional<String> surname = row.optionalText("surname")
                .map(token -> same.computeIfAbsent(token, any -> any))
                .or(() -> before == null ? Optional.empty() : before.surname);
        Optional<LocalDate> born = row.optionalText("birth_quarter")
                .map(Residents::firstDay)
                .or(() -> before == null ? Optional.empty() : before.born);
        if (before == null || !before.surname.equals(surname) || !before.born.equals(born)) {
            told[record] = new Told(day, surname, born, before);
        }
    }

    /**
     * A record's person as known on a day.
     *
     * @param person id of the person
     */
    Resident of(int record, String person, LocalDate on) {
        Told known = told[record];
        while (known != null && known.earlier != null && known.day.isAfter(on)) {
            known = known.earlier;
        }
        return known == null
                ? new Resident(person, Optional.empty(), Optional.empty())
                : new Resident(person, known.surname, known.born);
    }

    /** First day of a quarter such as 2014Q3. */
    private static LocalDate firstDay(String quarter) {
        int year = Integer.parseInt(quarter, 0, 4, 10);
        return LocalDate.of(year, 3 * Character.digit(quarter.charAt(5), 10) - 2, 1);
    }
}
