import { loupeOf, navigatorOf } from "./aids";
import { apply, type Command } from "./commands";
import type { FirstPicture, Viewer, ViewerOptions } from "./contract";
import { crossHairShown, gesturesOfKey } from "./crossHair";
import { Frames } from "./frames";
import type { Box, Camera, Size } from "./geometry";
import { type Gesture, overviewArrived, reduce } from "./gestures";
import { Hands } from "./hands";
import type { Mark } from "./marks";
import { type Measurement, measure, tilesToMeasure } from "./measuring";
import { overlayNeeded, paintOverlay } from "./overlay";
import { Pace, REST_MS } from "./pace";
import type { Picture, Place } from "./pane";
import { hurriedPieces, sharpPieces } from "./pieces";
import { overviewOf, type Region, regionInSight, tileKey, tilesOf } from "./pyramid";
import { initialRendering } from "./rendering";
import { automaticWindow, DENSE_END, probeAt, WHOLE_RANGE } from "./sampling";
import { highEnergy, type TileAddress } from "./scan";
import { type LaidOver, NOTHING_OVER, type ShownRecord } from "./shownRecord";
import { description, initialState, type Mode, shown, type ViewerState, withShown } from "./state";
import { Surface } from "./surface";
import { type Tile, TileStore } from "./tileStore";
import { commandOfKey, type KeyPress } from "./tools";
import { Watch } from "./watch";

const MEMORY_BYTES = 256 * 1024 * 1024;
const FRAME_TIMES_KEPT = 600;
const FRAMES_AHEAD = 2;
/** A measurement waits until nothing changed for so long: it reads millions of samples. */
const MEASURE_AFTER_MS = 120;
/** How often the record of what was shown is told that the same is still on screen. */
const WATCH_EVERY_MS = 1000;

/** What one camera shows in its place, and the tiles that would show it best. */
interface Scene {
	readonly picture: Picture;
	readonly place: Place;
	readonly wanted: readonly TileAddress[];
}

/** Ties state, tiles, hands and painter to an element of the page. */
export class ScanViewer implements Viewer {
	readonly firstPicture: Promise<FirstPicture>;
	private readonly options: ViewerOptions;
	private readonly element: HTMLElement;
	private readonly marksCanvas: HTMLCanvasElement;
	private readonly store: TileStore;
	private readonly hands: Hands;
	private readonly frames: Frames;
	private readonly recorder: Watch;
	private readonly watching: ReturnType<typeof setInterval>;
	private readonly resizing: ResizeObserver;
	private readonly surface: Surface;
	private readonly began = performance.now();
	private readonly times: number[] = [];
	private readonly waiting: (() => void)[] = [];
	private readonly listeners = new Set<(state: ViewerState) => void>();
	private current: ViewerState;
	private told: ViewerState | null = null;
	private request: number | null = null;
	private complete = false;
	private overlayDrawn = false;
	private over: LaidOver = NOTHING_OVER;
	private readonly pace = new Pace();
	private resting: ReturnType<typeof setTimeout> | null = null;
	private measuring: ReturnType<typeof setTimeout> | null = null;
	private pictureShown: (picture: FirstPicture) => void = () => {};
	private pictureRefused: (why: unknown) => void = () => {};

