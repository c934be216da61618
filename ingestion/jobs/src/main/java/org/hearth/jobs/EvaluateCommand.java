package org.hearth.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearth.dataset.Evaluation;
import org.hearth.dataset.Evaluation.Share;
import org.hearth.dataset.GroupRates;
import org.hearth.dataset.TruthFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearth evaluate links}: persons against a truth; {@code groups}: how linkage rates differ, without one. Without either, {@code evaluate} is the models' verb. */
@Command(
        name = "evaluate",
        description = "Compares what was linked with the truth.",
        subcommands = {EvaluateCommand.LinksCommand.class, EvaluateCommand.GroupsCommand.class})
public final class EvaluateCommand {

    /** The verb. */
    @Command(
            name = "links",
            mixinStandardHelpOptions = true,
            description =
                    "Compares persons, or households, with the truth: precision, recall and F1 over pairs and, by B-cubed, over records.",
            footer = {
                "",
                "The truth has a row a record: record_id and person_id (household_id for households.csv), and source where sources share ids.",
                "",
                "Example: hearth evaluate links --persons linked/persons.csv --truth truth.csv --by ethnic_group"
            })
    static final class LinksCommand implements Callable<Integer> {

        @Option(names = "--persons", required = true, paramLabel = "FILE", description = "what `hearth link` made")
        private Path persons = Path.of("persons.csv");

        @Option(names = "--truth", required = true, paramLabel = "FILE", description = "CSV or Parquet")
        private Path truth = Path.of("truth.csv");

        @Option(
                names = "--by",
                paramLabel = "COLUMN",
                description = "a column of the truth: also each of its groups by itself")
        private @Nullable String by;

        @Option(names = "--json", description = "as JSON")
        private boolean json;

        @Override
        public Integer call() throws JsonProcessingException {
            Map<String, Evaluation> groups = new TruthFile(persons, truth).compare(Optional.ofNullable(by));
            if (json) {
                System.out.println(JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(groups.size() == 1 ? groups.get("") : groups));
                return 0;
            }
            groups.forEach(
                    (group, evaluation) -> System.out.println(line(group.isEmpty() ? "all" : group, evaluation)));
            return 0;
        }

        private static String line(String group, Evaluation e) {
            return String.format(
                    Locale.UK,
                    "%-12s %,d records of %,d people in %,d persons · pairs: precision %s recall %s F1 %.4f"
                            + " · B-cubed: precision %.4f recall %.4f F1 %.4f",
                    group,
                    e.records(),
                    e.people(),
                    e.persons(),
                    share(e.pairs().precision()),
                    share(e.pairs().recall()),
                    e.pairs().f1(),
                    e.bcubed().precision(),
                    e.bcubed().recall(),
                    e.bcubed().f1());
        }

        private static String share(Share share) {
            return String.format(Locale.UK, "%.4f [%.4f, %.4f]", share.value(), share.low(), share.high());
        }
    }

    /** The verb. */
    @Command(
            name = "groups",
            mixinStandardHelpOptions = true,
            description =
                    "How many records of each group were linked, with intervals, and which groups differ from the rest.",
            footer = {
                "",
                "The groups have a row a record: record_id, and source where sources share ids. No truth is needed.",
                "",
                "Example: hearth evaluate groups --persons linked/persons.csv --groups groups.csv --by ethnic_group"
            })
    static final class GroupsCommand implements Callable<Integer> {

        @Option(names = "--persons", required = true, paramLabel = "FILE", description = "what `hearth link` made")
        private Path persons = Path.of("persons.csv");

        @Option(names = "--groups", required = true, paramLabel = "FILE", description = "CSV")
        private Path groups = Path.of("groups.csv");

        @Option(names = "--by", required = true, paramLabel = "COLUMN", description = "the column with the group")
        private String by = "";

        @Option(names = "--json", description = "as JSON")
        private boolean json;

        @Override
        public Integer call() throws JsonProcessingException {
            List<GroupRates> rates = GroupRates.of(persons, groups, by);
            if (json) {
                System.out.println(JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(rates));
                return 0;
            }
            rates.forEach(rate -> System.out.printf(
                    Locale.UK,
                    "%-20s %,9d records · linked to another %s · from the rest %+.4f [%+.4f, %+.4f]%s%n",
                    rate.group(),
                    rate.records(),
                    LinksCommand.share(rate.linked()),
                    rate.difference(),
                    rate.low(),
                    rate.high(),
                    rate.gap() ? " · a gap" : ""));
            return 0;
        }
    }
}
