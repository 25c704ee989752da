/**
 * The three planes a point can lie in, told apart by the type checker:
 * `ImagePx` is level 0 of the scan, origin at its top left corner, pixel centres at .5;
 * `CanvasPx` is the device pixels of the drawing surface; CSS pixels end where a pointer event is read.
 */
declare const plane: unique symbol;
export type ImagePx = { readonly x: number; readonly y: number; readonly [plane]: "image" };
export type CanvasPx = { readonly x: number; readonly y: number; readonly [plane]: "canvas" };

export function imagePx(x: number, y: number): ImagePx {
	return { x, y } as ImagePx;
}

export function canvasPx(x: number, y: number): CanvasPx {
	return { x, y } as CanvasPx;
}

export function distance(a: CanvasPx, b: CanvasPx): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** Half-open: `right` and `bottom` are outside. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Where one looks: the image point in the middle of the canvas, and how many canvas pixels one image pixel takes. */
export interface Camera {
	readonly centre: ImagePx;
	readonly scale: number;
}

/** An image pixel never takes more canvas pixels than this: enough to read single samples by eye. */
export const SCALE_MAX = 64;

export function toCanvas(camera: Camera, canvas: Size, at: ImagePx): CanvasPx {
	return canvasPx(
		(at.x - camera.centre.x) * camera.scale + canvas.width / 2,
		(at.y - camera.centre.y) * camera.scale + canvas.height / 2,
	);
}

export function toImage(camera: Camera, canvas: Size, at: CanvasPx): ImagePx {
	return imagePx(
		(at.x - canvas.width / 2) / camera.scale + camera.centre.x,
		(at.y - canvas.height / 2) / camera.scale + camera.centre.y,
	);
}

/** The camera that shows the whole image, as large as the canvas allows. */
export function fitted(image: Size, canvas: Size): Camera {
	const scale = Math.min(canvas.width / image.width, canvas.height / image.height);
	return { centre: imagePx(image.width / 2, image.height / 2), scale: Math.min(scale, SCALE_MAX) };
}

/** Zooms so that the image point under `at` stays under it. */
export function zoomAt(camera: Camera, image: Size, canvas: Size, at: CanvasPx, factor: number): Camera {
	const smallest = Math.min(fitted(image, canvas).scale / 4, 1);
	const scale = Math.min(Math.max(camera.scale * factor, smallest), SCALE_MAX);
	const under = toImage(camera, canvas, at);
	const centre = imagePx(under.x - (at.x - canvas.width / 2) / scale, under.y - (at.y - canvas.height / 2) / scale);
	return keepInSight({ centre, scale }, image);
}

export function panBy(camera: Camera, image: Size, dx: number, dy: number): Camera {
	const centre = imagePx(camera.centre.x - dx / camera.scale, camera.centre.y - dy / camera.scale);
	return keepInSight({ centre, scale: camera.scale }, image);
}

/** The middle of the canvas never leaves the image, so that the image cannot be lost. */
export function keepInSight(camera: Camera, image: Size): Camera {
	const x = Math.min(Math.max(camera.centre.x, 0), image.width);
	const y = Math.min(Math.max(camera.centre.y, 0), image.height);
	return { centre: imagePx(x, y), scale: camera.scale };
}

/** The part of the image that the canvas shows, in image pixels; empty boxes have `right <= left`. */
export function visibleBox(camera: Camera, image: Size, canvas: Size): Box {
	const first = toImage(camera, canvas, canvasPx(0, 0));
	const last = toImage(camera, canvas, canvasPx(canvas.width, canvas.height));
	return {
		left: Math.max(0, first.x),
		top: Math.max(0, first.y),
		right: Math.min(image.width, last.x),
		bottom: Math.min(image.height, last.y),
	};
}