	constructor(element: HTMLElement, options: ViewerOptions) {
		this.options = options;
		this.element = element;
		this.firstPicture = new Promise((resolve, reject) => {
			this.pictureShown = resolve;
			this.pictureRefused = reject;
		});
		// A page that does not care for the first picture must not hear of an unhandled refusal.
		this.firstPicture.catch(() => {});
		this.surface = options.surface ?? new Surface(element.ownerDocument, options.memoryBytes);
		this.marksCanvas = this.furnish(this.surface.canvas);
		this.current = initialState(options.scan, options.marks ?? [], this.size(), options.marksEditable ?? true);
		this.store = new TileStore({
			fetch: (at, signal) => options.fetchTile(at.view, at.level, at.column, at.row, at.frame, signal),
			bytesMax: options.memoryBytes ?? MEMORY_BYTES,
			onArrival: (tile) => this.arrived(tile),
			onEviction: (tile) => this.surface.painter?.forget(tile),
			onTrouble: (address, trouble) => this.troubled(address, trouble),
		});
		if (this.surface.gl === null) {
			this.pictureRefused(new Error(options.labels("viewer.noWebgl")));
		}
		this.surface.onRestored = () => this.invalidate();
		this.recorder = new Watch(options.scan.id, options.shownBefore ?? null);
		this.watching = setInterval(() => this.lookedAt(), WATCH_EVERY_MS);
		this.frames = new Frames(element, {
			state: () => this.current,
			command: (command) => this.apply(command),
			ratio: () => this.ratio(),
			label: options.labels("viewer.tool.navigator"),
		});
		this.hands = new Hands(element, {
			mode: () => this.current.mode,
			gesture: (gesture) => this.feel(gesture),
			key: (pressed) => this.press(pressed),
		});
		this.resizing = new ResizeObserver(() => this.resized());
		this.resizing.observe(element);
		this.resized();
	}

	setTool(mode: Mode): void {
		this.apply({ kind: "mode", mode });
	}

	apply(command: Command): void {
		this.recorder.use(command.kind === "mode" ? `mode:${command.mode}` : command.kind);
		switch (command.kind) {
			case "auto-window":
				this.change(this.windowed(WHOLE_RANGE));
				break;
			case "dense-window":
				this.change(this.windowed(DENSE_END));
				break;
			case "mode":
				this.change(apply(this.current, command));
				// Arrows and Enter belong to the tool now, not to the button it was chosen by.
				this.element.focus({ preventScroll: true });
				break;
			case "full-screen":
				this.options.onFullScreen?.();
				break;
			default:
				this.change(apply(this.current, command));
		}
	}

	laidOver(over: LaidOver): void {
		this.over = over;
		this.lookedAt();
	}

	shownRecord(): ShownRecord {
		this.lookedAt();
		return this.recorder.record(performance.now());
	}

	measurement(): Measurement {
		return measure(this.current, this.store);
	}

	state(): ViewerState {
		return this.current;
	}

