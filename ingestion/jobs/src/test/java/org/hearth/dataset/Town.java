package org.hearth.dataset;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hearth.kind.LinkageFile;
import org.hearth.population.AgencyTables;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;

/** A made-up town of families, with what three agencies record of them, encoded as an agency would: for tests alone. */
public final class Town {

    private static final String[] SURNAMES = {
        "Ashworth", "Begum", "Clarke", "Dobson", "Edwards", "Farouk", "Greenwood", "Hussain", "Iqbal", "Jackson",
        "Kowalski", "Lomas", "Mahmood", "Nowak", "Okafor", "Patel", "Quigley", "Rahman", "Schofield", "Taylor",
        "Unsworth", "Varley", "Whitehead", "Yates", "Zaman", "Smith", "Jones", "Khan", "Ali", "Brown"
    };
    private static final String[] STARTS = {
        "Al", "Be", "Ca", "Da", "El", "Fa", "Ge", "Ha", "Is", "Jo", "Ka", "Le", "Ma", "Ni", "Ol", "Pe", "Ra", "Sa",
        "Te", "Vi", "Wi", "Za"
    };
    private static final String[] ENDS = {
        "sha", "than", "ron", "lie", "mina", "vid", "ica", "bel", "ndra", "rik", "tor", "wen", "zey", "phie", "rge"
    };
    private static final String[] AGENCIES = {"schools", "police", "housing"};

    private final Random random;
    private final List<Person> people = new ArrayList<>();
    private int households;

    public record Person(
            int id, String forename, String surname, LocalDate birth, String sex, int household, String upn) {}

    /** One line of an extract, before it is encoded. */
    public record Line(
            String agency,
            String localId,
            int person,
            String forename,
            String surname,
            LocalDate birth,
            String sex,
            String upn,
            String postcode,
            String uprn) {

        public String pseudonym() {
            return TownEncoder.hash("record", agency + localId);
        }
    }

    public Town(long seed, int households) {
        this.random = new Random(seed);
        this.households = households;
        for (int household = 0; household < households; household++) {
            family(household);
        }
    }

    private void family(int household) {
        String surname = SURNAMES[random.nextInt(SURNAMES.length)]
                + (random.nextInt(3) == 0 ? STARTS[random.nextInt(22)].toLowerCase(Locale.ROOT) : "");
        person(
                forename(),
                surname,
                LocalDate.of(1975 + random.nextInt(20), 1, 1).plusDays(random.nextInt(365)),
                household);
        int children = 1 + random.nextInt(4);
        LocalDate birth = LocalDate.of(2008 + random.nextInt(8), 1, 1).plusDays(random.nextInt(365));
        for (int child = 0; child < children; child++) {
            person(forename(), surname, birth, household);
            boolean twin = random.nextInt(20) == 0;
            birth = twin ? birth : birth.plusDays(400 + random.nextInt(900));
        }
    }

    private void person(String forename, String surname, LocalDate birth, int household) {
        int id = people.size();
        String upn = birth.getYear() > 2000 ? "U" + id : null;
        people.add(new Person(id, forename, surname, birth, random.nextBoolean() ? "F" : "M", household, upn));
    }

    private String forename() {
        return STARTS[random.nextInt(STARTS.length)] + ENDS[random.nextInt(ENDS.length)];
    }

    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (String agency : AGENCIES) {
            for (Person person : people) {
                if (random.nextInt(10) < 7) {
                    lines.add(line(agency, person));
                }
            }
        }
        return lines;
    }

    private Line line(String agency, Person person) {
        boolean moved = random.nextInt(10) == 0;
        int home = moved ? random.nextInt(households) : person.household();
        LocalDate birth =
                random.nextInt(40) == 0 ? person.birth().withDayOfMonth(1 + random.nextInt(28)) : person.birth();
        String upn = agency.equals("schools") || random.nextInt(3) == 0 ? person.upn() : null;
        return new Line(
                agency,
                "L" + person.id(),
                person.id(),
                typed(person.forename()),
                typed(person.surname()),
                birth,
                person.sex(),
                upn,
                "NB" + home / 8,
                random.nextInt(12) == 0 ? null : "P" + home);
    }

    private String typed(String name) {
        if (random.nextInt(15) > 0) {
            return name;
        }
        int at = 1 + random.nextInt(name.length() - 1);
        return name.substring(0, at) + (char) ('a' + random.nextInt(26)) + name.substring(at + 1);
    }

    /** Writes what `encode --truth` would leave in a workspace: one delivery an agency. */
    public static void encode(List<Line> lines, Workspace workspace) {
        for (String agency :
                lines.stream().map(Line::agency).distinct().sorted().toList()) {
            encode(
                    lines.stream().filter(line -> line.agency().equals(agency)).toList(),
                    workspace,
                    agency,
                    LocalDate.of(2026, 10, 1));
        }
        Stage.of("encode", workspace, "truth-records")
                .setting("lines", TownEncoder.hash("", lines))
                .make(draft -> {
                    try (TableWriter writer = TableWriter.open(AgencyTables.TRUTH_RECORDS, draft.directory())) {
                        lines.forEach(line -> writer.write(line.pseudonym(), "T" + line.person()));
                    }
                });
    }

    /** Writes one delivery. */
    public static void encode(List<Line> lines, Workspace workspace, String agency, LocalDate day) {
        List<Line> sorted =
                lines.stream().sorted(Comparator.comparing(Line::pseudonym)).toList();
        Stage.of("encode", workspace, "encoded/" + agency + "/" + day)
                .setting("lines", TownEncoder.hash("", sorted))
                .make(draft -> TownEncoder.write(sorted, agency, day, draft.directory()));
    }

    /** The lines linked without Spark: what the job must agree with. */
    static DataSetLinkage link(List<Line> lines, LinkageFile rules, Path temporary) {
        Workspace workspace = Workspace.open(temporary);
        encode(lines, workspace);
        List<Path> folders =
                workspace.artefacts("encoded").stream().map(workspace::path).toList();
        EncodedSets read = EncodedSets.read(folders);
        Meetings meetings = Blocking.meetings(
                read.schema().passes(), read.keys(), new long[0], read.entries().size(), 200);
        return Linking.link(read, meetings, new PlainRounds(meetings), rules, Decisions.NONE);
    }
}
