package org.hearth.northbrook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user can get wrong ends as one clear line and an exit code of its own, with nothing half-written. */
class WrongInputIT {

    private static final String POLICE_HEADER = "incident_no,incident_date,risk,role,nominal_id,forename,surname,"
            + "date_of_birth,sex,ethnicity,address_line,postcode,uprn";

    private static final String MISSING_HEADER = "report_no,missing_from,found_at,risk,nominal_id,forename,surname,"
            + "date_of_birth,sex,ethnicity,address_line,postcode,uprn";

    @TempDir
    Path temp;

    private Hearth.Ended hearth(String... arguments) {
        return hearth(Map.of(), arguments);
    }

    private Hearth.Ended hearth(Map<String, String> environment, String... arguments) {
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--workspace", temp.resolve("work").toString()))
                .toArray(String[]::new);
        return Hearth.run(environment, all);
    }

    private void deliverPolice(String incidents) throws IOException {
        deliver("police", "domestic_abuse.csv", incidents);
        deliver("police", "missing.csv", MISSING_HEADER + "\n");
    }

    private void deliver(String agency, String file, String content) throws IOException {
        Path folder = Files.createDirectories(
                temp.resolve("work/extracts").resolve(agency).resolve("2026-10-01"));
        Files.writeString(folder.resolve(file), content, StandardCharsets.UTF_8);
    }

    private void endsWith(int exitCode, Hearth.Ended ended, String... said) throws IOException {
        assertThat(ended.exitCode()).as(ended.out() + ended.err()).isEqualTo(exitCode);
        List<String> lines =
                ended.err().lines().filter(line -> line.startsWith("hearth: ")).toList();
        assertThat(lines).as(ended.err()).isNotEmpty();
        assertThat(lines.get(0)).contains("Cannot").contains(said);
        assertThat(ended.err()).doesNotContain("\tat ");
        if (Files.isDirectory(temp.resolve("work"))) {
            try (Stream<Path> files = Files.walk(temp.resolve("work"))) {
                assertThat(files.filter(file -> file.endsWith("manifest.json"))).isEmpty();
            }
        }
    }

    @Test
    void aFileOfTheWrongKind() throws IOException {
        deliverPolice("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n");
        endsWith(3, hearth("check"), "domestic_abuse.csv");
    }

    @Test
    void aTruncatedXml() throws IOException {
        deliver(
                "childrens-services",
                "CIN_Census_2025.xml",
                "<Message><Header></Header><Children><Child><ChildIdentifiers><LAchildID>7</LAchildID>");
        deliver(
                "childrens-services",
                "persons.csv",
                "la_child_id,upn,nhs_number,forename,surname,date_of_birth,sex,"
                        + "ethnicity,address_line,postcode,uprn,address_from\n");
        endsWith(3, hearth("check"), "CIN_Census_2025.xml");
    }

    @Test
    void anUnknownColumn() throws IOException {
        deliverPolice(POLICE_HEADER + ",religion\n");
        endsWith(3, hearth("check"), "domestic_abuse.csv", "religion");
    }

    @Test
    void aMissingColumn() throws IOException {
        deliverPolice(POLICE_HEADER.replace(",risk", "") + "\n");
        endsWith(3, hearth("check"), "domestic_abuse.csv", "risk");
    }

    @Test
    void aWorkspaceThatCannotBeWritten() throws IOException {
        Hearth.Ended ended = Hearth.run("check", "--workspace", "/proc/hearth");
        endsWith(5, ended, "/proc/hearth");
    }

    @Test
    void tooLittleDisk() throws IOException {
        Map<String, String> environment = Map.of("HEARTH_JAVA_OPTIONS", "-Dhearth.leastFreeBytes=" + Long.MAX_VALUE);
        endsWith(5, hearth(environment, "check"), "MiB free");
    }

    @Test
    void anEarlierStageThatHasNotRun() throws IOException {
        endsWith(8, hearth("link"), "hearth encode");
        endsWith(8, hearth("score"), "hearth");
        endsWith(8, hearth("publish"), "hearth");
    }

    @Test
    void aMisspeltKeyInTheAuthority() throws IOException {
        Path authority = temp.resolve("authority");
        Hearth.run("init", authority.toString()).mustSucceed();
        Path file = authority.resolve("authority.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("    capacity:", "    capactiy:"));
        Hearth.Ended ended = hearth("synthesise", "--authority", authority.toString());
        endsWith(4, ended, "authority.yaml", "expected key capacity");
        assertThat(ended.err()).contains("unknown key capactiy");
    }

    @Test
    void aKeyThatOthersCanRead() throws IOException {
        Path keys = temp.resolve("keys");
        Hearth.run("init", "--keys", keys.toString()).mustSucceed();
        Files.setPosixFilePermissions(keys.resolve("linkage.key"), PosixFilePermissions.fromString("rw-r--r--"));
        deliverPolice(POLICE_HEADER + "\n");
        endsWith(9, hearth("encode", "--keys", keys.toString()), "linkage.key");
    }

    @Test
    void aPortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            endsWith(7, hearth("serve", "--port", "" + taken.getLocalPort()), "" + taken.getLocalPort());
            endsWith(7, hearth("demo", "--port", "" + taken.getLocalPort()), "" + taken.getLocalPort());
        }
    }

    @Test
    void aDatabaseThatCannotBeReached() throws IOException {
        endsWith(6, hearth("serve", "--database", "postgresql://127.0.0.1:1/hearth", "--port", "0"), "127.0.0.1:1");
    }

    @Test
    void aDemoThatCouldNotCome() throws IOException {
        Hearth.Ended ended = hearth("demo", "--households=300", "--seed", "x", "--port", "none");
        endsWith(2, ended, "from 500", "found 300");
        assertThat(ended.err().lines()).as(ended.err()).hasSize(3);
    }

    @Test
    void filesToLinkWithoutTheirKindsOrAPlaceForWhatIsFound() throws IOException {
        Hearth.Ended ended = Hearth.run("link", "--in", "a.csv");
        endsWith(2, ended, "--linkage");
        assertThat(ended.err().lines()).as(ended.err()).hasSize(2);
    }

    @Test
    void aVerbThatIsNot() throws IOException {
        endsWith(2, Hearth.run("linc"), "linc");
        Hearth.Ended ended = Hearth.run("link", "--no-such-option");
        endsWith(2, ended, "hearth link", "--no-such-option");
        assertThat(ended.err().lines()).as(ended.err()).hasSize(1);
    }
}
