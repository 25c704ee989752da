@org.jspecify.annotations.NullMarked
package org.aforo.cargo.edi;
