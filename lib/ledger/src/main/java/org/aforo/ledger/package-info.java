/** RFC 6962 hashing, C2SP tiles, signed notes and proofs. */
@NullMarked
package org.aforo.ledger;

import org.jspecify.annotations.NullMarked;
