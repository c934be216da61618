package org.hearth.linkage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hearth.population.Tables;
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
            return hash("record", agency + localId);
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

    /** Writes what `encode --truth` would leave in a workspace. */
    public static void encode(List<Line> lines, Workspace workspace) {
        for (String agency :
                lines.stream().map(Line::agency).distinct().sorted().toList()) {
            List<Line> own = lines.stream()
                    .filter(line -> line.agency().equals(agency))
                    .sorted(Comparator.comparing(Line::pseudonym))
                    .toList();
            Stage.of("encode", workspace, "encoded/" + agency + "/2026-10-01")
                    .setting("lines", hash("", own))
                    .make(draft -> encode(own, draft.directory()));
        }
        Stage.of("encode", workspace, "truth-records")
                .setting("lines", hash("", lines))
                .make(draft -> {
                    try (TableWriter writer = TableWriter.open(Tables.TRUTH_RECORDS, draft.directory())) {
                        lines.forEach(line -> writer.write(line.pseudonym(), "T" + line.person()));
                    }
                });
    }

    private static void encode(List<Line> lines, Path directory) {
        try (TableWriter records = TableWriter.open(Tables.RECORDS, directory);
                TableWriter blocking = TableWriter.open(Tables.BLOCKING, directory);
                TableWriter residences = TableWriter.open(Tables.RECORD_RESIDENCES, directory)) {
            for (Line line : lines) {
                records.write(
                        line.pseudonym(),
                        line.agency(),
                        filter(grams(line.forename())),
                        hash("forename", line.forename()),
                        filter(grams(line.surname())),
                        hash("surname", line.surname()),
                        filter(parts(line.birth())),
                        hash("birth", line.birth()),
                        filter(grams(line.postcode())),
                        hash("postcode", line.postcode()),
                        hash("upn", line.upn()),
                        null,
                        hash("uprn", line.uprn()),
                        line.sex(),
                        quarter(line),
                        "white");
                keys(line).forEach((pass, key) -> blocking.write(line.pseudonym(), pass, key));
                residences.write(
                        line.pseudonym(),
                        hash("uprn", line.uprn()),
                        "E01990001",
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 2, 1),
                        "persons");
            }
        }
    }

    private static String quarter(Line line) {
        return line.birth().getYear() + "Q" + (line.birth().getMonthValue() + 2) / 3;
    }

    private static Map<String, String> keys(Line line) {
        Map<String, String> keys = new TreeMap<>();
        keys.put("birth", hash("b1", line.birth()));
        keys.put("names", hash("b2", line.forename() + line.surname()));
        if (line.uprn() != null) {
            keys.put("property", hash("b3", line.uprn()));
        }
        if (line.upn() != null) {
            keys.put("upn", hash("b4", line.upn()));
        }
        return keys;
    }

    /** The lines as a task of the linkage would read them. */
    static Records records(List<Line> lines) {
        RecordPart part = new RecordPart();
        for (Line line : lines) {
            part.add(line.pseudonym(), "2026-10-01");
            part.value(Field.FORENAME, hash("forename", line.forename()), filter(grams(line.forename())));
            part.value(Field.SURNAME, hash("surname", line.surname()), filter(grams(line.surname())));
            part.value(Field.BIRTH, hash("birth", line.birth()), filter(parts(line.birth())));
            part.value(Field.POSTCODE, hash("postcode", line.postcode()), filter(grams(line.postcode())));
            part.value(Field.UPN, hash("upn", line.upn()), null);
            part.value(Field.NHS, null, null);
            part.value(Field.UPRN, hash("uprn", line.uprn()), null);
            part.value(Field.SEX, line.sex(), null);
            part.value(Field.AGENCY, line.agency(), null);
            part.value(Field.BIRTH_QUARTER, quarter(line), null);
            part.value(Field.ETHNIC_GROUP, "white", null);
        }
        return Records.of(List.of(part));
    }

    /** The lines linked without Spark: what the job must agree with. */
    static Linkage link(List<Line> lines, LinkageRules rules) {
        Records records = records(lines);
        BlockingPart part = new BlockingPart();
        for (Line line : lines) {
            keys(line).forEach((pass, key) -> part.add(records.pseudonyms().find(line.pseudonym()), pass, key));
        }
        Blocks blocks = Blocking.blocks(
                List.of(part, BlockingPart.ofProperties(records)),
                records.size(),
                rules.blocking().largestBlock());
        return Linkage.of(
                rules,
                blocks,
                new Comparisons(rules.comparisons(), records),
                new PlainPairs(blocks, rules.thresholds().review()));
    }

    private record PlainPairs(Blocks blocks, double review) implements PairWork {

        @Override
        public Tally tally(Comparisons comparisons) {
            return Tally.sum(
                    blocks.shares(3).stream()
                            .map(share -> Tally.of(share, blocks, comparisons))
                            .toList(),
                    new Tally(comparisons.patterns(), blocks.passes().size()));
        }

        @Override
        public Judged judge(Scorer scorer) {
            return Judged.sum(blocks.shares(5).stream()
                    .map(share -> Judged.of(share, blocks, scorer, review))
                    .toList());
        }
    }

    private static List<String> grams(String name) {
        String padded = "_" + name.toLowerCase(Locale.ROOT) + "_";
        List<String> grams = new ArrayList<>();
        for (int i = 0; i + 2 <= padded.length(); i++) {
            grams.add(padded.substring(i, i + 2));
        }
        return grams;
    }

    private static List<String> parts(LocalDate date) {
        return List.of("y" + date.getYear(), "m" + date.getMonthValue(), "d" + date.getDayOfMonth());
    }

    private static byte[] filter(List<String> tokens) {
        byte[] filter = new byte[64];
        for (String token : tokens) {
            for (int k = 0; k < 8; k++) {
                int bit = Integer.parseInt(hash("bit" + k, token).substring(0, 6), 16) % 512;
                filter[bit / 8] |= (byte) (1 << bit % 8);
            }
        }
        return filter;
    }

    static String hash(String key, Object value) {
        if (value == null) {
            return null;
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((key + "\0" + value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
