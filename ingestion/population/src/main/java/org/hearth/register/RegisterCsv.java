package org.hearth.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.agreement.Agreement;
import org.hearth.retention.Deletion;

/** The register as tables: a row an agreed item, and a row a deletion. No cell can be taken for a formula. */
final class RegisterCsv {

    private static final String FORMULA = "=+-@\t\r";
    /** Tells spreadsheets that the text is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private RegisterCsv() {}

    static void write(Register register, Path directory) throws IOException {
        List<String> items = new ArrayList<>();
        items.add(line(
                "agency",
                "controllers",
                "purpose",
                "item",
                "retention_years",
                "legal_gateway",
                "lawful_basis",
                "article_9_condition",
                "dpia",
                "review_date",
                "state",
                "known_after_days",
                "delivered_every_days",
                "formats"));
        for (Agreement agreement : register.agreements()) {
            agreement
                    .retentionYears()
                    .forEach((item, years) -> items.add(line(
                            agreement.agency(),
                            String.join("; ", agreement.controllers()),
                            agreement.purpose(),
                            item,
                            years.toString(),
                            agreement.legalGateway(),
                            agreement.lawfulBasis(),
                            agreement.article9Condition(),
                            agreement.dpia(),
                            agreement.reviewDate().toString(),
                            register.state(agreement),
                            Integer.toString(agreement.knownAfterDays()),
                            agreement.deliveredEveryDays().map(Object::toString).orElse(""),
                            String.join(" ", agreement.formats()))));
        }
        write(directory.resolve("register.csv"), items);
        List<String> deletions = new ArrayList<>();
        deletions.add(line("agency", "delivery", "deleted_on", "reason", "item", "rows", "because"));
        for (Deletion deletion : register.deletions()) {
            deletions.add(line(
                    deletion.delivery().agency(),
                    deletion.delivery().folder(),
                    deletion.on().toString(),
                    deletion.reason().id(),
                    deletion.item(),
                    Long.toString(deletion.rows()),
                    deletion.because()));
        }
        write(directory.resolve("deletions.csv"), deletions);
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, BYTE_ORDER_MARK + String.join("", lines));
    }

    private static String line(String... cells) {
        return Arrays.stream(cells).map(RegisterCsv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return safe.matches("[A-Za-z0-9_. -]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
