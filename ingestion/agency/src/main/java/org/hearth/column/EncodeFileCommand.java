package org.hearth.column;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hearth.encoding.LinkageKey;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.LinkageFile;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearth encode-file}: any file, by the kinds of its columns. */
@Command(
        name = "encode-file",
        mixinStandardHelpOptions = true,
        description = {
            "Encodes CSV or Parquet files by the kinds that a linkage file gives their columns.",
            "Without a key directory the key is used once and kept nowhere: files to be linked with each other go together."
        },
        footer = {"", "Example: hearth encode-file --linkage L.yaml --in police.csv --keys keys --out encoded/police"})
public final class EncodeFileCommand implements Callable<Integer> {

    @Option(names = "--linkage", required = true, paramLabel = "FILE", description = "the kinds of the columns")
    private Path linkage = Path.of("linkage.yaml");

    @Option(names = "--in", required = true, paramLabel = "FILE", description = "CSV or Parquet; may be repeated")
    private List<Path> in = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "a folder; of several files one folder in it each")
    private Path out = Path.of("encoded");

    @Option(
            names = "--keys",
            paramLabel = "KEYDIR",
            description = "the key directory; record ids leave as pseudonyms then")
    private @Nullable Path keys;

    @Override
    public Integer call() throws IOException {
        LinkageFile rules = LinkageFile.read(linkage);
        List<PlainSet> sets = sets(rules);
        LinkageKey key = keys == null ? onceOnly() : LinkageKey.read(keys);
        KindColumns.Protection protection = new KindColumns.Protection(key, rules.protection());
        PlainSet.mustHaveEveryField(sets, rules, linkage).forEach(note -> System.err.println("  encode     " + note));
        for (int i = 0; i < sets.size(); i++) {
            Path folder = sets.size() == 1 && keys != null ? out : out.resolve("" + i);
            Files.createDirectories(folder);
            EncodedSchema schema = sets.get(i).encode(protection, keys != null, folder);
            System.out.printf(
                    java.util.Locale.UK,
                    "%-10s %s: %s%n",
                    "encode",
                    schema.source(),
                    schema.counts().entrySet().stream()
                            .map(count ->
                                    String.format(java.util.Locale.UK, "%,d %s", count.getValue(), count.getKey()))
                            .collect(java.util.stream.Collectors.joining(", ")));
        }
        return 0;
    }

    /** Every file, or every file's fault. */
    private List<PlainSet> sets(LinkageFile rules) {
        List<PlainSet> sets = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path file : in) {
            try {
                sets.add(PlainSet.read(PlainFile.open(file), name(file, names), rules, linkage));
            } catch (Fault fault) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            throw new Fault(
                    faults.get(0).kind(),
                    faults.stream().flatMap(fault -> fault.lines().stream()).toList());
        }
        return sets;
    }

    /** A key nobody keeps: whoever has the files themselves gains nothing from it, and the same files give the same bytes. */
    private LinkageKey onceOnly() {
        StringBuilder all = new StringBuilder(Digest.of(linkage));
        for (Path file : in) {
            all.append(Digest.of(file));
        }
        return LinkageKey.of(HexFormat.of().parseHex(Digest.ofText(all.toString())));
    }

    /** The name of a file without its ending, with a number where another has the same. */
    private static String name(Path file, Set<String> taken) {
        String whole = String.valueOf(file.getFileName());
        int dot = whole.lastIndexOf('.');
        String name = dot > 0 ? whole.substring(0, dot) : whole;
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
