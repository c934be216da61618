package org.hearth.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

class CommandLineRunTest {

    @ParameterizedTest
    @CsvSource({
        "--nothing, 'hearth: Cannot run hearth status: unknown option: ''--nothing'' (see hearth status --help)'",
        "-w, 'hearth: Cannot run hearth status: missing required parameter for option ''--workspace'' (DIR) (see hearth status --help)'"
    })
    void saysInOneLineWhatIsWrongWithACommandLine(String argument, String line) {
        assertThat(said(() -> assertThat(CommandLineRun.run(new Main(), "status", argument))
                        .isEqualTo(2)))
                .isEqualToIgnoringNewLines(line);
    }

    @Command(name = "write")
    private record Writing(Exception failure) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }

    @Test
    void aFullDiskIsNoBugWhoeverWrites() {
        IOException java = new IOException("No space left on device");
        SQLException duckdb = new SQLException("IO Error: Async write failed: {\"exception_message\":"
                + "\"Could not write file \"/work/linked.draft/people.parquet\": No space left on device\"}");
        for (Exception failure : List.of(new UncheckedIOException(java), new IllegalStateException(duckdb))) {
            assertThat(said(() ->
                            assertThat(CommandLineRun.run(new Writing(failure))).isEqualTo(5)))
                    .isEqualToIgnoringNewLines("hearth: Cannot write: expected a writable place with room,"
                            + " found no space left on device");
        }
    }

    @Test
    void theLanguageOfTheMachineIsOfNoConsequence() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(CommandLineRun.run(new Capitals(), "info")).isEqualTo(4);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Command(name = "capitals")
    private static final class Capitals implements Callable<Integer> {
        @Parameters
        private String word = "";

        @Override
        public Integer call() {
            return word.toUpperCase(Locale.getDefault()).equals("INFO") ? 4 : 0;
        }
    }

    private static String said(Runnable run) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            run.run();
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
