package org.hearth.scoring;

import java.nio.file.Path;
import java.util.Optional;
import org.hearth.worklist.LeftOff;
import org.hearth.worklist.ListFile;

/**
 * What decides on the lists besides the scores.
 *
 * @param objection why the model may not rank although it passed its gate
 * @param leftOff households that named persons left off
 * @param since scores of an earlier day that somebody kept
 */
record ListSettings(ListFile file, Optional<String> objection, LeftOff leftOff, Optional<Path> since) {}
