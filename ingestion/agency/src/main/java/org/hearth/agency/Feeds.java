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
import org.hearth.extract.delivery.Formats;
import org.hearth.extract.value.LocalAuthorities;
import org.hearth.workspace.Fault;

/** Agreements as readers of extracts need them: with formats that there are. */
final class Feeds {

    /** Codes of the Government Statistical Service are asked for as they are now. */
    private static final int LATEST = 9999;

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

    /**
     * Holds the two codes of an authority against each other, as far as the published list of authorities has either. A made-up
     * authority has codes that nobody has.
     *
     * @throws Fault if they are of two authorities
     */
    static void mustBeOneAuthority(Authority authority) {
        Optional<String> lea = LocalAuthorities.lea(authority.code());
        Optional<String> code = LocalAuthorities.gss(authority.lea(), LATEST);
        if (lea.isPresent() && !lea.get().equals(authority.lea())) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot use authority.yaml: expected lea " + lea.get() + " beside code " + authority.code()
                            + ", found " + authority.lea());
        }
        if (lea.isEmpty() && code.isPresent()) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot use authority.yaml: expected code " + code.get() + " beside lea " + authority.lea()
                            + ", found " + authority.code());
        }
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
