package org.hearth.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hearth.authority.FactKinds;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {

    static final Set<String> FORMATS = Set.of("domestic-abuse", "missing", "ppn", "operation-encompass");
    static final Path NORTHBROOK = Path.of("../../northbrook");
    static final FactKinds KINDS = FactKinds.read(NORTHBROOK.resolve("facts.yaml"));

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"childrens-services", "schools", "early-help", "police", "housing", "health-visiting"})
    void northbrooksAgreementsAreRightAndNameEveryKindOfTheirAgency(String agency) {
        Agreement agreement = read(NORTHBROOK, agency);
        assertThat(agreement.holdsOn(LocalDate.of(2026, 10, 1))).isTrue();
        KINDS.kinds()
                .forEach((kind, about) -> assertThat(agreement.allows(kind))
                        .as(kind)
                        .isEqualTo(about.agency().equals(agency)));
    }

    @Test
    void holdsUpToItsReviewDay() throws IOException {
        Agreement agreement = edited("review_date: 2027-03-31", "review_date: 2026-09-30");
        assertThat(agreement.holdsOn(LocalDate.of(2026, 9, 30))).isTrue();
        assertThat(agreement.holdsOn(LocalDate.of(2026, 10, 1))).isFalse();
        AgreementFile.Terms later = new AgreementFile.Terms(KINDS, Set.of(), Optional.of(LocalDate.of(2026, 10, 1)));
        assertThatThrownBy(() -> AgreementFile.read(temp, "police", later))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.CONFIGURATION))
                .hasMessageMatching(
                        ".*police.yaml \\(line \\d+, review_date\\): expected a review_date of 2026-10-01 or later.*"
                                + "found 2026-09-30. Review the agreement first");
    }

    @Test
    void keepsFactsForTheYearsAgreed() throws IOException {
        Agreement agreement =
                edited("{item: police.missing, retention_years: 6}", "{item: police.missing, retention_years: 2}");
        LocalDate delivery = LocalDate.of(2026, 10, 1);
        assertThat(agreement.earliest("police.missing", delivery)).contains(LocalDate.of(2024, 10, 1));
        assertThat(agreement.earliest("cin.referral", delivery)).isEqualTo(Optional.empty());
        assertThat(agreement.formats()).containsExactly("domestic-abuse", "missing");
        assertThat(agreement.optionalFormats()).containsExactly("operation-encompass", "ppn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "item: forename, | item: shoe-size, | found shoe-size",
                "item: forename, | item: cin.referral, | found cin.referral",
                "item: forename, | item: surname, | expected item surname once, found it twice",
                "{item: forename, retention_years: 6} | {item: forename, retention_years: 0} | retention_years of 1 or more",
                "[domestic-abuse, missing] | [domestic-abuse, letters] | found letters",
                "[ppn, operation-encompass] | [ppn, letters] | optional_formats.1): expected formats among",
                "known_after_days: 3 | known_after_days: -1 | known_after_days of 0 or more, found -1",
                "dpia: | dpai: | unknown key dpai",
                "delivered_every_days: 31 | delivered_every_days: 0 | delivered_every_days of 1 or more, found 0",
                "review_date: 2027-03-31 | review_date: in spring | expected a date such as 2027-03-31, found in spring",
                "purpose: early help planning | purpose: \"  \" | expected words, found none"
            })
    void saysWhatIsWrong(String right, String wrong, String message) {
        assertThatThrownBy(() -> edited(right, wrong.replace(";", "\n")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(message);
    }

    @Test
    void saysEverythingThatIsWrongAtOnceWithItsLine() throws IOException {
        String text = Files.readString(NORTHBROOK.resolve("agreements/police.yaml"))
                .replace("dpia:", "dpai:")
                .replace("review_date: 2027-03-31", "review_date: 2026-03-31")
                .replace("[domestic-abuse, missing]", "[domestic-abuse, letters]")
                .replace("item: police.missing", "item: police.mising")
                .replace("{item: forename, retention_years: 6}", "{item: forename}");
        write(text);
        AgreementFile.Terms terms = new AgreementFile.Terms(KINDS, FORMATS, Optional.of(LocalDate.of(2026, 10, 1)));
        assertThatThrownBy(() -> AgreementFile.read(temp, "police", terms))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.lines())
                                .hasSize(6)
                                .allMatch(line -> line.matches("Cannot (read|use) .*police.yaml \\(line \\d+.*"))
                                .anyMatch(line -> line.contains("unknown key dpai"))
                                .anyMatch(line -> line.contains("expected key dpia, found none"))
                                .anyMatch(line -> line.contains("expected key retention_years, found none"))
                                .anyMatch(line -> line.contains("review_date of 2026-10-01 or later"))
                                .anyMatch(
                                        line -> line.contains(
                                                "formats among domestic-abuse, missing, operation-encompass, ppn, found letters"))
                                .anyMatch(line -> line.contains("found police.mising")));
    }

    @Test
    void readsEveryAgreementAndReportsTheFaultsOfAllOfThem() throws IOException {
        Agreements agreements = Agreements.read(NORTHBROOK, AgreementFile.Terms.of(KINDS));
        assertThat(agreements.all())
                .hasSizeGreaterThanOrEqualTo(6)
                .extracting(Agreement::agency)
                .isSorted();
        assertThat(agreements.place("police", "purpose")).matches("agreements/police.yaml \\(line \\d+, purpose\\)");
        write("purpose: x\n");
        Files.writeString(temp.resolve("agreements/schools.yaml"), "purpose: y\n");
        assertThatThrownBy(() -> Agreements.read(temp, AgreementFile.Terms.of(KINDS)))
                .hasMessageContaining("police.yaml")
                .hasMessageContaining("schools.yaml");
    }

    private static Agreement read(Path authority, String agency) {
        return AgreementFile.read(authority, agency, AgreementFile.Terms.of(KINDS));
    }

    private Agreement edited(String right, String changed) throws IOException {
        String text = Files.readString(NORTHBROOK.resolve("agreements/police.yaml"));
        assertThat(text).contains(right);
        write(text.replace(right, changed));
        return AgreementFile.read(temp, "police", new AgreementFile.Terms(KINDS, FORMATS, Optional.empty()));
    }

    private void write(String text) throws IOException {
        Files.createDirectories(temp.resolve("agreements"));
        Files.writeString(temp.resolve("agreements/police.yaml"), text);
    }
}
