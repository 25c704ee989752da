import { useState } from "react";
import { PROTECTION, SIGNS } from "../../../api/ramp";
import { useLanguage } from "../../../i18n/language";
import { countdown, span, timeOfDay } from "../../../shell/format";
import { useNow } from "../../../shell/load";
import { type Gas, harms, unmeasured } from "./air";
import { NumberField, numberOf, Tile, Tiles } from "./controls";
import { Warning } from "./DoorSteps";
import { type Excuse, ExcuseFields, excused, type GasesTyped, GasFields } from "./GasFields";
import { all, latest } from "./progress";
import type { StepProps } from "./RampPage";

/** Gas, fumigant, and whether somebody may be inside: before anything is opened. */
export function AirStep({ ramp, onward }: StepProps) {
	const { t } = useLanguage();
	const before = latest(ramp.facts, "air")?.said;
	const [placard, setPlacard] = useState<boolean | null>(before?.placard ?? null);
	const [oxygen, setOxygen] = useState("");
	const [co2, setCo2] = useState("");
	const [phosphine, setPhosphine] = useState("");
	const [signs, setSigns] = useState<readonly string[]>(before?.signs ?? []);
	const [gases, setGases] = useState<GasesTyped>({});
	const [excuse, setExcuse] = useState<Excuse>({ why: "", second: "" });
	const measured = {
		oxygenPercent: numberOf(oxygen),
		co2Ppm: numberOf(co2),
		phosphinePpm: numberOf(phosphine),
		gases: numbersOf(gases),
	};
	const lacks = unmeasured(measured, placard === true, false);
	const missing = unmeasured(measured, placard === true, excused(excuse));
	const harm = harms(measured);
	const record = (safe: boolean) => {
		const said = lacks === "fumigant" && excused(excuse) ? excuse : null;
		const why = { unmeasured: said?.why.trim() ?? null, second: said?.second.trim() ?? null };
		ramp.take({ kind: "air", said: { placard: placard === true, ...measured, ...why, safe, signs } });
		if (safe) {
			onward();
		} else {
			setOxygen("");
			setCo2("");
			setPhosphine("");
			setGases({});
		}
	};
	return (
		<>
			{before !== undefined && (
				<p className="ramp-said">{t(before.safe ? "ramp.air.wasSafe" : "ramp.air.wasUnsafe")}</p>
			)}
			<Tiles label={t("ramp.air.placard")}>
				<Tile chosen={placard === true} tone="warn" onChoose={() => setPlacard(true)}>
					{t("ramp.yes")}
				</Tile>
				<Tile chosen={placard === false} onChoose={() => setPlacard(false)}>
					{t("ramp.no")}
				</Tile>
			</Tiles>
			<div className="ramp-numbers">
				<NumberField label={t("ramp.air.oxygen")} unit="%" value={oxygen} onChange={setOxygen} />
				<NumberField label={t("ramp.air.co2")} unit="ppm" value={co2} onChange={setCo2} />
				<NumberField label={t("ramp.air.phosphine")} unit="ppm" value={phosphine} onChange={setPhosphine} />
			</div>
			<GasFields typed={gases} onTyped={setGases} />
			{placard === true && lacks === "fumigant" && <ExcuseFields excuse={excuse} onExcuse={setExcuse} />}
			{placard !== null && missing !== null && <p className="ramp-lead">{t(`ramp.air.missing.${missing}`)}</p>}
			{harm !== null && <Warning text={t(`ramp.air.harm.${harm}`)} />}
			<Tiles label={t("ramp.air.signs")}>
				{SIGNS.map((sign) => (
					<Tile key={sign} chosen={signs.includes(sign)} tone="bad" onChoose={() => setSigns(toggled(signs, sign))}>
						{t(`ramp.sign.${sign}`)}
					</Tile>
				))}
			</Tiles>
			{signs.length > 0 && <Warning text={t("ramp.person.maybe")} />}
			<div className="ramp-actions">
				<button type="button" className="ramp-go ramp-go-bad" disabled={placard === null} onClick={() => record(false)}>
					{t("ramp.air.unsafe")}
				</button>
				<button
					type="button"
					className="ramp-go"
					disabled={placard === null || harm !== null || missing !== null}
					onClick={() => record(true)}
				>
					{t("ramp.air.safe")}
				</button>
			</div>
		</>
	);
}

function numbersOf(typed: GasesTyped): Partial<Record<Gas, number>> {
	const read: Partial<Record<Gas, number>> = {};
	for (const [gas, text] of Object.entries(typed)) {
		const ppm = numberOf(text);
		if (ppm !== null) {
			read[gas as Gas] = ppm;
		}
	}
	return read;
}

