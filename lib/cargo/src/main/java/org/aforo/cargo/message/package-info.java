/**
 * What cargo messages say, read leniently. {@link org.aforo.cargo.message.Messages#read} is the door: it finds out what a file is and tells a
 * {@link org.aforo.cargo.message.MessageSink} what it declares, container by container and bill by bill, in constant memory. Nothing here
 * refuses a value: what is absent is null, what is doubtful is kept as written, and a {@link org.aforo.cargo.message.Remark} says so.
 */
@NullMarked
package org.aforo.cargo.message;

import org.jspecify.annotations.NullMarked;
