package org.hearth.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineRunTest {

    @ParameterizedTest
    @CsvSource({
        "--nothing, 'hearth: Cannot run hearth status: unknown option: ''--nothing'' (see hearth status --help)'",
        "-w, 'hearth: Cannot run hearth status: missing required parameter for option ''--workspace'' (DIR) (see hearth status --help)'"
    })
    void saysInOneLineWhatIsWrongWithACommandLine(String argument, String line) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(CommandLineRun.run(new Main(), "status", argument)).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(line);
    }
}