function toggled(list: readonly string[], one: string): readonly string[] {
	return list.includes(one) ? list.filter((each) => each !== one) : [...list, one];
}

/** What protects a person who may be inside. */
export function ProtectionStep({ ramp, onward }: StepProps) {
	const { t } = useLanguage();
	const before = latest(ramp.facts, "protection")?.said.done ?? [];
	const [done, setDone] = useState<readonly string[]>(before);
	const whole = PROTECTION.every((one) => done.includes(one));
	return (
		<>
			<Warning text={t("ramp.person.maybe")} />
			<fieldset className="ramp-checks">
				<legend>{t("ramp.protection.lead")}</legend>
				{PROTECTION.map((one) => (
					<Tile key={one} chosen={done.includes(one)} tone="good" onChoose={() => setDone(toggled(done, one))}>
						{t(`ramp.protection.${one}`)}
					</Tile>
				))}
			</fieldset>
			<div className="ramp-actions">
				<button
					type="button"
					className="ramp-go"
					disabled={!whole}
					onClick={() => {
						ramp.take({ kind: "protection", said: { done: [...PROTECTION] } });
						onward();
					}}
				>
					{t("ramp.protection.done")}
				</button>
			</div>
		</>
	);
}

const WHY_NOT = ["no-scale", "no-time", "too-far"] as const;

/** The scales, or why not. */
export function WeightStep({ ramp, onward }: StepProps) {
	const { t } = useLanguage();
	const before = latest(ramp.facts, "weight")?.said;
	const [kg, setKg] = useState(before?.kg == null ? "" : String(before.kg));
	const weight = numberOf(kg);
	const record = (said: { readonly kg: number | null; readonly why: string | null }) => {
		ramp.take({ kind: "weight", said });
		onward();
	};
	return (
		<>
			<dl className="ramp-facts">
				{ramp.sheet.known.kilograms.slice(-5).map((said) => (
					<div key={`${said.by} ${said.at}`}>
						<dt>{t(`ramp.by.${said.by}` as "ramp.by.weighed")}</dt>
						<dd>{said.value} kg</dd>
					</div>
				))}
			</dl>
			<div className="ramp-numbers">
				<NumberField label={t("ramp.weight")} unit="kg" value={kg} onChange={setKg} />
			</div>
			<div className="ramp-actions">
				{WHY_NOT.map((why) => (
					<button
						key={why}
						type="button"
						className="ramp-button"
						onClick={() => record({ kg: null, why: t(`ramp.weight.${why}`) })}
					>
						{t(`ramp.weight.${why}`)}
					</button>
				))}
				<button
					type="button"
					className="ramp-go"
					disabled={weight === null || weight < 1 || weight > 60_000}
					onClick={() => record({ kg: weight, why: null })}
				>
					{t("ramp.record")}
				</button>
			</div>
		</>
	);
}

/** How long the cargo has been without cold. */
export function ColdStep({ ramp, onward }: StepProps) {
	const { t, language } = useLanguage();
	const now = useNow(10_000);
	const [celsius, setCelsius] = useState("");
	const cold = all(ramp.facts, "cold");
	const last = cold.at(-1)?.said;
	const off = last?.on === false ? last : null;
	const record = (on: boolean) => {
		ramp.take({ kind: "cold", said: { on, at: new Date().toISOString(), celsius: numberOf(celsius) } });
		setCelsius("");
	};
	return (
		<>
			{ramp.sheet.known.setPoint !== null && (
				<p className="ramp-lead">{t("ramp.cold.setPoint", { celsius: ramp.sheet.known.setPoint })}</p>
			)}
			<p className={off === null ? "ramp-clock" : "ramp-clock ramp-clock-runs"} role="timer">
				{off === null ? t("ramp.cold.on") : span(countdown(now, off.at))}
			</p>
			{off !== null && <p className="ramp-lead">{t("ramp.cold.since", { time: timeOfDay(off.at, language) })}</p>}
			<div className="ramp-numbers">
				<NumberField label={t("ramp.cold.celsius")} unit="°C" value={celsius} onChange={setCelsius} />
			</div>
			<ol className="ramp-log">
				{cold.map((fact) => (
					<li key={fact.said.at}>
						{timeOfDay(fact.said.at, language)} · {t(fact.said.on ? "ramp.cold.given" : "ramp.cold.taken")}
						{fact.said.celsius !== null && ` · ${fact.said.celsius} °C`}
					</li>
				))}
			</ol>
			<div className="ramp-actions">
				<button type="button" className="ramp-button" onClick={onward}>
					{t("ramp.onward")}
				</button>
				<button type="button" className="ramp-go" onClick={() => record(off !== null)}>
					{t(off === null ? "ramp.cold.take" : "ramp.cold.give")}
				</button>
			</div>
		</>
	);
}
