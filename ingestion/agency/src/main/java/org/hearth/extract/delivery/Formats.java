package org.hearth.extract.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.extract.Format;
import org.hearth.extract.Likeness;
import org.hearth.extract.Sample;
import org.hearth.extract.careapi.CareApiReader;
import org.hearth.extract.cin.CinCensusReader;
import org.hearth.extract.health.HealthBundleReader;
import org.hearth.extract.layout.AnnexAReader;
import org.hearth.extract.layout.Profile;
import org.hearth.extract.layout.ProfileReader;
import org.hearth.extract.layout.SafeguardingReader;
import org.hearth.extract.lookedafter.LookedAfterReader;
import org.hearth.extract.lookedafter.LookedAfterTable;
import org.hearth.extract.school.SchoolCensusReader;
import org.hearth.extract.school.SchoolTable;

/** The registry of formats: to read a new one, add an entry. */
public final class Formats {

    private static final String CHILDRENS_SERVICES = "childrens-services";

    private static final List<Format> OFFICIAL = List.of(
            Format.of(
                            "cin-census",
                            "Children in Need census",
                            CHILDRENS_SERVICES,
                            "CIN_Census_<year>.xml",
                            "(.*_)?cin_.*\\.xml")
                    .told(Likeness.xml("Message", "LAchildID"))
                    .readBy(CinCensusReader::new),
            Format.of(
                            "school-census",
                            "School Census",
                            "schools",
                            "<year>_<term>_<table>.csv",
                            "[0-9]{4}_(autumn|spring|summer)_[a-z0-9]+\\.csv")
                    .told(SchoolTable.LIKENESS)
                    .readBy(SchoolCensusReader::new),
            Format.of(
                            "ssda903",
                            "Children looked after (SSDA903)",
                            CHILDRENS_SERVICES,
                            "SSDA903_<year>_<table>.csv, or one XML",
                            ".*(ssda?903|looked.?after).*\\.(csv|xml)")
                    .told(Likeness.either(List.of(LookedAfterTable.LIKENESS, Likeness.xml("EXPSSDA903", "CHILDID"))))
                    .readBy(LookedAfterReader::new),
            Format.of("annex-a", "Ofsted Annex A", CHILDRENS_SERVICES, "Annex_A.xlsx", "(.*_)?annex[_ -]?a.*\\.xlsx")
                    .told(sample ->
                            sample.text().startsWith("PK") && sample.text().contains("xl/") ? 1 : 0)
                    .readBy(AnnexAReader::new),
            Format.of(
                            "ssd",
                            "Standard Safeguarding Dataset",
                            CHILDRENS_SERVICES,
                            "ssd_<table>.csv",
                            "(.*_)?ssd_[a-z0-9_]+\\.csv")
                    .told(SafeguardingReader.LIKENESS)
                    .readBy(SafeguardingReader::new),
            Format.of(
                            "csc-api",
                            "DfE children's social care API payload",
                            CHILDRENS_SERVICES,
                            "csc_api_<day>.json",
                            ".*csc.?api.*\\.(json|ndjson|jsonl)")
                    .told(CareApiReader.LIKENESS)
                    .readBy(CareApiReader::new),
            Format.of(
                            "fhir-health-visiting",
                            "Health visiting as FHIR R4 bundles",
                            "health-visiting",
                            "<name>.fhir.json",
                            ".*fhir.*\\.(json|ndjson|jsonl)")
                    .told(HealthBundleReader.LIKENESS)
                    .readBy(HealthBundleReader::new));

    /** Every format, in the order in which a delivery's files are read. */
    private static final List<Format> ALL = Stream.concat(
                    OFFICIAL.stream(), Profile.ALL.stream().map(Formats::profile))
            .toList();

    private Formats() {}

    /** Every format, in the order in which a delivery's files are read. */
    public static List<Format> all() {
        return ALL;
    }

    /** The format of a name, such as {@code cin-census}. */
    public static Optional<Format> named(String id) {
        return ALL.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /** The names of all, as a fault lists them. */
    public static String list() {
        return ALL.stream().map(Format::id).collect(Collectors.joining(", "));
    }

    /**
     * The format of a file among some: by its content, and where that does not decide, by its name.
     *
     * @return empty if it is none of them
     */
    static Optional<Format> of(Sample sample, Collection<Format> among) {
        Comparator<Format> likest =
                Comparator.comparingDouble(format -> format.likeness().of(sample));
        Comparator<Format> named = Comparator.comparing(format -> format.isNamed(sample.file()));
        return among.stream()
                .filter(format -> format.likeness().of(sample) >= Likeness.ENOUGH)
                .max(likest.thenComparing(named))
                .or(() -> among.stream()
                        .filter(format -> format.isNamed(sample.file()))
                        .findFirst());
    }

    private static Format profile(Profile profile) {
        return Format.of(profile.id(), profile.title(), profile.agency(), profile.file())
                .told(Likeness.columns(profile.layout().needed()))
                .readBy(() -> new ProfileReader(profile));
    }
}
