import type { Viewer } from "./contract";
import { type Camera, type ImagePx, imagePx } from "./geometry";
import { description, imageSize, shown } from "./state";

/**
 * Where a pixel of one picture lies in another, in pixels counted from the top left corner: `x' = a x + b y + c`,
 * `y' = d x + e y + f`. `docs/methods/rendering.md`, section 13.
 */
export interface Affine {
	readonly a: number;
	readonly b: number;
	readonly c: number;
	readonly d: number;
	readonly e: number;
	readonly f: number;
}

export const SAME_PLACE: Affine = { a: 1, b: 0, c: 0, d: 0, e: 1, f: 0 };

export function placed(by: Affine, at: ImagePx): ImagePx {
	return imagePx(by.a * at.x + by.b * at.y + by.c, by.d * at.x + by.e * at.y + by.f);
}

/** The way back; `null` when the transform squeezes the picture into a line. */
export function inverse({ a, b, c, d, e, f }: Affine): Affine | null {
	const determinant = a * e - b * d;
	if (!(Math.abs(determinant) > 1e-9)) {
		return null;
	}
	const [ia, ib, id, ie] = [e / determinant, -b / determinant, -d / determinant, a / determinant];
	return { a: ia, b: ib, c: -(ia * c + ib * f), d: id, e: ie, f: -(id * c + ie * f) };
}

/** Of pictures nothing is known about but their sizes: corner upon corner. */
export function stretched(
	from: { readonly width: number; readonly height: number },
	to: { readonly width: number; readonly height: number },
): Affine {
	return { a: to.width / from.width, b: 0, c: 0, d: 0, e: to.height / from.height, f: 0 };
}

/** The camera that shows of the other picture what this one shows of its own, as large. */
export function cameraBeside(camera: Camera, by: Affine): Camera {
	const larger = Math.sqrt(Math.abs(by.a * by.e - by.b * by.d));
	return { centre: placed(by, camera.centre), scale: camera.scale / larger };
}

/**
 * Makes two viewers move as one, whichever is moved; `by` leads from the first one's picture to the second's. Windows and tools stay
 * each its own. Answers with the way to let them go.
 */
export function link(first: Viewer, second: Viewer, by: Affine): () => void {
	const back = inverse(by);
	if (back === null) {
		throw new RangeError(`a transform must not squeeze a picture flat: ${JSON.stringify(by)}`);
	}
	let following = false;
	const follow = (leader: Viewer, follower: Viewer, way: Affine) => {
		let before: Camera | null = null;
		return leader.watch((state) => {
			const { camera } = shown(state);
			const moved = camera !== before;
			before = camera;
			if (!moved || following) {
				return;
			}
			const wanted = cameraBeside(camera, way);
			if (!alike(wanted, shown(follower.state()).camera)) {
				following = true;
				follower.apply({ kind: "camera", camera: wanted });
				following = false;
			}
		});
	};
	const ends = [follow(first, second, by), follow(second, first, back)];
	return () => {
		for (const end of ends) {
			end();
		}
	};
}

/** How two viewers' pictures of one scan size each are laid on one another when nothing better is known. */
export function byShape(first: Viewer, second: Viewer): Affine {
	return stretched(imageSize(description(first.state())), imageSize(description(second.state())));
}

/** Within a hundredth of a canvas pixel, which no eye sees: so that two viewers do not answer each other for ever. */
function alike(a: Camera, b: Camera): boolean {
	const off = Math.hypot(a.centre.x - b.centre.x, a.centre.y - b.centre.y) * b.scale;
	return off < 0.01 && Math.abs(a.scale / b.scale - 1) < 1e-6;
}
