package org.hearth.access;

/** What a caller can ask for. */
public enum Action {
    /** See a team's work list; team members and managers see their own team's alone. */
    READ_WORK_LIST,
    /** Open a household; team members and managers open their own team's alone. */
    READ_HOUSEHOLD,
    /** Decide about a household on the own team's list. */
    DECIDE_HELP,
    /** Decide a family's contest of its listing; managers alone. */
    DECIDE_CONTEST,
    /** See areas, counts and forecasts. */
    READ_OUTLOOK,
    /** See models, evaluations, sources and publications. */
    READ_MODELS,
    /** See how often households are opened, never which. */
    READ_AUDIT
}
