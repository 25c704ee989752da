/** What is known of a visit, and of the visits before it. Knows no cargo types: fields have names, types and kinds. */
@NullMarked
package org.aforo.selectivity.facts;

import org.jspecify.annotations.NullMarked;
