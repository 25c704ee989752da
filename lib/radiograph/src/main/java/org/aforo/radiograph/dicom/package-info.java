/**
 * Reads DICOM and DICOS. A file is walked once into a tree of located elements ({@code DataSet}); what the elements mean
 * is decided afterwards, so that everything a damaged file still holds can be said. Internal to the library.
 */
@NullMarked
package org.aforo.radiograph.dicom;

import org.jspecify.annotations.NullMarked;
