@NullMarked
package org.aforo.ledger;

import org.jspecify.annotations.NullMarked;
