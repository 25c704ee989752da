/** An invented box that is scanned again: its numbers are assigned to nobody. */
import { containerNumber } from "../holds/boxes.mjs";

export const RESCANNED_BOX = containerNumber(666100);
