package org.hearth.page;

/** A page's title and what it shows. */
record Page(String title, View view) {}