	watch(listener: (state: ViewerState) => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	marks(): readonly Mark[] {
		return this.current.marks;
	}

	setMarks(marks: readonly Mark[]): void {
		this.change({ ...this.current, marks, done: [], undone: [], selected: null, drag: null, draft: [] });
	}

	level(): number {
		return this.region()?.level ?? description(this.current).levels - 1;
	}

	frameTimes(): readonly number[] {
		return [...this.times];
	}

	settled(): Promise<void> {
		return new Promise((resolve) => {
			this.waiting.push(resolve);
			this.invalidate();
		});
	}

	/** For tests: the samples of every tile in sight as the graphics card holds them, with those that were sent to it. */
	readBack(): readonly { readonly sent: Uint16Array; readonly held: Uint16Array }[] {
		const { painter } = this.surface;
		return painter === null
			? []
			: this.tilesInSight().map((tile) => ({ sent: tile.samples, held: painter.readBack(tile) }));
	}

	/** For measuring: draws at once and waits until the pixels are there; milliseconds. */
	drawMeasured(): number {
		if (this.request !== null) {
			cancelAnimationFrame(this.request);
			this.request = null;
		}
		const started = performance.now();
		this.draw(true);
		this.surface.gl?.readPixels(0, 0, 1, 1, this.surface.gl.RGBA, this.surface.gl.UNSIGNED_BYTE, new Uint8Array(4));
		return performance.now() - started;
	}

	/** For tests: the canvas as last drawn, RGBA, top row first. Draws anew, since the browser may have let the buffer go. */
	screenshot(): { readonly width: number; readonly height: number; readonly pixels: Uint8Array } {
		this.draw(true);
		const { width, height } = this.surface.canvas;
		const upsideDown = new Uint8Array(width * height * 4);
		this.surface.gl?.readPixels(0, 0, width, height, this.surface.gl.RGBA, this.surface.gl.UNSIGNED_BYTE, upsideDown);
		const pixels = new Uint8Array(upsideDown.length);
		for (let y = 0; y < height; y++) {
			pixels.set(upsideDown.subarray((height - 1 - y) * width * 4, (height - y) * width * 4), y * width * 4);
		}
		return { width, height, pixels };
	}

	destroy(): void {
		if (this.request !== null) {
			cancelAnimationFrame(this.request);
		}
		clearInterval(this.watching);
		clearTimeout(this.measuring ?? undefined);
		clearTimeout(this.resting ?? undefined);
		this.resizing.disconnect();
		this.frames.destroy();
		this.hands.destroy();
		this.store.close();
		if (this.options.surface === this.surface) {
			this.surface.clear();
		} else {
			this.surface.dispose();
		}
		this.marksCanvas.remove();
		this.pictureRefused(new Error("the viewer was closed"));
	}

	/** Lays the picture and the layer of marks into the element. */
	private furnish(picture: HTMLCanvasElement): HTMLCanvasElement {
		const { element } = this;
		element.style.touchAction = "none";
		element.style.overflow = "hidden";
		if (getComputedStyle(element).position === "static") {
			element.style.position = "relative";
		}
		element.tabIndex = 0;
		element.setAttribute("role", "application");
		element.setAttribute("aria-label", this.options.labels("viewer.canvas"));
		const marks = element.ownerDocument.createElement("canvas");
		for (const canvas of [picture, marks]) {
			canvas.setAttribute("aria-hidden", "true");
			Object.assign(canvas.style, {
				position: "absolute",
				inset: "0",
				width: "100%",
				height: "100%",
				pointerEvents: "none",
			});
			element.append(canvas);
		}
		return marks;
	}

	private size(): Size {
		const ratio = this.ratio();
		return {
			width: Math.max(1, Math.round(this.element.clientWidth * ratio)),
			height: Math.max(1, Math.round(this.element.clientHeight * ratio)),
		};
	}

	private ratio(): number {
		return this.element.ownerDocument.defaultView?.devicePixelRatio ?? 1;
	}

	private resized(): void {
		const size = this.size();
		for (const canvas of [this.surface.canvas, this.marksCanvas]) {
			canvas.width = size.width;
			canvas.height = size.height;
		}
		this.change(reduce(this.current, { kind: "resize", canvas: size }));
		// A resized canvas is empty until drawn: drawing at once spares a flash.
		this.draw(true);
	}

	private feel(gesture: Gesture): void {
		this.change(reduce(this.current, gesture));
		const { asked } = this.current;
		if (asked !== null) {
			this.recorder.use("region-window");
			this.change(this.windowed(WHOLE_RANGE, asked));
		}
		if (gesture.kind === "hover") {
			this.options.onProbe?.(probeAt(this.current, this.store));
		}
	}

	private press(pressed: KeyPress): boolean {
		const gestures = gesturesOfKey(this.current, pressed, this.ratio());
		if (gestures !== null) {
			this.feelAll(gestures);
			return true;
		}
		const command = commandOfKey(this.current, pressed);
		if (command === null) {
			return false;
		}
		this.apply(command);
		if (command.kind === "mode") {
			this.feelAll(crossHairShown(this.current));
		}
		return true;
	}

	private feelAll(gestures: readonly Gesture[]): void {
		for (const gesture of gestures) {
			this.feel(gesture);
		}
	}

	private change(next: ViewerState): void {
		if (next !== this.current) {
			this.current = next;
			this.invalidate();
			for (const listener of this.listeners) {
				listener(next);
			}
		}
	}

	private invalidate(): void {
		this.request ??= requestAnimationFrame(() => {
			this.request = null;
			this.frame();
		});
	}

	private frame(): void {
		this.draw();
		this.lookedAt();
		const before = this.told;
		const now = this.current;
		this.told = now;
		if (before?.marks !== now.marks && now.drag === null && (before !== null || now.marks !== this.options.marks)) {
			this.options.onMarks?.(now.marks);
		}
		if (before !== now) {
			this.options.onState?.(now);
			this.measureLater();
		}
	}

	private lookedAt(): void {
		const around = { visible: this.isSeen(), ratio: this.ratio(), over: this.over };
		this.recorder.look(this.current, around, performance.now());
	}

	/** Not in a hidden page, and not while it is drawn ahead of its turn, out of sight. What lies over it the page tells. */
	private isSeen(): boolean {
		return (
			this.element.ownerDocument.visibilityState === "visible" &&
			this.element.checkVisibility({ visibilityProperty: true })
		);
	}

	private measureLater(): void {
		const { onMeasurement } = this.options;
		if (onMeasurement === undefined || !this.current.panel) {
			return;
		}
		clearTimeout(this.measuring ?? undefined);
		this.measuring = setTimeout(() => onMeasurement(this.measurement()), MEASURE_AFTER_MS);
	}

	/** @param anew also what the canvas shows already, which is then certain to be in its buffer */
	private draw(anew = false): void {
		const started = performance.now();
		const loupe = loupeOf(this.current, this.ratio());
		const navigator = navigatorOf(this.current, this.ratio());
		const whole: Place = { left: 0, top: 0, ...this.current.canvas };
		const seen: readonly (readonly [Camera, Place])[] = [
			[shown(this.current).camera, whole],
			...(navigator === null ? [] : [[navigator.camera, navigator.place] as const]),
			...(loupe === null ? [] : [[loupe.camera, loupe.place] as const]),
		];
		const hurried = this.hurries(started);
		const scenes = seen.map(([camera, place]) => this.scene(camera, place, hurried));
		const wanted = scenes.flatMap((scene) => scene.wanted);
		const measured = tilesToMeasure(this.current);
		const later = [...this.urgent(), ...wanted, ...measured, ...this.ahead()];
		this.store.want(this.overviewAwaited() ? this.urgent() : later);
		const { pieces } = scenes[0]?.picture ?? { pieces: [] };
		const unfinished =
			this.surface.painter?.paint(
				scenes.map(({ picture, place }) => [picture, place] as const),
				this.current.canvas,
				anew,
			) ?? true;
		this.frames.place(this.current, loupe);
		this.drawOverlay();
		this.times.push(performance.now() - started);
		if (this.times.length > FRAME_TIMES_KEPT) {
			this.times.shift();
		}
		if (pieces.length > 0 && this.surface.painter !== null) {
			this.pictureShown({ firstPictureMs: performance.now() - this.began });
		}
		if (unfinished && this.surface.painter !== null) {
			this.invalidate();
		}
		this.complete =
			!unfinished && !hurried && wanted.every((tile) => this.store.get(tile) !== null || this.store.failed(tile));
		if (this.complete) {
			for (const resolve of this.waiting.splice(0)) {
				resolve();
			}
		}
	}

	/**
	 * Whether a quarter of the pixels must do: without a graphics card, while a hand turns the window or comes nearer, a picture at once is
	 * worth more than a sharp one. It is drawn sharp as soon as the hand rests.
	 */
	private hurries(now: number): boolean {
		const { rendering, camera } = shown(this.current);
		const hurried = this.pace.moves(rendering, camera.scale, now) && this.surface.slow;
		clearTimeout(this.resting ?? undefined);
		this.resting = hurried ? setTimeout(() => this.invalidate(), REST_MS) : null;
		return hurried;
	}

	/** What one camera shows in its place, and the tiles that would show it best. */
	private scene(camera: Camera, place: Place, hurried: boolean): Scene {
		const view = description(this.current);
		const { rendering, frame } = shown(this.current);
		const sharp = regionInSight(view, camera, place);
		const wanted = sharp === null ? [] : tilesOf(view, this.current.current, frame, sharp);
		const region = hurried ? regionInSight(view, camera, place, 1) : sharp;
		const piecesOf = hurried ? hurriedPieces : sharpPieces;
		const stock = {
			get: (at: TileAddress) => this.store.get(at),
			workFor: (tile: Tile) => this.surface.painter?.workFor(tile, view, rendering) ?? 0,
		};
		const pieces = region === null ? [] : piecesOf(view, wanted, region, stock);
		const overview = this.store.get(overviewOf(view, this.current.current, frame));
		return { picture: { view, rendering, camera, region, pieces, overview }, place, wanted };
	}

	/** Clearing an empty layer costs as much as a picture's smallest part: it is left alone while there is nothing to show. */
	private drawOverlay(): void {
		const needed = overlayNeeded(this.current);
		const context = needed || this.overlayDrawn ? this.marksCanvas.getContext("2d") : null;
		if (context !== null) {
			paintOverlay(context, this.current, this.ratio());
		}
		this.overlayDrawn = needed;
	}

	private region(): Region | null {
		return regionInSight(description(this.current), shown(this.current).camera, this.current.canvas);
	}

	private urgent(): readonly TileAddress[] {
		return [overviewOf(description(this.current), this.current.current, shown(this.current).frame)];
	}

	/** Until the overview has come nothing else is asked for: on a slow line the first picture would wait for all of it. */
	private overviewAwaited(): boolean {
		return this.urgent().some((tile) => this.store.get(tile) === null && !this.store.failed(tile));
	}

	/** What is likely looked at next: neighbouring frames, then the other views. */
	private ahead(): readonly TileAddress[] {
		const { current, scan } = this.current;
		const view = description(this.current);
		const { frame } = shown(this.current);
		const around = Array.from({ length: FRAMES_AHEAD }, (_, index) => [frame + index + 1, frame - index - 1]).flat();
		const frames = around
			.filter((each) => each >= 0 && each < view.frames)
			.map((each) => overviewOf(view, current, each));
		const others = scan.views.map((other, index) => overviewOf(other, index, this.current.views[index]?.frame ?? 0));
		return [...frames, ...others];
	}

	private tilesInSight(): readonly Tile[] {
		const region = this.region();
		const { current } = this.current;
		const addresses =
			region === null ? [] : tilesOf(description(this.current), current, shown(this.current).frame, region);
		return addresses.map((address) => this.store.get(address)).filter((tile) => tile !== null);
	}

	/** The window between two shares of what is in sight, or of a region of it; the dense end comes with starved pixels hatched. */
	private windowed(shares: readonly [number, number], asked: Box | null = null): ViewerState {
		const seen = this.region();
		const answered: ViewerState = { ...this.current, asked: null };
		const view = description(answered);
		const { rendering } = shown(answered);
		const region = seen === null || asked === null ? seen : part(seen, asked);
		const found = region === null ? null : automaticWindow(view, rendering, this.tilesInSight(), region, shares);
		const starvedShown = rendering.starvedShown || shares === DENSE_END;
		return found === null ? answered : withShown(answered, { rendering: { ...rendering, ...found, starvedShown } });
	}

	private arrived(tile: Tile): void {
		const index = tile.address.view;
		const view = this.options.scan.views[index];
		if (
			view !== undefined &&
			tile.address.level === view.levels - 1 &&
			this.current.views[index]?.overviewSeen === false
		) {
			const plain = initialRendering(view);
			const whole = { level: tile.address.level, x: 0, y: 0, width: tile.coreColumns, height: tile.coreRows };
			const window = automaticWindow(view, { ...plain, energy: highEnergy(view) }, [tile], whole);
			this.change(overviewArrived(this.current, index, { ...plain, ...window }));
		}
		this.measureLater();
		this.invalidate();
	}

	private troubled(address: TileAddress, trouble: unknown): void {
		this.options.onTrouble?.(trouble);
		if (tileKey(address) === tileKey(this.urgent()[0] ?? address)) {
			this.pictureRefused(trouble);
		}
		this.invalidate();
	}
}

/** The pixels of a region's level that a box of the image covers; at least one. */
function part(region: Region, box: Box): Region {
	const step = 2 ** region.level;
	const x = Math.max(region.x, Math.floor(box.left / step));
	const y = Math.max(region.y, Math.floor(box.top / step));
	const right = Math.min(region.x + region.width, Math.max(x + 1, Math.ceil(box.right / step)));
	const bottom = Math.min(region.y + region.height, Math.max(y + 1, Math.ceil(box.bottom / step)));
	return { level: region.level, x, y, width: right - x, height: bottom - y };
}
