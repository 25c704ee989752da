/**
 * Lists: tables in text files, read by a mapping that says which column is what. {@link org.aforo.cargo.table.TableFormat} with a
 * {@link org.aforo.cargo.table.TableMapping} is the door. Every row names a container or a goods item; rows with the same bill are one bill.
 */
@NullMarked
package org.aforo.cargo.table;

import org.jspecify.annotations.NullMarked;
