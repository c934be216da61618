package org.hearth.agency;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hearth.command.Place;
import org.hearth.encoding.KeyDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearth init}: an authority directory of one's own, and keys. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Copies the example authority for a real one and makes its keys; with --keys alone, makes keys alone.",
            "Keys that are there stay."
        },
        footer = {"", "Example: hearth init ../our-authority", "Example: hearth init --keys ../keys-for-2027"})
final class InitCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    /** Not used: a demo passes the same options to every verb. */
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private Place place = new Place();

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "a new or empty directory")
    private @Nullable Path directory;

    @Option(
            names = "--keys",
            paramLabel = "KEYDIR",
            description = "where keys are made (default: DIR/keys, mode 700, each key mode 600)")
    private @Nullable Path keys;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            defaultValue = "northbrook",
            description = "the example authority (default: the one beside the command)")
    private Path from = Path.of("northbrook");

    @Override
    public Integer call() {
        Path authority = directory;
        if (authority != null) {
            int files = ExampleAuthority.copy(from, authority);
            System.out.printf(
                    "init       %s: %d files of the example authority. Edit each of them.%n", authority, files);
        }
        Path keyDirectory = keys;
        if (keyDirectory == null) {
            if (authority == null) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(), "Give DIR, or --keys KEYDIR for keys alone.");
            }
            keyDirectory = authority.resolve("keys");
        }
        List<String> made = KeyDirectory.make(keyDirectory);
        System.out.printf(
                "init       %s: %s%n",
                keyDirectory, made.isEmpty() ? "keys were there and stay" : "made " + String.join(", ", made));
        return 0;
    }
}
