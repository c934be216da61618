package org.hearth.agency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.agreement.Agreement;
import org.hearth.agreement.AgreementFile;
import org.hearth.authority.Authority;
import org.hearth.authority.FactKinds;
import org.hearth.extract.Format;
import org.hearth.extract.Formats;

/** Agreements as readers of extracts need them: with formats that there are. */
final class Feeds {

    private Feeds() {}

    /**
     * The agreement of an agency's feed.
     *
     * @param day the day on which it must hold; empty where that does not matter
     * @throws org.hearth.workspace.Fault with every fault of its file
     */
    static Agreement agreement(Authority authority, FactKinds kinds, String agency, Optional<LocalDate> day) {
        Set<String> formats = Formats.all().stream().map(Format::id).collect(Collectors.toSet());
        return AgreementFile.read(authority.directory(), agency, new AgreementFile.Terms(kinds, formats, day));
    }

    /** The formats that each delivery under an agreement holds. */
    static Set<Format> formats(Agreement agreement) {
        return formats(agreement.formats());
    }

    /** The formats that a delivery under an agreement may hold besides. */
    static Set<Format> optionalFormats(Agreement agreement) {
        return formats(agreement.optionalFormats());
    }

    private static Set<Format> formats(Set<String> ids) {
        return ids.stream().flatMap(id -> Formats.named(id).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
