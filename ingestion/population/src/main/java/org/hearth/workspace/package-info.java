/**
 * The workspace: artefacts that stages leave behind, each with a manifest.
 *
 * <p>In: a directory. Out: artefacts written beside and renamed into place. What always holds: an artefact is whole or absent;
 * a stage whose inputs, configuration, seed and code are those of its manifest does nothing; every way a user's input can be
 * wrong is a {@link org.hearth.workspace.Fault} with its own exit code.
 */
@NullMarked
package org.hearth.workspace;

import org.jspecify.annotations.NullMarked;
