/** Two invented boxes. `ZZQ` is assigned to nobody. */
const LETTERS = "0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ";

export function containerNumber(serial) {
	const bare = `ZZQU${String(serial).padStart(6, "0")}`;
	const sum = [...bare].reduce((before, letter, at) => before + LETTERS.indexOf(letter) * 2 ** at, 0);
	return `${bare}${(sum % 11) % 10}`;
}

/** As pages show it. */
const shown = (box) => `${box.slice(0, 4)} ${box.slice(4, 10)} ${box.slice(10)}`;

export const BOX = containerNumber(888100);
export const BOX_SHOWN = shown(BOX);
export const URGENT_BOX = containerNumber(888200);
export const URGENT_BOX_SHOWN = shown(URGENT_BOX);
