/** Tells a story step by step: each step is one line and one count; a step that fails does not end the chapter. */
export class Teller {
	passed = 0;
	failed = 0;

	async step(title, act) {
		try {
			await act();
			this.passed++;
			process.stdout.write(`ok   ${title}\n`);
		} catch (failure) {
			this.failed++;
			process.stdout.write(
				`FAIL ${title}\n     ${String(failure?.message ?? failure)
					.split("\n")
					.join("\n     ")}\n`,
			);
		}
	}

	end() {
		process.stdout.write(`${this.passed} passed, ${this.failed} failed\n`);
		process.exitCode = this.failed === 0 ? 0 : 1;
	}
}

export function expect(condition, message) {
	if (!condition) {
		throw new Error(message);
	}
}

/** Asks again until the condition holds. */
export async function eventually(condition, message, milliseconds = 10_000) {
	const until = Date.now() + milliseconds;
	while (!(await condition())) {
		expect(Date.now() < until, message);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

/** `--name value` pairs of the command line. */
export function options(args) {
	const found = new Map();
	for (let at = 0; at + 1 < args.length; at += 2) {
		found.set(args[at].replace(/^--/, ""), args[at + 1]);
	}
	return found;
}
