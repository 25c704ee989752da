/**
 * Code tables: UN/LOCODE, harmonised system, size-type codes, IMDG classes. A {@link org.aforo.cargo.reference.ReferenceTable} is read from CSV,
 * kept with its version and digest by a {@link org.aforo.cargo.reference.ReferenceFolder}, and used by
 * {@link org.aforo.cargo.reference.CheckedCodes} to remark codes it does not know. What is free and small comes with the product.
 */
@NullMarked
package org.aforo.cargo.reference;

import org.jspecify.annotations.NullMarked;
