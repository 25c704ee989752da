import { randomUUID } from "node:crypto";
import { expect } from "../teller.mjs";

const PHOTO = "0".repeat(64);

/** What an officer's tablet sends for an examination that ends with a seizure, without the tablet: for stories about what follows. */
const SEIZURE = [
	["begun", {}],
	["air", { placard: false, oxygenPercent: 20.9, safe: true, signs: [] }],
	["opened", {}],
	["found", { place: "doors", what: "drugs", packages: 20, kg: 400, photos: [PHOTO] }],
	["result", { result: "seizure" }],
	["resealed", { seal: "ZZ9000001", photos: [PHOTO] }],
	["ended", {}],
];

/** Ends the open examination of a visit with a seizure, by an officer's own session. */
export async function seize(officer, visitId) {
	const { json } = await officer.send("GET", `/api/examinations?visit=${visitId}`);
	const order = json.items.find((each) => each.overAt === null);
	expect(order !== undefined, "an open order to examine was expected");
	const read = ["identity", { container: order.containerNumber, seals: [], photos: [PHOTO] }];
	const facts = [...SEIZURE.slice(0, 2), read, ...SEIZURE.slice(2)];
	for (const [at, [kind, said]] of facts.entries()) {
		const body = { nr: at + 1, kind, said, takenAt: new Date().toISOString() };
		const answer = await officer.send("PUT", `/api/examinations/${order.id}/facts/${randomUUID()}`, body);
		expect(answer.status === 200, `${kind} was expected to be recorded: ${JSON.stringify(answer)}`);
	}
	return order.id;
}
