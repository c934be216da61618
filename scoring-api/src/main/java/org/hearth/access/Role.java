package org.hearth.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does, and so what they may see: {@link #may} is the whole table. */
public enum Role {
    /** Works with families. */
    TEAM_MEMBER(true),
    /** Leads a team. */
    TEAM_MANAGER(true),
    /** Studies numbers, never households. */
    ANALYST(false),
    /** Plans and pays for services. */
    COMMISSIONER(false),
    /** Watches how hearth is used. */
    OVERSEER(false),
    /** Has not signed in: sees how good the models are and what they rest on, as anyone may. */
    VISITOR(false);

    private final boolean ofATeam;

    Role(boolean ofATeam) {
        this.ofATeam = ofATeam;
    }

    /** Whether people of this role belong to one team. */
    public boolean ofATeam() {
        return ofATeam;
    }

    public boolean may(Action action) {
        return switch (action) {
            case READ_WORK_LIST, READ_HOUSEHOLD, DECIDE_HELP -> ofATeam;
            case DECIDE_CONTEST -> this == TEAM_MANAGER;
            case READ_OUTLOOK -> this != VISITOR;
            case READ_MODELS -> true;
            case READ_AUDIT -> this == OVERSEER;
        };
    }

    /** As files and the API write it, such as team-member. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of somebody who can sign in. */
    public static Optional<Role> of(String slug) {
        return Arrays.stream(values())
                .filter(role -> role != VISITOR && role.slug().equals(slug))
                .findFirst();
    }
}
