package org.hearth.gate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * Whether a model may rank people.
 *
 * @param decision {@code deploy} or {@code do not deploy}
 * @param lines every requirement with what was measured
 */
public record Verdict(String decision, List<GateLine> lines) {

    public static final String DEPLOY = "deploy";
    public static final String DO_NOT_DEPLOY = "do not deploy";

    public Verdict {
        lines = List.copyOf(lines);
    }

    static Verdict of(List<GateLine> lines) {
        return new Verdict(lines.stream().allMatch(GateLine::passed) ? DEPLOY : DO_NOT_DEPLOY, lines);
    }

    /** Whether every requirement is met. */
    @JsonIgnore
    public boolean deploys() {
        return decision.equals(DEPLOY);
    }
}
