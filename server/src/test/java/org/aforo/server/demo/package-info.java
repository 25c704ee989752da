@NullMarked
package org.aforo.server.demo;

import org.jspecify.annotations.NullMarked;
