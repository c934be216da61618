package org.hearth.page;

import java.util.Optional;

/**
 * One household as the saved changes of a list have it.
 *
 * @param change new, moved, same, dropped or step-down
 * @param placeBefore its place before; absent when it was not listed
 * @param place its place now; absent when it is not listed
 * @param why in plain words; empty when nothing changed
 */
public record ChangeLine(
        String reference, String change, Optional<Integer> placeBefore, Optional<Integer> place, String why) {}
