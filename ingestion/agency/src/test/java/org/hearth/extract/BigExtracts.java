package org.hearth.extract;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.hearth.extract.value.CheckDigit;

/**
 * Writes files of real size, to see that {@code check} reads them as a stream: run it as a program, then {@code check} what it
 * wrote with {@code -Xmx900m}. Not a test: two such files take minutes and gigabytes.
 *
 * <pre>{@code java -cp target/test-classes org.hearth.extract.BigExtracts DIR cin 2000
 * java -cp target/test-classes org.hearth.extract.BigExtracts DIR attendance 20000000}</pre>
 */
final class BigExtracts {

    private static final String[] ABSENCES = {"I", "M", "E", "O", "L", "N"};

    private static final double ODD = 0.02;

    private BigExtracts() {}

    /** Takes a directory, what to write, and how much: megabytes of XML, or rows of attendance. */
    public static void main(String[] args) throws IOException {
        Path directory = Files.createDirectories(Path.of(args[0]));
        long size = Long.parseLong(args[2]);
        if (args[1].equals("cin")) {
            cin(directory.resolve("CIN_Census_2026.xml"), size * 1_000_000, ODD);
        } else {
            attendance(directory, size);
        }
    }

    /**
     * A Children in Need census of about so many bytes.
     *
     * @param odd what share of children has a wrong code
     */
    static void cin(Path file, long bytes, double odd) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        String[] around = CinCensusReaderTest.census("@").split("@", -1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(around[0]);
            String child = CinCensusReaderTest.child(CinCensusReaderTest.EPISODE);
            for (long written = 0, i = 0; written < bytes; i++) {
                String one = child.replace(">C1<", ">C" + i + "<")
                        .replace("2015-06-01", (2008 + random.nextInt(15)) + "-06-1" + random.nextInt(10));
                String as = random.nextDouble() < odd ? one.replace(">N1<", ">XX<") : one;
                out.write(as);
                written += as.length();
            }
            out.write(around[1]);
        }
    }

    /** So many rows of attendance, ten a pupil, and the roll that they point to. */
    static void attendance(Path directory, long rows) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        long pupils = rows / 10;
        try (BufferedWriter roll = Files.newBufferedWriter(directory.resolve("2025_autumn_pupilonroll.csv"))) {
            roll.write("pupilonrolltableid,NativeId,dob,surname,forename,upn,sex,entrydate,termlysessionspossible\n");
            for (long i = 0; i < pupils; i++) {
                String twelve = String.format("%012d", i);
                roll.write("p" + i + ",S" + i % 300 + ",2012-Jan-21 00:00:00,Lark,Ann," + CheckDigit.upnLetter(twelve)
                        + twelve + ",F,2023-Sep-04 00:00:00,140.0\n");
            }
        }
        Path sessions = directory.resolve("2025_autumn_termlysessiondetailsonroll.csv");
        try (BufferedWriter out = Files.newBufferedWriter(sessions)) {
            out.write("pupilonrolltableid,NativeId,sessions,attendancereason\n");
            for (long i = 0; i < rows; i++) {
                long pupil = i / 10;
                out.write("p" + pupil + ",S" + pupil % 300 + "," + random.nextInt(1, 4) + ".0,"
                        + ABSENCES[random.nextInt(ABSENCES.length)] + "\n");
            }
        }
    }
}
