package org.hearth.authority;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code facts.yaml} of an authority: the closed list of kinds of fact, and the words for their codes.
 *
 * @param kinds by name, such as {@code cin.referral}
 * @param codes words by kind and code; a code without words is shown as it is
 */
public record FactKinds(Map<String, Kind> kinds, Map<String, Map<String, String>> codes) {

    /**
     * One kind of fact.
     *
     * @param agency the agency it comes from
     * @param words what a timeline shows, with {@code {code}} and {@code {amount}} to be filled in
     * @param headline whether a timeline shows it at all
     */
    public record Kind(String agency, String words, boolean headline) {}

    public FactKinds {
        kinds = new TreeMap<>(kinds);
        codes = new TreeMap<>(codes);
    }

    /**
     * Reads the file.
     *
     * @throws org.hearth.workspace.Fault with every fault of it
     */
    public static FactKinds read(Path file) {
        return YamlFile.read(file, FactKinds.class);
    }
}
