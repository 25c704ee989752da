/**
 * Writes the scenes of the story, and prints a line for each: its name, the folder its scan belongs into, the box, and when it was taken:
 * `node stories/beside/scenes.mjs SCENE DIR`. SCENE is a load with something hidden in it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BOX, OTHER_BOX } from "../targeting/papers.mjs";

const DAY_MS = 86_400_000;
const [path, folder] = process.argv.slice(2);
const hidden = JSON.parse(readFileSync(path, "utf8"));
const honest = { ...hidden, objects: hidden.objects.filter((one) => !("concealment" in one)) };
const likeIt = {
	...honest,
	objects: honest.objects.map((one) => ("load" in one ? { load: { ...one.load, seed: one.load.seed + 100 } } : one)),
};
/** Another passage has other noise. */
const seeded = (scene, seed) => ({ ...scene, scanner: { ...scene.scanner, seed } });

const before = new Date(Date.now() - 2 * DAY_MS).toISOString();
for (const [name, into, box, taken, scene] of [
	["earlier", "scans", BOX, before, seeded(honest, 31)],
	["like", "scans", OTHER_BOX, before, seeded(likeIt, 32)],
	["today", "today", BOX, new Date().toISOString(), seeded(hidden, 33)],
]) {
	writeFileSync(join(folder, `${name}.json`), JSON.stringify(scene));
	process.stdout.write(`${name} ${into} ${box} ${taken}\n`);
}
const visit = (box) => `${box},777N,export,ECGYE,+30h,Invented Cormorant,BARRA\n`;
writeFileSync(
	join(folder, "scans", "visits.csv"),
	`container,voyage,direction,port,cutoff,vessel,terminal\n${visit(BOX)}${visit(OTHER_BOX)}`,
);
