import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const FLAGS = [
	"--headless",
	"--no-sandbox",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];
const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser named by AFORO_CHROMIUM, else one that is installed, else the one that comes as a package. */
async function executable() {
	const named = process.env.AFORO_CHROMIUM;
	if (named !== undefined && named !== "") {
		return named;
	}
	const found = INSTALLED.find((path) => existsSync(path));
	return found ?? (await import("@sparticuz/chromium")).default.executablePath();
}

export async function openBrowser() {
	return chromium.launch({ executablePath: await executable(), args: FLAGS, ignoreDefaultArgs: ["--headless=old"] });
}
