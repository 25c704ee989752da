import { describe, expect, test } from "vitest";
import type { Box, VisitEvent } from "../../api/dossier";
import { massPlot, temperaturePlot } from "./plots";

const NO_BOX: Box = {
	sizeType: null,
	full: null,
	grossKg: null,
	tareKg: null,
	vgmKg: null,
	seals: [],
	temperatureC: null,
	dangerous: [],
	position: null,
	loading: null,
	discharge: null,
	lorry: null,
};
const event = (kind: string, more: Partial<VisitEvent>): VisitEvent => ({
	id: kind,
	kind,
	at: "2026-11-23T00:00:00Z",
	terminal: null,
	message: null,
	state: "current",
	box: null,
	detail: {},
	...more,
});
const declared = event("declared", { box: { ...NO_BOX, grossKg: 24_000 } });
const planned = event("planned", { box: { ...NO_BOX, vgmKg: 25_500 } });
const weighed = event("weighed", { detail: { kg: "25510" } });

describe("masses", () => {
	test("are measured by the verified one, and one far off is marked", () => {
		const plot = massPlot([declared, planned, weighed]);
		expect(plot?.referenceKg).toBe(25_500);
		expect(plot?.points.map((one) => [one.measure, one.outside])).toEqual([
			["gross", true],
			["vgm", false],
			["scale", false],
		]);
	});

	test("stand on the axis in their order, inside its ends, the band around the reference", () => {
		const plot = massPlot([declared, planned, weighed]);
		const [gross, vgm, scale] = (plot?.points ?? []).map((one) => one.percent);
		const [from, to] = plot?.bandPercent ?? [0, 0];
		expect([0, gross, from, vgm, scale, to, 100]).toEqual(
			[0, gross, from, vgm, scale, to, 100].sort((a, b) => Number(a) - Number(b)),
		);
	});

	test("need two to compare; what was replaced or is no number does not count", () => {
		expect(massPlot([weighed])).toBeNull();
		expect(massPlot([weighed, { ...declared, state: "superseded" }])).toBeNull();
		expect(massPlot([weighed, event("loaded", { detail: { craneKg: "heavy" } })])).toBeNull();
		expect(massPlot([weighed, weighed])).toBeNull();
	});
});

describe("temperatures", () => {
	const reading = (at: string, celsius: string) => event("temperature", { at, detail: { celsius, setPoint: "13" } });

	test("run from left to right, warm above cold, and one far from the set point is marked", () => {
		const plot = temperaturePlot([
			reading("2026-11-24T00:00:00Z", "16.5"),
			reading("2026-11-23T00:00:00Z", "12.6"),
			weighed,
		]);
		const [cold, warm] = plot?.readings ?? [];
		expect([cold?.celsius, warm?.celsius, plot?.setPoint]).toEqual([12.6, 16.5, 13]);
		expect(Number(cold?.xPercent)).toBeLessThan(Number(warm?.xPercent));
		expect(Number(cold?.yPercent)).toBeGreaterThan(Number(warm?.yPercent));
		expect([cold?.outside, warm?.outside]).toEqual([false, true]);
	});

	test("need two readings", () => {
		expect(temperaturePlot([reading("2026-11-23T00:00:00Z", "12.6")])).toBeNull();
		expect(temperaturePlot([reading("2026-11-23T00:00:00Z", ""), weighed])).toBeNull();
	});
});
