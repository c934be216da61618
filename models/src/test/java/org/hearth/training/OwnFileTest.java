package org.hearth.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as spreadsheets of other countries and other programs write them. */
class OwnFileTest {

    @TempDir
    Path temp;

    private List<String> read(String content, String charset) throws IOException, SQLException {
        Path file = Files.write(
                temp.resolve("own.csv"), content.replace("/", "\r\n").getBytes(Charset.forName(charset)));
        List<String> wanted = List.of("p", "place");
        List<String> cells = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            OwnFile own = OwnFile.in(file, statement, wanted);
            try (ResultSet results = statement.executeQuery("SELECT " + own.texts(wanted) + " FROM " + own.from())) {
                while (results.next()) {
                    cells.add(results.getString(1) + " " + results.getString(2));
                }
            }
        }
        return cells;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p,place/0.5,Orléans/12.25,north/ | UTF-8",
                "\ufeffp,place/0.5,Orléans/12.25,north/ | UTF-8",
                "p,place/0.5,Orléans/12.25,north/ | windows-1252",
                "\ufeffp,place/0.5,Orléans/12.25,north/ | UTF-16LE",
                "p,place/0.5,Orléans/12.25,north/ | UTF-16LE",
                "p;place/0,5;Orléans/12,25;north/ | UTF-8",
                "sep=;/p;place/0,5;Orléans/12,25;north/ | windows-1252",
                "p\tplace/0,5\tOrléans/12,25\tnorth/ | UTF-16LE",
                "p,place/\"0,5\",Orléans/\"12,25\",north/ | UTF-8",
            })
    void areReadAlike(String content, String charset) throws IOException, SQLException {
        assertThat(read(content, charset)).containsExactly("0.5 Orléans", "12.25 north");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p;place/1,234;a/12,500;b/ | 1,234 a | 12,500 b",
                "p;place/0,5;a/1.5;b/ | 0,5 a | 1.5 b",
            })
    void aCommaThatMayPartThousandsIsNotTakenForAPoint(String content, String first, String second)
            throws IOException, SQLException {
        assertThat(read(content, "UTF-8")).containsExactly(first, second);
    }

    @Test
    void ofWhichTheHighByteComesFirstAreRefusedInOneLine() {
        assertThatThrownBy(() -> read("p,place/1,a/", "UTF-16"))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "Cannot read own.csv: expected UTF-8, or UTF-16 with the low byte first, found the high byte first");
    }
}
