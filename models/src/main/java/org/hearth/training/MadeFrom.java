package org.hearth.training;

import java.nio.file.Path;
import java.util.Map;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Manifest;

/** Whether an artefact was made from an input as that is now. */
public final class MadeFrom {

    private MadeFrom() {}

    /**
     * Requires that an artefact's manifest names every input of some with the digest it has now.
     *
     * @param verb the verb that makes the artefact
     * @throws Fault if one has changed since
     */
    public static void require(Path artefact, String verb, Map<String, Path> now) {
        now.forEach((input, path) -> require(artefact, verb, input, path));
    }

    /**
     * Requires that an artefact's manifest names an input with the digest it has now.
     *
     * @param verb the verb that makes the artefact
     * @throws Fault if the input has changed since
     */
    public static void require(Path artefact, String verb, String input, Path now) {
        boolean same = Manifest.in(artefact)
                .filter(manifest -> Digest.of(now).equals(manifest.inputs().get(input)))
                .isPresent();
        if (!same) {
            throw new Fault(
                    Fault.Kind.ARTEFACT,
                    "Cannot use what `hearth " + verb + "` made: expected " + input
                            + " as it was then, found that it has changed. Run `hearth " + verb + "` again.");
        }
    }
}
