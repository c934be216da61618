package org.hearth.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.agreement.Agreement;
import org.hearth.agreement.Agreements;
import org.hearth.retention.Deletion;
import org.hearth.retention.DeletionRecord;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;

/**
 * What the register says.
 *
 * @param authority its name
 * @param today the day as of which agreements are judged; empty when no day is known
 * @param agreements in the order of agencies
 * @param deletions in the order of deliveries and days
 */
public record Register(
        String authority, Optional<LocalDate> today, List<Agreement> agreements, List<Deletion> deletions) {

    public static final String ARTEFACT = "register";

    private static final int NOTICE_DAYS = 90;

    public Register {
        agreements = List.copyOf(agreements);
        deletions = List.copyOf(deletions);
    }

    /** The register of an authority and what is recorded in its workspace. */
    public static Register of(Workspace workspace, String authority, Agreements agreements, Optional<LocalDate> today) {
        return new Register(authority, today, List.copyOf(agreements.all()), DeletionRecord.all(workspace));
    }

    /** Whether an agreement holds, in words. */
    public String state(Agreement agreement) {
        LocalDate review = agreement.reviewDate();
        if (today.isEmpty()) {
            return "until " + review;
        }
        if (!agreement.holdsOn(today.get())) {
            return "expired on " + review;
        }
        return review.isBefore(today.get().plusDays(NOTICE_DAYS))
                ? "review due by " + review
                : "in force until " + review;
    }

    /**
     * Makes the artefact {@code register}: {@code register.html}, {@code register.csv}, {@code deletions.csv}.
     *
     * @param code the verb's class, whose jar makes it
     */
    public Outcome make(Workspace workspace, Class<?> code) {
        return Stage.of("agreements", workspace, ARTEFACT)
                .code(code)
                .setting("today", today.map(LocalDate::toString).orElse("not known"))
                .setting("says", Digest.ofText(toString()))
                .make(draft -> {
                    RegisterPage.write(this, draft.directory().resolve("register.html"));
                    RegisterCsv.write(this, draft.directory());
                    draft.count("agreements", agreements.size());
                    draft.count(
                            "deleted rows",
                            deletions.stream().mapToLong(Deletion::rows).sum());
                });
    }
}
