/** What the pages of readers and supervisors ask for. */
@NullMarked
package org.aforo.server.review.web;

import org.jspecify.annotations.NullMarked;
