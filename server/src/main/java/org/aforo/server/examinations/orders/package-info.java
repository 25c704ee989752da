/** Orders to open a box: what they arise from, when, where and by whom the box is opened, and how far it has come. */
@NullMarked
package org.aforo.server.examinations.orders;

import org.jspecify.annotations.NullMarked;
