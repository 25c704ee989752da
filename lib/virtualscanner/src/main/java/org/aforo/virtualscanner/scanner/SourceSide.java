package org.aforo.virtualscanner.scanner;

/** On which side of travel the source of a side view stands. */
public enum SourceSide {
    RIGHT,
    LEFT
}
