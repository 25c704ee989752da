package org.aforo.server.manifests;

/** Who besides the terminal that has the box can be told something. */
public interface Recipients {

    /** Whether somebody has said how notices get to the terminal or carrier with this code. */
    boolean reaches(String code);
}
