import type { Language } from "../api/types";

/** `ABCU1234567` as it is painted on the box: `ABCU 123456 7`. Anything else is left as it is. */
export function containerNumber(raw: string): string {
	const found = /^([A-Z]{4})([0-9]{6})([0-9])$/.exec(raw.trim().toUpperCase());
	return found === null ? raw : `${found[1]} ${found[2]} ${found[3]}`;
}

/** The zone people at a port live by. Ecuador has two; a port of another country is shown in Guayaquil's, and says so. */
export function zoneOfPort(port: string | null): string {
	return port?.startsWith("ECGPS") || port?.startsWith("ECPAY") ? "Pacific/Galapagos" : "America/Guayaquil";
}

const LOCALE: Readonly<Record<Language, string>> = { es: "es-EC", en: "en-GB" };

export function dateTime(instant: string | null, language: Language, zone = zoneOfPort(null)): string {
	if (instant === null) {
		return "–";
	}
	return new Intl.DateTimeFormat(LOCALE[language], {
		timeZone: zone,
		day: "2-digit",
		month: "short",
		year: "numeric",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
	}).format(new Date(instant));
}

export function timeOfDay(instant: string, language: Language, zone = zoneOfPort(null)): string {
	return new Intl.DateTimeFormat(LOCALE[language], {
		timeZone: zone,
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
	}).format(new Date(instant));
}

/** `mar, 24 nov 2026`: the head of a day's entries. */
export function dayOf(instant: string, language: Language, zone = zoneOfPort(null)): string {
	return new Intl.DateTimeFormat(LOCALE[language], {
		timeZone: zone,
		weekday: "short",
		day: "numeric",
		month: "short",
		year: "numeric",
	}).format(new Date(instant));
}

export function number(value: number, language: Language): string {
	return new Intl.NumberFormat(LOCALE[language]).format(value);
}

export function bytes(size: number, language: Language): string {
	const steps = ["B", "kB", "MB", "GB", "TB"] as const;
	let value = size;
	let step = 0;
	while (value >= 1000 && step < steps.length - 1) {
		value /= 1000;
		step++;
	}
	const digits = value < 10 && step > 0 ? 1 : 0;
	const text = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: digits }).format(value);
	return `${text} ${steps[step]}`;
}

/** A digest short enough for a table, long enough to tell two apart by eye. */
export function shortDigest(digest: string): string {
	return digest.replace(/^sha256:/, "").slice(0, 12);
}

/** `123` seconds as `2:03`. */
export function minutesSeconds(seconds: number): string {
	const whole = Math.max(0, Math.floor(seconds));
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

export type Urgency = "past" | "urgent" | "soon" | "later";

export interface Countdown {
	readonly urgency: Urgency;
	readonly days: number;
	readonly hours: number;
	readonly minutes: number;
}

const MINUTE = 60_000;

/** What is left until an instant, or how long ago it was. Rounded towards the earlier side: never promises a minute too many. */
export function countdown(nowMs: number, until: string): Countdown {
	const leftMs = new Date(until).getTime() - nowMs;
	const total = leftMs >= 0 ? Math.floor(leftMs / MINUTE) : Math.floor(-leftMs / MINUTE);
	return {
		urgency: leftMs < 0 ? "past" : total < 120 ? "urgent" : total < 480 ? "soon" : "later",
		days: Math.floor(total / 1440),
		hours: Math.floor((total % 1440) / 60),
		minutes: total % 60,
	};
}

/** `2 d 3 h`, `3 h 05 min`, `5 min`: the two largest units, the same letters in both languages. */
export function span(left: Pick<Countdown, "days" | "hours" | "minutes">): string {
	if (left.days > 0) {
		return `${left.days} d ${left.hours} h`;
	}
	if (left.hours > 0) {
		return `${left.hours} h ${String(left.minutes).padStart(2, "0")} min`;
	}
	return `${left.minutes} min`;
}

/** What a `datetime-local` field holds, taken as Guayaquil time (UTC-5 all year), as an instant; null when empty. */
export function fromLocalGuayaquil(local: string): string | null {
	return local === "" ? null : new Date(`${local}-05:00`).toISOString();
}

/** An instant as a `datetime-local` field wants it, in Guayaquil time. */
export function toLocalGuayaquil(instant: number): string {
	return new Date(instant - 5 * 60 * MINUTE).toISOString().slice(0, 16);
}
