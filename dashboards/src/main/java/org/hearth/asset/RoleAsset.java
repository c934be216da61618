package org.hearth.asset;

import java.util.List;

/**
 * What somebody may do, apart from which rows they see.
 *
 * @param name in Superset
 * @param permissions such as {@code can_read on Chart}
 * @param datasets whether it may read the datasets; never for guests, whom a dashboard alone gives access
 */
public record RoleAsset(String name, List<String> permissions, boolean datasets) {

    public RoleAsset {
        permissions = List.copyOf(permissions);
    }
}
