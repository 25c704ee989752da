const SPACED_NUMBER = /\b([A-Za-z]{4})[ .-]+([0-9]{3})[ .-]?([0-9]{3})(?:[ .-]?([0-9]))?\b/g;

/** What was typed, as it is asked: a container number is one word however it is spaced on the door. */
export function asked(typed: string): string {
	return typed
		.replace(SPACED_NUMBER, (_, owner: string, first: string, second: string, check: string | undefined) => {
			return `${owner}${first}${second}${check ?? ""}`;
		})
		.replace(/\s+/g, " ")
		.trim();
}
