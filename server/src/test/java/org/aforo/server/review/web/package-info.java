@NullMarked
package org.aforo.server.review.web;

import org.jspecify.annotations.NullMarked;
