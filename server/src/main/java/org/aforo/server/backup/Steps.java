package org.aforo.server.backup;

/** Told how far long work has come. */
public interface Steps {

    /** Nobody looks. */
    Steps UNSEEN = new Steps() {
        @Override
        public void total(int pieces) {}

        @Override
        public void next(String piece) {}
    };

    /** So many pieces of work are ahead, of those to come and those done. */
    void total(int pieces);

    /** The next one begins. */
    void next(String piece);
}
