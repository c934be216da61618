package org.hearth.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.hearth.authority.FactKinds;
import org.hearth.extract.Format;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {

    static final Path NORTHBROOK = Path.of("../../northbrook");
    static final FactKinds KINDS = FactKinds.read(NORTHBROOK.resolve("facts.yaml"));

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"childrens-services", "schools", "early-help", "police", "housing", "health-visiting"})
    void northbrooksAgreementsAreRightAndNameEveryKindOfTheirAgency(String agency) {
        Agreement agreement = Agreement.read(NORTHBROOK, agency, KINDS);
        agreement.mustCover(LocalDate.of(2026, 10, 1));
        KINDS.kinds()
                .forEach((kind, about) -> assertThat(agreement.allows(kind))
                        .as(kind)
                        .isEqualTo(about.agency().equals(agency)));
    }

    @Test
    void coversDeliveriesUpToItsReviewDay() throws IOException {
        Agreement agreement = read("review_date: 2027-03-31", "review_date: 2026-09-30");
        agreement.mustCover(LocalDate.of(2026, 9, 30));
        assertThatThrownBy(() -> agreement.mustCover(LocalDate.of(2026, 10, 1)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.CONFIGURATION))
                .hasMessageContaining("expected a review_date on or after that day, found 2026-09-30");
    }

    @Test
    void keepsFactsForTheYearsAgreed() throws IOException {
        Agreement agreement =
                read("{item: police.missing, retention_years: 6}", "{item: police.missing, retention_years: 2}");
        LocalDate delivery = LocalDate.of(2026, 10, 1);
        assertThat(agreement.earliest("police.missing", delivery)).contains(LocalDate.of(2024, 10, 1));
        assertThat(agreement.earliest("cin.referral", delivery)).isEqualTo(Optional.empty());
        assertThat(agreement.formats()).containsExactlyInAnyOrder(Format.DOMESTIC_ABUSE, Format.MISSING);
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
                "known_after_days: 3 | known_after_days: -1 | known_after_days of 0 or more, found -1",
                "dpia: | dpai: | unknown key dpai"
            })
    void saysWhatIsWrong(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(right, wrong)).isInstanceOf(Fault.class).hasMessageContaining(message);
    }

    Agreement read(String right, String changed) throws IOException {
        String text = Files.readString(NORTHBROOK.resolve("agreements/police.yaml"));
        assertThat(text).contains(right);
        Files.createDirectories(temp.resolve("agreements"));
        Files.writeString(temp.resolve("agreements/police.yaml"), text.replace(right, changed));
        return Agreement.read(temp, "police", KINDS);
    }
}
