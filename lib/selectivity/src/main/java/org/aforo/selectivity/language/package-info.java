/** The text of rules: words, parser, checker of types, formatter. It never throws at what was written, it remarks. */
@NullMarked
package org.aforo.selectivity.language;

import org.jspecify.annotations.NullMarked;
