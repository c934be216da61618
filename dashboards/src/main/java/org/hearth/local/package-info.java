/**
 * A Superset on this machine: installed, started, watched and stopped.
 *
 * <p>In: pinned constraints, Python 3.11, the workspace's database. Out: a Superset on loopback. What always holds: it listens on
 * 127.0.0.1 alone; its secrets are in files of mode 600 and in its own environment, never in an argument or a log; what broke off
 * half way is found and made whole by starting again.
 */
@NullMarked
package org.hearth.local;

import org.jspecify.annotations.NullMarked;
