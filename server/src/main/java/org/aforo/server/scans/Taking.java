package org.aforo.server.scans;

import java.io.IOException;
import java.io.InputStream;
import org.aforo.server.platform.Delivery;

/** What a way of delivery needs of the intake. */
interface Taking {

    /** When this returns, the file is kept and its facts are committed; when it throws, nothing is kept. */
    Received take(Delivery delivery, InputStream bytes) throws IOException;
}
