package org.hearth.asset;

import java.util.List;
import java.util.Optional;

/**
 * A choice at the top of a dashboard.
 *
 * @param name as people see it
 * @param dataset table it takes its values from
 * @param column whose values can be chosen
 * @param first whether it starts with its first value; without, it starts with all
 * @param several whether more than one may be chosen
 * @param not keys of charts it leaves alone
 */
public record FilterAsset(
        String name, String dataset, String column, boolean first, boolean several, Optional<List<String>> not) {}
