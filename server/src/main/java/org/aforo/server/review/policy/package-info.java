/**
 * The reading policy: proposed by one person, tried on the day before, approved by another, in force at once. And what the hands of this hour
 * will leave unread under it.
 */
@NullMarked
package org.aforo.server.review.policy;

import org.jspecify.annotations.NullMarked;
