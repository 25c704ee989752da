@NullMarked
package org.aforo.radiograph.dicom;

import org.jspecify.annotations.NullMarked;
