package org.hearth.simulation.clerk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.clerk.Ledger.Kind;
import org.hearth.simulation.name.Names;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Residence;
import org.hearth.simulation.place.Dwelling;

/** Writes for one agency. Not thread-safe. */
public final class Clerk {

    /** Share of children with two homes whom an agency has at the other parent's. */
    private static final double OTHER_PARENT = 0.35;

    private final Habits habits;
    private final long seed;
    private final Names names;
    private final Typist typist;
    private final Ledger ledger;
    private final Map<String, String> localIds = new HashMap<>();

    public Clerk(Habits habits, long seed, Names names, Ledger ledger) {
        this.habits = habits;
        this.seed = seed;
        this.names = names;
        this.ledger = ledger;
        typist = new Typist(names);
    }

    /**
     * The agency's own id of a person.
     *
     * @param record which of several records of the person, 0 for the first
     */
    public String localId(String prefix, Person person, int record) {
        return localIds.computeIfAbsent(person.id() + "/" + record, key -> {
            String id = prefix + ledger.number(habits.agency() + prefix);
            ledger.person(habits.agency(), id, person.id());
            return id;
        });
    }

    /** The agency's number of a case, report or family. */
    public String caseId(String prefix, long key) {
        return localIds.computeIfAbsent(prefix + key, any -> prefix + ledger.number(habits.agency() + prefix));
    }

    /** Notes a local id that the agency took from elsewhere. */
    public void known(String localId, Person person) {
        ledger.person(habits.agency(), localId, person.id());
    }

    /**
     * A person as one record has them.
     *
     * @param record the same number gives the same errors
     * @param on the day it is written; a surname may be older
     */
    public Written person(Person person, long record, LocalDate on) {
        Chance chance = Chance.of(seed, habits.agency() + "/person", person.id() * 1_000_003L + record);
        String forename = forename(person, chance);
        boolean old = chance.happens(habits.oldSurname());
        String surname = old ? person.surnames().get(0).value() : person.surname(on);
        if (chance.happens(habits.nameWrong())) {
            surname = typist.word(surname, chance);
        }
        Optional<LocalDate> born = born(person, chance);
        boolean wrongSex = chance.happens(0.002);
        String sex = person.isFemale() == wrongSex ? "M" : "F";
        String ethnicity = chance.happens(habits.ethnicityMissing()) ? "" : ethnicity(person, chance);
        String nhs =
                chance.happens(habits.numberMissing()) ? "" : person.identity().nhsNumber();
        ledger.identifier(Kind.forename, forename);
        ledger.identifier(Kind.surname, surname);
        born.ifPresent(day -> ledger.identifier(Kind.date_of_birth, day.toString()));
        return new Written(forename, surname, born, sex, ethnicity, nhs);
    }

    private String forename(Person person, Chance chance) {
        String forename = person.identity().forename();
        List<String> shorter = names.shortForms(forename);
        if (!shorter.isEmpty() && chance.happens(habits.shortForm() * 2)) {
            return chance.oneOf(shorter);
        }
        return chance.happens(habits.nameWrong()) ? typist.word(forename, chance) : forename;
    }

    private Optional<LocalDate> born(Person person, Chance chance) {
        if (chance.happens(habits.birthMissing())) {
            return Optional.empty();
        }
        return Optional.of(chance.happens(habits.birthWrong()) ? typist.date(person.born(), chance) : person.born());
    }

    private static String ethnicity(Person person, Chance chance) {
        String code = person.identity().ethnicity();
        if (!chance.happens(0.03)) {
            return code;
        }
        return switch (code) {
            case "WBRI", "WIRI" -> "WOTH";
            case "MWBC", "MWBA", "MWAS" -> "MOTH";
            case "APKN", "ABAN", "AIND" -> "AOTH";
            case "BAFR", "BCRB" -> "BOTH";
            default -> "OOTH";
        };
    }

    /** Notes an NHS number that is being written. */
    public String nhsNumber(Written written) {
        return ledger.identifier(Kind.nhs_number, written.nhsNumber());
    }

    /** The number, or nothing or a mistyped one as the agency's habits have it: the same for the same person every time. */
    public String upn(Person person, String upn) {
        Chance chance = Chance.of(seed, habits.agency() + "/upn", person.id());
        if (chance.happens(habits.numberMissing())) {
            return "";
        }
        if (!chance.happens(0.004)) {
            return ledger.identifier(Kind.upn, upn);
        }
        int at = chance.between(4, 12);
        int digit = (upn.charAt(at) - '0' + chance.between(1, 9)) % 10;
        return ledger.identifier(Kind.upn, upn.substring(0, at) + digit + upn.substring(at + 1));
    }

    /** The stay the agency believes in on a day: the true one, or an earlier one if it has not been told. */
    public Optional<Residence> residence(Person person, LocalDate on) {
        Optional<Person> other = person.sharedCare()
                .filter(shared -> !shared.from().isAfter(on))
                .filter(shared -> Chance.of(seed, habits.agency() + "/shared", person.id())
                        .happens(OTHER_PARENT))
                .map(Person.SharedCare::parent);
        return believed(other.orElse(person), on);
    }

    private Optional<Residence> believed(Person person, LocalDate on) {
        Residence believed = null;
        for (Residence stay : person.residences()) {
            boolean first = believed == null;
            if (!stay.from().isAfter(on) && (first || !told(stay).isAfter(on))) {
                believed = stay;
            }
        }
        return Optional.ofNullable(believed);
    }

    /** The day the agency hears of a stay; people who move together are heard of together. */
    public LocalDate told(Residence stay) {
        long move = Long.parseLong(stay.dwelling().uprn()) * 31 + stay.from().toEpochDay();
        Chance chance = Chance.of(seed, habits.agency() + "/told", move);
        double kind = chance.uniform();
        if (kind < habits.neverTold()) {
            return LocalDate.MAX;
        }
        boolean late = kind < habits.neverTold() + habits.toldLate();
        return stay.from().plusDays(late ? chance.between(30, 270) : chance.between(0, 21));
    }

    /** The address the agency believes in on a day. */
    public WrittenAddress address(Person person, LocalDate on) {
        return residence(person, on)
                .map(stay -> address(person, stay.dwelling()))
                .orElse(WrittenAddress.NONE);
    }

    /** A dwelling as the person's record has it. */
    public WrittenAddress address(Person person, Dwelling dwelling) {
        long key = Long.parseLong(dwelling.uprn()) * 1_000_003L + person.id();
        Chance chance = Chance.of(seed, habits.agency() + "/address", key);
        String street = chance.happens(0.12) ? dwelling.shortStreet() : dwelling.street();
        if (chance.happens(habits.nameWrong())) {
            street = typist.word(street, chance);
        }
        String postcode = dwelling.postcode();
        boolean without = chance.happens(habits.postcodeMissing());
        if (without) {
            postcode = "";
        } else if (chance.happens(habits.postcodeWrong())) {
            postcode = typist.postcode(postcode, chance);
        }
        String uprn = chance.happens(without ? 0.7 : habits.uprnMissing()) ? "" : dwelling.uprn();
        return new WrittenAddress(
                dwelling.line(street),
                dwelling.flat(),
                dwelling.number(),
                ledger.identifier(Kind.street, street),
                ledger.identifier(Kind.postcode, postcode),
                ledger.identifier(Kind.uprn, uprn));
    }
}
