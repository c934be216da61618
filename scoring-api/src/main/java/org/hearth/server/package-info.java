/**
 * The HTTP server: the API of {@code openapi.yaml}, the pages, and the verbs' main.
 *
 * <p>In: requests on 127.0.0.1. Out: answers and pages. What always holds: every operation is in the contract and is validated
 * against it; every response carries the security headers; what it started it stops, PostgreSQL included.
 */
@NullMarked
package org.hearth.server;

import org.jspecify.annotations.NullMarked;
