/**
 * The replay: a seizure made elsewhere is entered, its visit is found, all that we did with it is put together, and how it passed us is proposed
 * for a person to confirm.
 */
@NullMarked
package org.aforo.server.examinations.replay;

import org.jspecify.annotations.NullMarked;
