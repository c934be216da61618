package org.hearth.extract.cin;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.extract.Reading;
import org.hearth.extract.Statement.Fact;
import org.hearth.extract.value.Cells;
import org.hearth.extract.value.CodeLists;

/**
 * One PreProceedingsandFGDM element of the Children in Need census from 2026-27: work before care proceedings, and family group
 * decision making. It is read in a child and in an episode.
 *
 * @param localId LAchildID of the child
 */
record CinPreProceedings(String localId, Cells row, Reading reading) {

    void read() {
        reading.count("pre-proceedings", 1);
        Optional<LocalDate> started = row.date("PPStartDate");
        Optional<LocalDate> letter = row.date("LBPSentDate");
        row.date("InitialPPMeetingDate");
        row.date("LetterInitCPDate");
        row.count("ReviewMeetingsCount");
        row.text("PPOutcome");
        started.ifPresent(day -> state("cin.pre-proceedings-started", day));
        started.flatMap(day -> row.end("StepDecisionDate", day))
                .ifPresent(day -> state("cin.pre-proceedings-ended", day));
        row.date("CourtAppDate").ifPresent(day -> state("cin.court-application", day));
        if (isYes("FGDMMeetingOffer")) {
            letter.or(() -> started).ifPresent(day -> state("cin.family-group-offered", day));
        }
        isYes("FGDMMeetingFac");
    }

    private boolean isYes(String field) {
        return row.code(field, CodeLists.YES_NO)
                .filter(code -> code.equals("true") || code.equals("1"))
                .isPresent();
    }

    private void state(String kind, LocalDate day) {
        reading.state(Fact.of(localId, kind, day).episode(CinYear.of(day)));
    }
}
