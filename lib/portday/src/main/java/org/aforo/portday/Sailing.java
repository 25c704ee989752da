package org.aforo.portday;

/**
 * A call and the market its vessel serves.
 *
 * @param index place among all calls of the plan
 */
record Sailing(int index, Call call, Market market) {

    Call.Times times() {
        return call.times();
    }
}
