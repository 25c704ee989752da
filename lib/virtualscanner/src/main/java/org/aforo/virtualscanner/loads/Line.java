package org.aforo.virtualscanner.loads;

/**
 * What a declaration says of goods, without number and mass.
 *
 * @param hs six digits of the Harmonized System
 * @param words as a shipper writes them
 * @param packageType UN Recommendation 21 code
 */
record Line(String hs, String words, String packageType) {}
