import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { build } from "vite";
import type { ScanDescription } from "../src/viewer/index";
import { encodeTile, type Plane, pyramid } from "./tiles";

/** A scan made in memory: per view and frame its planes at level 0, one per energy. */
export interface StagedScan {
	readonly description: ScanDescription;
	readonly planes: (view: number, frame: number) => readonly Plane[];
}

export interface Stage {
	readonly address: string;
	/** Paths of tiles asked for since the stage was set, in order. */
	readonly requests: string[];
	/** Delays every tile by so many milliseconds, as a network would. */
	tileDelayMs: number;
	close(): Promise<void>;
}

/** Serves a page with the viewer and the tiles of scans at `/{scan}/{view}/{level}/{column}/{row}/{frame}`. */
export async function setStage(scans: ReadonlyMap<string, StagedScan>): Promise<Stage> {
	const files = await pageFiles();
	const levels = new Map<string, readonly (readonly Plane[])[]>();
	const bodies = new Map<string, Uint8Array>();
	const stage = { requests: [] as string[], tileDelayMs: 0 };
	const tile = (path: string): Uint8Array => {
		const known = bodies.get(path);
		if (known !== undefined) {
			return known;
		}
		const [id = "", view = 0, level = 0, column = 0, row = 0, frame = 0] = path
			.split("/")
			.map((part, i) => (i === 0 ? part : Number(part)));
		const scan = scans.get(String(id));
		const described = scan?.description.views[Number(view)];
		if (scan === undefined || described === undefined) {
			throw new Error(`no such tile: ${path}`);
		}
		const key = `${id}/${view}/${frame}`;
		const made =
			levels.get(key) ?? pyramid(scan.planes(Number(view), Number(frame)), described.levels, described.signed);
		levels.set(key, made);
		const body = encodeTile(made[Number(level)] ?? [], Number(column), Number(row), described.tileCore, described.bits);
		bodies.set(path, body);
		return body;
	};
	const server = createServer((request, response) => {
		const path = (request.url ?? "/").slice(1);
		const file = files.get(path === "" ? "index.html" : path);
		if (file !== undefined) {
			const type = path.endsWith(".js") ? "text/javascript" : "text/html";
			response.writeHead(200, {
				"Content-Type": type,
				"Content-Security-Policy": "default-src 'self'; worker-src 'self' blob:",
			});
			response.end(file);
			return;
		}
		if (!path.startsWith("tiles/")) {
			response.writeHead(404).end();
			return;
		}
		stage.requests.push(path);
		const body = tile(path.slice("tiles/".length));
		setTimeout(() => {
			response.writeHead(200, { "Content-Type": "application/vnd.aforo.tile" });
			response.end(body);
		}, stage.tileDelayMs);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	// Levels are made beforehand: what is measured is the viewer, not this stage.
	for (const [id, scan] of scans) {
		scan.description.views.forEach((view, index) => {
			for (let level = view.levels - 1; level >= 0; level--) {
				tile(`${id}/${index}/${level}/0/0/0`);
			}
		});
	}
	return Object.assign(stage, { address: `http://127.0.0.1:${port}/`, close: () => closed(server) });
}

function closed(server: Server): Promise<void> {
	server.closeAllConnections();
	return new Promise((resolve) => server.close(() => resolve()));
}

async function pageFiles(): Promise<ReadonlyMap<string, string | Uint8Array>> {
	const root = fileURLToPath(new URL("./page/", import.meta.url));
	const built = await build({
		root,
		configFile: false,
		logLevel: "error",
		build: { write: false, modulePreload: { polyfill: false } },
	});
	const outputs = Array.isArray(built) ? built : [built];
	const files = new Map<string, string | Uint8Array>();
	for (const output of outputs) {
		if ("output" in output) {
			for (const file of output.output) {
				files.set(file.fileName, file.type === "chunk" ? file.code : file.source);
			}
		}
	}
	return files;
}

/** The Chromium named by `AFORO_CHROMIUM`, else the machine's, else the one that comes as a package. */
export async function launchChromium(): Promise<Browser> {
	const { existsSync } = await import("node:fs");
	const named =
		process.env["AFORO_CHROMIUM"] ??
		["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
	const packaged = named === undefined ? (await import("@sparticuz/chromium")).default : null;
	return chromium.launch({
		executablePath: named ?? (await packaged?.executablePath()) ?? "",
		args: [
			...(packaged?.args ?? []),
			"--headless=new",
			"--no-sandbox",
			"--disable-quic",
			"--no-first-run",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
			"--use-angle=swiftshader",
			"--enable-unsafe-swiftshader",
		],
	});
}
