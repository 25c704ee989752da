/**
 * Scenes as JSON: the documented format ({@code docs/formats/scene.md}), read with remarks and written back. Uses every other package of
 * scenes; none uses it.
 */
@NullMarked
package org.aforo.virtualscanner.scenefile;

import org.jspecify.annotations.NullMarked;
