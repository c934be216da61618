package org.hearth.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkTablesTest {

    @TempDir
    Path directory;

    @Test
    void writesOneFileThatOtherEnginesReadAndReadsTheirs() throws Exception {
        LocalDate day = LocalDate.of(2024, 2, 29);
        try (SparkJob spark = SparkJob.start("test", "local[2]")) {
            List<Row> rows = List.of(
                    RowFactory.create("b", "police", "h2", null, day, day, null),
                    RowFactory.create("a", "schools", "h1", "E01990001", day.minusDays(1), day, null));
            Dataset<Row> dataset = spark.session().createDataFrame(rows, SparkTables.schema(JobTables.RESIDENCES));
            SparkTables.write(dataset, JobTables.RESIDENCES, directory, "person", "from_on");
            String bytes = Digest.of(JobTables.RESIDENCES.in(directory));
            SparkTables.write(dataset.repartition(2), JobTables.RESIDENCES, directory, "person", "from_on");

            assertThat(Digest.of(JobTables.RESIDENCES.in(directory))).isEqualTo(bytes);
            try (var files = Files.list(directory)) {
                assertThat(files).containsExactly(JobTables.RESIDENCES.in(directory));
            }
            try (TableReader reader = TableReader.open(Map.of("r", JobTables.RESIDENCES.in(directory)))) {
                assertThat(reader.list("SELECT * FROM r", row -> row.text("person") + row.date("from_on")))
                        .containsExactly("a2024-02-28", "b2024-02-29");
            }

            Path other = Files.createDirectories(directory.resolve("other"));
            try (TableWriter writer = TableWriter.open(JobTables.RESIDENCES, other)) {
                writer.write("c", "housing", "h3", null, day, day, null);
            }
            List<Row> read = SparkTables.read(spark.session(), JobTables.RESIDENCES, List.of(directory, other))
                    .orderBy("person")
                    .collectAsList();
            assertThat(read).hasSize(3);
            assertThat(read.get(2).<LocalDate>getAs("known_on")).isEqualTo(day);
            assertThat(read.get(2).<String>getAs("lsoa")).isNull();
        }
    }
}
