/**
 * Writes the scenes of a box that is scanned three times, and prints a line for each: its name, the box, and when it was taken:
 * `node stories/examinations/rescans.mjs SCENE DIR`. SCENE is a load with something hidden in it: at last it is in the box.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RESCANNED_BOX } from "./boxes.mjs";

const HOUR_MS = 3_600_000;
const [path, folder] = process.argv.slice(2);
const hidden = JSON.parse(readFileSync(path, "utf8"));
const honest = { ...hidden, objects: hidden.objects.filter((one) => !("concealment" in one)) };
/** Another passage has other noise. */
const seeded = (scene, seed) => ({ ...scene, scanner: { ...scene.scanner, seed } });

for (const [name, hoursAgo, scene] of [
	["first", 5, seeded(honest, 41)],
	["again", 3, seeded(honest, 42)],
	["changed", 1, seeded(hidden, 43)],
]) {
	writeFileSync(join(folder, `${name}.json`), JSON.stringify(scene));
	process.stdout.write(`${name} ${RESCANNED_BOX} ${new Date(Date.now() - hoursAgo * HOUR_MS).toISOString()}\n`);
}
