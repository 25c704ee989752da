import { describe, expect, it } from "vitest";
import {
	type Camera,
	canvasPx,
	fitted,
	imagePx,
	panBy,
	SCALE_MAX,
	toCanvas,
	toImage,
	visibleBox,
	zoomAt,
} from "./geometry";

const image = { width: 6000, height: 1500 };
const canvas = { width: 1366, height: 768 };

describe("the transform between image and canvas", () => {
	it("returns every point it sends", () => {
		const camera: Camera = { centre: imagePx(123.25, 987.5), scale: 3.7 };
		for (const at of [imagePx(0, 0), imagePx(5999.5, 0.25), imagePx(-40, 1700)]) {
			const back = toImage(camera, canvas, toCanvas(camera, canvas, at));
			expect(back.x).toBeCloseTo(at.x, 9);
			expect(back.y).toBeCloseTo(at.y, 9);
		}
	});

	it("fits the longer side and centres the other", () => {
		const camera = fitted(image, canvas);
		expect(toCanvas(camera, canvas, imagePx(0, 750))).toEqual(canvasPx(0, 384));
		expect(toCanvas(camera, canvas, imagePx(6000, 750)).x).toBeCloseTo(1366, 9);
	});

	it("keeps the point under the pointer while zooming", () => {
		const camera = fitted(image, canvas);
		const at = canvasPx(1000, 400);
		const before = toImage(camera, canvas, at);
		const after = toImage(zoomAt(camera, image, canvas, at, 5), canvas, at);
		expect(after.x).toBeCloseTo(before.x, 6);
		expect(after.y).toBeCloseTo(before.y, 6);
	});

	it("neither zooms past single samples nor loses the image", () => {
		let camera = fitted(image, canvas);
		camera = zoomAt(camera, image, canvas, canvasPx(0, 0), 1e9);
		expect(camera.scale).toBe(SCALE_MAX);
		camera = panBy(camera, image, 1e9, -1e9);
		expect(camera.centre).toEqual(imagePx(0, 1500));
	});

	it("says which part is seen", () => {
		expect(visibleBox({ centre: imagePx(100, 100), scale: 2 }, image, { width: 100, height: 1000 })).toEqual({
			left: 75,
			top: 0,
			right: 125,
			bottom: 350,
		});
	});
});
