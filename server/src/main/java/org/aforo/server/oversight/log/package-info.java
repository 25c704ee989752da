/** The log of everything as an auditor looks at it: how much of what and when, silences, keys and checkpoints; and taken along as a list. */
@NullMarked
package org.aforo.server.oversight.log;

import org.jspecify.annotations.NullMarked;
