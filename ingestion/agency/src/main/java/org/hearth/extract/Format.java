package org.hearth.extract;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats hearth reads. A file's format is told by its name. */
public enum Format {
    CIN_CENSUS("CIN_Census_<year>.xml", "(.*_)?cin_.*\\.xml"),
    PERSONS("persons.csv", "persons\\.csv"),
    SCHOOL_CENSUS("<year>_<term>_<table>.csv", "[0-9]{4}_(autumn|spring|summer)_[a-z0-9]+\\.csv"),
    EARLY_HELP("early_help.csv", "early_help\\.csv"),
    DOMESTIC_ABUSE("domestic_abuse.csv", "domestic_abuse\\.csv"),
    MISSING("missing.csv", "missing\\.csv"),
    HOMELESSNESS("homelessness.csv", "homelessness\\.csv"),
    HEALTH_VISITING("contacts.csv", "contacts\\.csv");

    private final String example;
    private final Pattern names;

    Format(String example, String names) {
        this.example = example;
        this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
    }

    /** Its name in agreements and on the command line, such as {@code cin-census}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How its files are named. */
    public String example() {
        return example;
    }

    /** The format of a name, such as {@code cin-census}. */
    public static Optional<Format> named(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    /** The format of a file by its name. */
    public static Optional<Format> of(Path file) {
        String name = String.valueOf(file.getFileName());
        return Arrays.stream(values())
                .filter(format -> format.names.matcher(name).matches())
                .findFirst();
    }

    void read(List<Path> files, Reading reading) {
        reader().read(files, reading);
    }

    private FormatReader reader() {
        return switch (this) {
            case CIN_CENSUS -> new CinCensusReader();
            case PERSONS -> new PersonsReader();
            case SCHOOL_CENSUS -> new SchoolCensusReader();
            case EARLY_HELP -> new EarlyHelpReader();
            case DOMESTIC_ABUSE -> new DomesticAbuseReader();
            case MISSING -> new MissingReader();
            case HOMELESSNESS -> new HomelessnessReader();
            case HEALTH_VISITING -> new HealthVisitingReader();
        };
    }
}
