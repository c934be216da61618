/**
 * Early help: who is referred, assessed and helped, and the file of it.
 *
 * <p>In: families, their needs, and concerns other agencies passed on. Out: episodes and {@code early_help.csv}. What always holds:
 * a family has one open episode at a time, and none begins while children's social care has a case.
 */
@NullMarked
package org.hearth.simulation.earlyhelp;

import org.jspecify.annotations.NullMarked;
