/** What a typed container number is: still too short, wrong in form, or whole with a right or wrong check digit (ISO 6346). */
export type Checked =
	| { readonly state: "short" }
	| { readonly state: "form" }
	| { readonly state: "right" }
	| { readonly state: "wrong"; readonly expected: number };

/** Letters count from A = 10 upwards, leaving out the multiples of 11. */
function worthOf(character: string): number {
	const digit = "0123456789".indexOf(character);
	if (digit >= 0) {
		return digit;
	}
	const value = character.charCodeAt(0) - 65 + 10;
	return value + (value > 10 ? 1 : 0) + (value > 20 ? 1 : 0) + (value > 30 ? 1 : 0);
}

export function checkDigitOf(lettersAndSerial: string): number {
	const sum = [...lettersAndSerial].reduce((so, character, place) => so + worthOf(character) * 2 ** place, 0);
	return (sum % 11) % 10;
}

export function checked(typed: string): Checked {
	const squeezed = typed.toUpperCase().replace(/[\s./_()[\]-]/g, "");
	if (squeezed.length < 11) {
		return { state: "short" };
	}
	if (!/^[A-Z]{3}[UJZ][0-9]{7}$/.test(squeezed)) {
		return { state: "form" };
	}
	const expected = checkDigitOf(squeezed.slice(0, 10));
	return Number(squeezed[10]) === expected ? { state: "right" } : { state: "wrong", expected };
}
