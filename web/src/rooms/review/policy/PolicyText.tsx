import { useId } from "react";
import type { PolicySettings } from "../../../api/policy";
import { textOr } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { number } from "../../../shell/format";
import {
	CHAPTERS,
	type Chapter,
	inRange,
	meant,
	type NumberName,
	pieces,
	RANGES,
	type Sentence,
	shown,
} from "./sentences";

interface PolicyTextProps {
	readonly settings: PolicySettings;
	readonly inForce: PolicySettings;
	/** Null: to be read only. */
	readonly onChange: ((settings: PolicySettings) => void) | null;
}

/** The policy as sentences; whoever may propose changes the numbers where they stand. */
export function PolicyText({ settings, inForce, onChange }: PolicyTextProps) {
	const { t } = useLanguage();
	return (
		<div className="panel policy-text">
			{(Object.keys(CHAPTERS) as Chapter[]).map((chapter) => (
				<section key={chapter}>
					<h2>{t(`policy.chapter.${chapter}`)}</h2>
					<ul>
						{CHAPTERS[chapter].map((sentence) => (
							<li key={sentence}>
								<Says sentence={sentence} settings={settings} inForce={inForce} onChange={onChange} />
							</li>
						))}
						{chapter === "second" && (
							<li>
								<Powers settings={settings} inForce={inForce} onChange={onChange} />
							</li>
						)}
					</ul>
				</section>
			))}
		</div>
	);
}

function Says({ sentence, settings, inForce, onChange }: PolicyTextProps & { readonly sentence: Sentence }) {
	const { t, language } = useLanguage();
	return pieces(t(`policy.says.${sentence}`)).map((piece) => {
		if (typeof piece === "string") {
			return piece;
		}
		const { name } = piece;
		const changed = settings[name] !== inForce[name];
		return onChange === null ? (
			<strong key={name}>{number(shown(name, settings[name]), language)}</strong>
		) : (
			<NumberInput
				key={name}
				name={name}
				value={settings[name]}
				changed={changed}
				onValue={(value) => onChange({ ...settings, [name]: value })}
			/>
		);
	});
}

interface NumberInputProps {
	readonly name: NumberName;
	readonly value: number;
	readonly changed: boolean;
	readonly onValue: (value: number) => void;
}

function NumberInput({ name, value, changed, onValue }: NumberInputProps) {
	const { t } = useLanguage();
	const { least, most, step, percent } = RANGES[name];
	const range = t("policy.outOfRange", { least: shown(name, least), most: shown(name, most) });
	const right = inRange(name, value);
	return (
		<input
			type="number"
			className={changed ? "policy-number policy-number-changed" : "policy-number"}
			aria-label={right ? t(`policy.number.${name}`) : `${t(`policy.number.${name}`)}. ${range}`}
			aria-invalid={!right}
			title={range}
			min={shown(name, least)}
			max={shown(name, most)}
			step={percent ? 0.1 : step}
			value={Number.isNaN(value) ? "" : shown(name, value)}
			onChange={(event) => onValue(meant(name, event.target.valueAsNumber))}
		/>
	);
}

/** Under which powers every scan is read: codes with commas, nothing for all. */
function Powers({ settings, inForce, onChange }: PolicyTextProps) {
	const { t } = useLanguage();
	const id = useId();
	const codes = settings.legalPowers;
	const changed = codes.join() !== inForce.legalPowers.join();
	const names = codes.map((code) => textOr(t, `power.${code}`, code)).join(", ");
	if (onChange === null) {
		return (
			<>
				{t("policy.powers")} <strong>{codes.length === 0 ? t("policy.powers.all") : names}</strong>.
			</>
		);
	}
	return (
		<>
			<label htmlFor={id}>{t("policy.powers")}</label>{" "}
			<input
				id={id}
				className={changed ? "policy-codes policy-number-changed" : "policy-codes"}
				placeholder={t("policy.powers.all")}
				maxLength={300}
				value={codes.join(", ")}
				onChange={(event) =>
					onChange({ ...settings, legalPowers: event.target.value === "" ? [] : event.target.value.split(/,\s*/) })
				}
				onBlur={() => onChange({ ...settings, legalPowers: tidy(codes) })}
			/>
		</>
	);
}

function tidy(codes: readonly string[]): readonly string[] {
	return [...new Set(codes.map((code) => code.trim()).filter((code) => code !== ""))].sort();
}
