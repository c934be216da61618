package org.hearth.simulation.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.clerk.Clerk;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.clerk.Written;
import org.hearth.simulation.clerk.WrittenAddress;

/** {@code contacts.csv}: one row a contact. A newborn may have no forename yet. */
public final class HealthFile implements AutoCloseable {

    /** Share of newborns who are written down as Baby at the first contact. */
    private static final double UNNAMED = 0.06;

    private final CsvFile csv;
    private final long seed;

    public HealthFile(Delivery delivery, long seed) {
        csv = delivery.csv(
                "health-visiting",
                "contacts.csv",
                ("person_id,nhs_number,forename,surname,date_of_birth,sex,ethnicity,address_line,postcode,uprn,"
                                + "contact_date,contact_type,attended,service_level,concerns")
                        .split(",", -1));
        this.seed = seed;
    }

    /** Writes the contacts of a circle. */
    public void write(List<Contact> contacts, Clerk clerk) {
        List<Contact> sorted = new ArrayList<>(contacts);
        sorted.sort(Comparator.comparing(Contact::on));
        sorted.forEach(contact -> row(clerk, contact));
    }

    @Override
    public void close() {
        csv.close();
    }

    private void row(Clerk clerk, Contact contact) {
        Written written = clerk.person(contact.person(), 0, contact.on());
        WrittenAddress address = clerk.address(contact.person(), contact.on());
        boolean unnamed = contact.type().equals("new-birth")
                && Chance.of(seed, "health/unnamed", contact.person().id()).happens(UNNAMED);
        csv.row(
                clerk.localId("HV", contact.person(), 0),
                clerk.nhsNumber(written),
                unnamed ? "Baby" : written.forename(),
                written.surname(),
                written.bornText(),
                written.sex(),
                written.ethnicity(),
                address.line(),
                address.postcode(),
                address.uprn(),
                contact.on().toString(),
                contact.type(),
                contact.attended() ? "Y" : "N",
                contact.level(),
                String.join(";", contact.concerns()));
    }
}
