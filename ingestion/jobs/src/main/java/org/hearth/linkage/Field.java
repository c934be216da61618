package org.hearth.linkage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a record holds, each with its column of keyed hashes (or plain coarse values) and, for some, of Bloom filters. */
enum Field {
    FORENAME("forename_token", "forename"),
    SURNAME("surname_token", "surname"),
    BIRTH("birth_token", "birth"),
    POSTCODE("postcode_token", "postcode"),
    UPN("upn_token", null),
    NHS("nhs_token", null),
    UPRN("uprn", null),
    SEX("sex", null),
    AGENCY("agency", null),
    BIRTH_QUARTER("birth_quarter", null),
    ETHNIC_GROUP("ethnic_group", null);

    private final String token;
    private final @Nullable String filter;

    Field(String token, @Nullable String filter) {
        this.token = token;
        this.filter = filter;
    }

    String token() {
        return token;
    }

    Optional<String> filter() {
        return Optional.ofNullable(filter);
    }
}
