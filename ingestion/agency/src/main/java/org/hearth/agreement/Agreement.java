package org.hearth.agreement;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.authority.FactKinds;
import org.hearth.authority.YamlFile;
import org.hearth.extract.Format;
import org.hearth.extract.IdentityItem;
import org.hearth.workspace.Fault;

/**
 * Who shares what with whom, for which purpose, under which power and until when: {@code agreements/<agency>.yaml}.
 *
 * @param agency the agency whose feed it is, the file's name
 * @param formats formats that each delivery must hold, and no other
 * @param reviewDate the last day of delivery that it covers
 * @param knownAfterDays how long after something happens the feed shows it, in days, 0 or more
 * @param retentionYears by agreed item
 */
public record Agreement(
        String agency,
        List<String> controllers,
        String purpose,
        String legalGateway,
        String lawfulBasis,
        String article9Condition,
        String dpia,
        LocalDate reviewDate,
        int knownAfterDays,
        Set<Format> formats,
        Map<String, Integer> retentionYears) {

    /** The local case reference, which travels sealed. */
    public static final String CASE_REFERENCE = "case-reference";

    public static final String POSTCODE = "postcode";
    public static final String UPRN = "uprn";

    public Agreement {
        controllers = List.copyOf(controllers);
        formats = Set.copyOf(formats);
        retentionYears = Map.copyOf(retentionYears);
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
            List<String> formats,
            List<AgreedItem> items) {}

    /**
     * Reads the agreement of an agency's feed.
     *
     * @param authority the authority directory
     * @throws Fault with every fault of the file
     */
    public static Agreement read(Path authority, String agency, FactKinds kinds) {
        Path file = authority.resolve("agreements").resolve(agency + ".yaml");
        AgreementYaml yaml = YamlFile.read(file, AgreementYaml.class);
        List<String> faults = faults(yaml, agency, kinds);
        if (!faults.isEmpty()) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    faults.stream()
                            .map(text -> "Cannot use " + file + ": " + text)
                            .toList());
        }
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
                yaml.formats.stream()
                        .map(id -> Format.named(id).orElseThrow())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Format.class))),
                yaml.items.stream().collect(Collectors.toMap(AgreedItem::item, AgreedItem::retentionYears)));
    }

    /**
     * Refuses a delivery that the agreement does not cover.
     *
     * @throws Fault if the review date has passed on the day of delivery
     */
    public void mustCover(LocalDate delivery) {
        if (reviewDate.isBefore(delivery)) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot use agreements/" + agency + ".yaml for a delivery of " + delivery
                            + ": expected a review_date on or after that day, found " + reviewDate
                            + ". Review the agreement first.");
        }
    }

    /** Whether an item may pass at all. */
    public boolean allows(String item) {
        return retentionYears.containsKey(item);
    }

    /** The first day of which facts of a kind may pass; empty if none may. */
    public Optional<LocalDate> earliest(String kind, LocalDate delivery) {
        return Optional.ofNullable(retentionYears.get(kind)).map(delivery::minusYears);
    }

    private static List<String> faults(AgreementYaml yaml, String agency, FactKinds kinds) {
        List<String> faults = new ArrayList<>();
        List.of(yaml.purpose, yaml.legalGateway, yaml.lawfulBasis, yaml.article_9_condition, yaml.dpia).stream()
                .filter(String::isBlank)
                .forEach(text ->
                        faults.add("expected words for purpose, gateway, basis, condition and dpia, found none"));
        if (yaml.controllers.isEmpty()) {
            faults.add("expected at least one controller, found none");
        }
        if (yaml.knownAfterDays < 0) {
            faults.add("expected known_after_days of 0 or more, found " + yaml.knownAfterDays);
        }
        for (String id : yaml.formats) {
            if (Format.named(id).isEmpty()) {
                faults.add("expected formats among "
                        + Arrays.stream(Format.values()).map(Format::id).collect(Collectors.joining(", ")) + ", found "
                        + id);
            }
        }
        Set<String> known = knownItems(agency, kinds);
        Set<String> seen = new HashSet<>();
        for (AgreedItem item : yaml.items) {
            if (!known.contains(item.item())) {
                faults.add("expected items among " + String.join(", ", known) + ", found " + item.item());
            } else if (!seen.add(item.item())) {
                faults.add("expected item " + item.item() + " once, found it twice");
            }
            if (item.retentionYears() < 1) {
                faults.add("expected retention_years of 1 or more for " + item.item() + ", found "
                        + item.retentionYears());
            }
        }
        return faults;
    }

    private static Set<String> knownItems(String agency, FactKinds kinds) {
        Set<String> known = new TreeSet<>(Set.of(CASE_REFERENCE, POSTCODE, UPRN));
        Arrays.stream(IdentityItem.values()).map(IdentityItem::item).forEach(known::add);
        kinds.kinds().forEach((kind, about) -> {
            if (about.agency().equals(agency)) {
                known.add(kind);
            }
        });
        return known;
    }
}
