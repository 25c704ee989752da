import { useEffect } from "react";

const KEPT = "aforo.alarm-sound";
const EVERY_MS = 2_000;

/** Off until somebody at this machine wants it: a control room has its own bells. */
export function soundWanted(): boolean {
	return localStorage.getItem(KEPT) === "on";
}

export function wantSound(on: boolean): void {
	localStorage.setItem(KEPT, on ? "on" : "off");
}

/** Two tones every two seconds, as long as asked. A browser that allows no sound yet stays silent. */
export function useBeep(on: boolean): void {
	useEffect(() => {
		if (!on) {
			return undefined;
		}
		const context = new AudioContext();
		const beep = () => {
			for (const [at, hertz] of [
				[0, 880],
				[0.25, 660],
			] as const) {
				const tone = context.createOscillator();
				const loudness = context.createGain();
				loudness.gain.value = 0.2;
				tone.frequency.value = hertz;
				tone.connect(loudness).connect(context.destination);
				tone.start(context.currentTime + at);
				tone.stop(context.currentTime + at + 0.2);
			}
		};
		beep();
		const ringing = setInterval(beep, EVERY_MS);
		return () => {
			clearInterval(ringing);
			context.close().catch(() => undefined);
		};
	}, [on]);
}
