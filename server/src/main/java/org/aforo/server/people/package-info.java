/**
 * Who works here and what they may do: agencies with their legal powers, units, accounts, vetting that lapses by itself,
 * duty posts, signing in. The one place that decides access.
 */
@ApplicationModule(allowedDependencies = {"platform", "journal"})
@NullMarked
package org.aforo.server.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
