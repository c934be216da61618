package org.hearth.training;

import java.util.SortedMap;
import java.util.TreeMap;
import org.tribuo.Tribuo;

/** Versions of the libraries that train. */
final class Libraries {

    private Libraries() {}

    static SortedMap<String, String> versions() {
        SortedMap<String, String> versions = new TreeMap<>();
        versions.put("tribuo", Tribuo.VERSION);
        return versions;
    }
}
