import { type FormEvent, useState } from "react";
import { addPaper, type Fact, type NamedPerson, sayOf } from "../../api/evidence";
import { Button, Dialog, Failure, SelectField, TextField } from "../../design/parts";
import { textOr } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import { useDoing } from "../../shell/load";
import { useMay } from "../../shell/session";
import { FilesField } from "./FilesField";
import { FIELDS, type FieldOf, filled, startOf } from "./factFields";
import { named, PersonsField, stillNamed } from "./PersonsField";

interface FactDialogProps {
	readonly what: "seizures" | "exhibits";
	readonly id: string;
	/** The fact that is corrected by a new one, or null for something new. */
	readonly corrects: Fact | null;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

/** Says something about an exhibit or a seizure, or corrects what was said by adding. */
export function FactDialog({ what, id, corrects, onClose, onDone }: FactDialogProps) {
	const { t } = useLanguage();
	const orders = useMay("evidence-order");
	const kinds = FIELDS.filter(
		(kind) =>
			kind.of.includes(what) &&
			(orders || (kind.kind !== "destruction-order" && kind.kind !== "destruction")) &&
			// recorded when two have confirmed it, and here only corrected
			(corrects !== null || kind.kind !== "destruction"),
	);
	const [kind, setKind] = useState(corrects?.kind ?? (what === "exhibits" ? "weighing" : "remark"));
	const [values, setValues] = useState<Readonly<Record<string, string>>>(() => startOf(kind, corrects?.said ?? null));
	const [why, setWhy] = useState("");
	const [persons, setPersons] = useState<readonly NamedPerson[]>(() => stillNamed(corrects?.persons ?? []));
	const [files, setFiles] = useState<readonly File[]>([]);
	const onPaper = kind === "destruction-order";
	const fields = kinds.find((each) => each.kind === kind)?.fields ?? [];
	const saying = useDoing(async () => {
		const papers: string[] = [];
		for (const file of files) {
			papers.push((await addPaper(file)).id);
		}
		await sayOf(what, id, {
			kind,
			said: filled(kind, values),
			persons: named(persons),
			papers,
			...(corrects === null ? {} : { corrects: corrects.id, why: why.trim() }),
		});
		onDone();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		saying.run();
	};
	const choose = (chosen: string) => {
		setKind(chosen);
		setValues(startOf(chosen, null));
	};
	return (
		<Dialog title={t(corrects === null ? "evidence.addFact" : "evidence.correct.title")} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				{corrects === null ? (
					<SelectField
						label={t("evidence.kindOfFact")}
						value={kind}
						onChange={choose}
						options={kinds.map((each) => ({
							value: each.kind,
							text: textOr(t, `evidence.fact.${each.kind}`, each.kind),
						}))}
					/>
				) : (
					<p className="quiet small">{t("evidence.correct.says")}</p>
				)}
				<div className="fact-fields">
					{fields.map((field) => (
						<OneField
							key={field.name}
							field={field}
							value={values[field.name] ?? ""}
							onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
						/>
					))}
				</div>
				{corrects !== null && (
					<TextField label={t("evidence.correct.why")} value={why} onChange={setWhy} multiline maxLength={4000} />
				)}
				<PersonsField persons={persons} onChange={setPersons} />
				<FilesField files={files} onChange={setFiles} required={onPaper} />
				<Failure failure={saying.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button
						type="submit"
						look="primary"
						disabled={saying.busy || (corrects !== null && why.trim() === "") || (onPaper && files.length === 0)}
					>
						{t("evidence.record")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

interface OneFieldProps {
	readonly field: FieldOf;
	readonly value: string;
	readonly onChange: (value: string) => void;
}

export function OneField({ field, value, onChange }: OneFieldProps) {
	const { t } = useLanguage();
	const label = textOr(t, `evidence.field.${field.name}`, field.name);
	return field.choices === undefined ? (
		<TextField
			label={label}
			value={value}
			onChange={onChange}
			optional={field.optional === true}
			multiline={field.long === true}
			hint={field.hint === undefined ? undefined : textOr(t, field.hint, "")}
			type={field.time === true ? "datetime-local" : "text"}
		/>
	) : (
		<SelectField
			label={label}
			value={value}
			onChange={onChange}
			options={field.choices.map((choice) => ({
				value: choice,
				text: textOr(t, `evidence.${field.choiceText}.${choice}`, choice),
			}))}
		/>
	);
}
