package org.hearth.outlook;

/** A locality or a need: the id that files use and the name that people read. */
public record Named(String id, String name) {}
