import { useState } from "react";
import { HELP, type Help } from "../../../api/protection";
import { Icon } from "../../../design/Icon";
import { Dialog } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { countOf } from "../protection/ProtectionPage";
import { NumberField, RampText, Tile } from "./controls";
import { has } from "./progress";
import type { Ramp } from "./useRamp";

/** Always in reach: somebody is in the box. Stops the examination; everything after it is help. */
export function PersonFound({ ramp }: { readonly ramp: Ramp }) {
	const { t } = useLanguage();
	const [asking, setAsking] = useState(false);
	if (!has(ramp.facts, "begun") || has(ramp.facts, "ended") || has(ramp.facts, "stopped")) {
		return null;
	}
	return (
		<>
			<button type="button" className="ramp-person" onClick={() => setAsking(true)}>
				<Icon name="person-suspected" />
				{t("ramp.person")}
			</button>
			{asking && (
				<Dialog title={t("ramp.person.title")} onClose={() => setAsking(false)} wide>
					<PersonForm
						onFound={(said) => {
							ramp.take({ kind: "stopped", said });
							setAsking(false);
						}}
					/>
				</Dialog>
			)}
		</>
	);
}

interface PersonFormProps {
	readonly onFound: (said: {
		readonly persons: number | null;
		readonly minors: number | null;
		readonly help: readonly Help[];
		readonly note: string | null;
	}) => void;
}

function PersonForm({ onFound }: PersonFormProps) {
	const { t } = useLanguage();
	const [persons, setPersons] = useState("");
	const [minors, setMinors] = useState("");
	const [help, setHelp] = useState<readonly Help[]>([]);
	const [note, setNote] = useState("");
	return (
		<div className="ramp ramp-form">
			<p className="ramp-warning">
				<Icon name="warning" />
				{t("ramp.person.lead")}
			</p>
			<div className="ramp-numbers">
				<NumberField label={t("protection.persons.label")} unit="" value={persons} onChange={setPersons} />
				<NumberField label={t("protection.minors.label")} unit="" value={minors} onChange={setMinors} />
			</div>
			<fieldset className="ramp-checks">
				<legend>{t("protection.help")}</legend>
				{HELP.slice(0, 4).map((one) => (
					<Tile
						key={one}
						chosen={help.includes(one)}
						tone="good"
						onChoose={() => setHelp(help.includes(one) ? help.filter((each) => each !== one) : [...help, one])}
					>
						{t(`protection.help.${one}`)}
					</Tile>
				))}
			</fieldset>
			<RampText label={t("protection.note")} value={note} onChange={setNote} many maxLength={4000} />
			<button
				type="button"
				className="ramp-go ramp-go-bad"
				onClick={() =>
					onFound({
						persons: countOf(persons),
						minors: countOf(minors),
						help,
						note: note.trim() === "" ? null : note.trim(),
					})
				}
			>
				{t("ramp.person.confirm")}
			</button>
		</div>
	);
}
