@NullMarked
package org.aforo.cli;

import org.jspecify.annotations.NullMarked;
