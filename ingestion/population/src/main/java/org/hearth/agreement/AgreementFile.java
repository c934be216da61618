package org.hearth.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.authority.FactKinds;
import org.hearth.authority.YamlFile;
import org.hearth.workspace.Fault;

/** Reads one agreement strictly. Goes on where a key is wrong, so that every fault of the file is reported at once. */
public final class AgreementFile {

    private static final List<String> WORDS =
            List.of("purpose", "legal_gateway", "lawful_basis", "article_9_condition", "dpia");

    /**
     * What an agreement is held against.
     *
     * @param formats identifiers of the formats there are; empty where they are not judged
     * @param day the day on which it must hold; empty where that is not judged
     */
    public record Terms(FactKinds kinds, Set<String> formats, Optional<LocalDate> day) {

        public Terms {
            formats = Set.copyOf(formats);
        }

        /** Judges everything but formats and the review date. */
        public static Terms of(FactKinds kinds) {
            return new Terms(kinds, Set.of(), Optional.empty());
        }
    }

    private record AgreementYaml(
            List<String> controllers,
            String purpose,
            String legalGateway,
            String lawfulBasis,
            String article_9_condition,
            String dpia,
            LocalDate reviewDate,
            int knownAfterDays,
            Optional<Integer> deliveredEveryDays,
            List<String> formats,
            Optional<List<String>> optionalFormats,
            List<AgreedItem> items) {}

    private final Path file;
    private final String agency;
    private final Terms terms;
    private final List<String> faults = new ArrayList<>();

    private AgreementFile(Path file, String agency, Terms terms) {
        this.file = file;
        this.agency = agency;
        this.terms = terms;
    }

    /**
     * Reads the agreement of an agency's feed.
     *
     * @param authority the authority directory
     * @throws Fault with every fault of the file
     */
    public static Agreement read(Path authority, String agency, Terms terms) {
        Path file = authority.resolve(Agreement.file(agency));
        AgreementFile reading = new AgreementFile(file, agency, terms);
        reading.check();
        if (!reading.faults.isEmpty()) {
            throw new Fault(Fault.Kind.CONFIGURATION, reading.faults);
        }
        return agreement(agency, YamlFile.read(file, AgreementYaml.class));
    }

    private static Agreement agreement(String agency, AgreementYaml yaml) {
        return new Agreement(
                agency,
                yaml.controllers,
                yaml.purpose,
                yaml.legalGateway,
                yaml.lawfulBasis,
                yaml.article_9_condition,
                yaml.dpia,
                yaml.reviewDate,
                yaml.knownAfterDays,
                yaml.deliveredEveryDays,
                new TreeSet<>(yaml.formats),
                new TreeSet<>(yaml.optionalFormats.orElse(List.of())),
                yaml.items.stream()
                        .collect(Collectors.toMap(
                                AgreedItem::item, AgreedItem::retentionYears, (a, b) -> a, TreeMap::new)));
    }

    private void check() {
        faults.addAll(YamlFile.faults(file, AgreementYaml.class));
        JsonNode tree = YamlFile.tree(file);
        WORDS.stream().filter(tree::hasNonNull).forEach(key -> words(tree.get(key), key));
        JsonNode controllers = tree.path("controllers");
        if (tree.hasNonNull("controllers") && (!controllers.isArray() || controllers.isEmpty())) {
            expected("at least one controller", "none", "controllers");
        }
        whole(tree.path("known_after_days"), 0, "known_after_days");
        whole(tree.path("delivered_every_days"), 1, "delivered_every_days");
        reviewDate(tree.path("review_date"));
        formats(tree, "formats");
        formats(tree, "optional_formats");
        items(tree);
    }

    private void words(JsonNode node, String... keys) {
        if (!node.isTextual() || node.textValue().isBlank()) {
            expected("words", "none", keys);
        }
    }

    private void whole(JsonNode node, int least, String... keys) {
        boolean absent = node.isMissingNode() || node.isNull();
        if (!absent && (!node.isInt() || node.intValue() < least)) {
            expected(keys[keys.length - 1] + " of " + least + " or more", node.asText(), keys);
        }
    }

    private void reviewDate(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return;
        }
        try {
            LocalDate review = LocalDate.parse(node.asText());
            terms.day.filter(review::isBefore).ifPresent(day -> {
                String expected = "a review_date of " + day + " or later, as that is the day it is used on";
                expected(expected, review + ". Review the agreement first", "review_date");
            });
        } catch (DateTimeException e) {
            expected("a date such as 2027-03-31", node.asText(), "review_date");
        }
    }

    private void formats(JsonNode tree, String key) {
        JsonNode formats = tree.path(key);
        for (int i = 0; i < formats.size() && !terms.formats.isEmpty(); i++) {
            String format = formats.get(i).asText();
            if (!terms.formats.contains(format)) {
                String known = String.join(", ", new TreeSet<>(terms.formats));
                expected("formats among " + known, format, key, "" + i);
            }
        }
    }

    private void items(JsonNode tree) {
        JsonNode items = tree.path("items");
        if (tree.hasNonNull("items") && items.isEmpty()) {
            expected("at least one item", "none", "items");
        }
        Set<String> known = knownItems();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i).path("item").asText();
            if (!item.isEmpty() && !known.contains(item)) {
                expected("items among " + String.join(", ", known), item, "items", "" + i, "item");
            } else if (!item.isEmpty() && !seen.add(item)) {
                expected("item " + item + " once", "it twice", "items", "" + i, "item");
            }
            whole(items.get(i).path("retention_years"), 1, "items", "" + i, "retention_years");
        }
    }

    /** What this agency may share at all: who a person is, and its own kinds of fact. */
    private Set<String> knownItems() {
        Set<String> known = new TreeSet<>(Agreement.IDENTITY_ITEMS);
        terms.kinds.kinds().forEach((kind, about) -> {
            if (about.agency().equals(agency)) {
                known.add(kind);
            }
        });
        return known;
    }

    private void expected(String what, String found, String... keys) {
        faults.add("Cannot use " + file + " (line " + YamlFile.line(file, keys) + ", " + String.join(".", keys)
                + "): expected " + what + ", found " + found);
    }
}
