package org.hearth.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.agreement.Agreement;
import org.hearth.retention.Deletion;

/** The register as a page: complete in itself, no script, no link to anywhere else. */
final class RegisterPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Who shares what: {authority}</title>
            <style>
            body { font-family: sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.5; }
            table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
            caption { text-align: left; font-weight: bold; padding: 0.5rem 0; }
            th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid #767676; }
            th, td, dd { overflow-wrap: anywhere; }
            dt { font-weight: bold; margin-top: 0.5rem; }
            dd { margin: 0; }
            </style>
            </head>
            <body>
            <main>
            <h1>Who shares what: {authority}</h1>
            <p>Every data sharing agreement: who shares which items, why, under which power, and until when. {today}</p>
            {overview}
            {agreements}
            <h2>What was deleted</h2>
            {deletions}
            </main>
            </body>
            </html>
            """;

    private RegisterPage() {}

    static void write(Register register, Path file) throws IOException {
        Files.writeString(
                file,
                FRAME.replace("{authority}", escaped(register.authority()))
                        .replace(
                                "{today}",
                                register.today()
                                        .map(day -> "As of " + DAY.format(day) + ".")
                                        .orElse(""))
                        .replace("{overview}", overview(register))
                        .replace(
                                "{agreements}",
                                register.agreements().stream()
                                        .map(agreement -> agreement(register, agreement))
                                        .collect(Collectors.joining("\n")))
                        .replace("{deletions}", deletions(register.deletions())));
    }

    private static String overview(Register register) {
        return table(
                "Agreements",
                List.of("Agency", "Purpose", "Legal gateway", "Items", "Holds"),
                register.agreements().stream()
                        .map(agreement -> List.of(
                                agreement.agency(),
                                agreement.purpose(),
                                agreement.legalGateway(),
                                Integer.toString(agreement.retentionYears().size()),
                                register.state(agreement))));
    }

    private static String agreement(Register register, Agreement agreement) {
        String rhythm = agreement
                .deliveredEveryDays()
                .map(days -> "every " + days + " days")
                .orElse("no rhythm agreed");
        String[][] entries = {
            {"Controllers", String.join("; ", agreement.controllers())},
            {"Purpose", agreement.purpose()},
            {"Legal gateway", agreement.legalGateway()},
            {"Lawful basis", agreement.lawfulBasis()},
            {"Condition for special categories", agreement.article9Condition()},
            {"Impact assessment", agreement.dpia()},
            {"Formats", String.join(", ", agreement.formats())},
            {"Delivered", rhythm},
            {"Holds", register.state(agreement)}
        };
        String list = Arrays.stream(entries)
                .map(entry -> "<dt>" + escaped(entry[0]) + "</dt><dd>" + escaped(entry[1]) + "</dd>")
                .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>\n"));
        return "<h2>" + escaped(agreement.agency()) + "</h2>\n" + list
                + table(
                        "What " + agreement.agency() + " shares",
                        List.of("Item", "Kept for"),
                        agreement.retentionYears().entrySet().stream()
                                .map(item -> List.of(item.getKey(), item.getValue() + " years")));
    }

    private static String deletions(List<Deletion> deletions) {
        if (deletions.isEmpty()) {
            return "<p>Nothing was deleted yet.</p>";
        }
        return table(
                "Deletions: what kind, how many, when and why",
                List.of("Agency", "Delivered", "Deleted on", "What", "How many", "Why", "Asked for by"),
                deletions.stream()
                        .map(one -> List.of(
                                one.delivery().agency(),
                                one.delivery().folder(),
                                day(one.on()),
                                one.item(),
                                String.format(Locale.UK, "%,d", one.rows()),
                                one.reason().words(),
                                one.because())));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String table(String caption, List<String> heads, Stream<List<String>> rows) {
        String head = heads.stream()
                .map(text -> "<th scope=\"col\">" + escaped(text) + "</th>")
                .collect(Collectors.joining("", "<thead><tr>", "</tr></thead>\n"));
        String body = rows.map(RegisterPage::row).collect(Collectors.joining("\n", "<tbody>\n", "\n</tbody>\n"));
        return "<table>\n<caption>" + escaped(caption) + "</caption>\n" + head + body + "</table>\n";
    }

    private static String row(List<String> cells) {
        String rest = cells.stream()
                .skip(1)
                .map(cell -> "<td>" + escaped(cell) + "</td>")
                .collect(Collectors.joining());
        return "<tr><th scope=\"row\">" + escaped(cells.get(0)) + "</th>" + rest + "</tr>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
