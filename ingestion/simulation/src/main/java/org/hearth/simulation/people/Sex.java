package org.hearth.simulation.people;

/** Sex as agencies record it. */
public enum Sex {
    F,
    M
}
